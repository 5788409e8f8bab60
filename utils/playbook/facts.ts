import type { ReplyLang } from '../records/reply.ts';

/** What is known of a review and of who answers it. An absent fact leaves a clean sentence. */
export interface PlaybookFacts {
  /** The item's title as the console shows it: it is shortened for speaking. */
  item?: string | undefined;
  spec?: string | undefined;
  /** The buyer's own words that led to the verdict, the weightiest first. */
  words?: readonly string[] | undefined;
  /** Whole days since the buyer received it. */
  days?: number | undefined;
  shop?: string | undefined;
  /** The agent's name as the buyer may know it. */
  agent?: string | undefined;
}

const ITEM_LIMIT = 20;
const WORDS_LIMIT = 3;
const WORD_LIMIT = 24;
const NAME_LIMIT = 40;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Only what can be said in one breath: no control characters, no marks of our notation, one line. */
const clean = (text: string | undefined): string =>
  (text ?? '')
    .slice(0, 2000)
    .replace(/[\p{Cc}\p{Cf}[\]{}|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

function cut(text: string, limit: number): string {
  const characters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  if (characters.length <= limit) return text;
  const head = characters.slice(0, limit).join('');
  const blank = head.lastIndexOf(' ');
  return blank > limit / 3 ? head.slice(0, blank) : `${head}…`;
}

/** A title without what is put around it to be found: 【…】 in front, and everything after the first words. */
const shortTitle = (title: string | undefined): string =>
  cut(clean(clean(title).replace(/【[^】]*】|\([^)]*\)|（[^）]*）/gu, ' ')), ITEM_LIMIT);

function receivedIn(lang: ReplyLang, days: number | undefined): string {
  if (days === undefined || !Number.isFinite(days) || days < 0) return '';
  const whole = Math.floor(days);
  if (lang === 'en') return whole === 0 ? 'today' : whole === 1 ? 'yesterday' : `${whole} days ago`;
  return whole === 0 ? '今天' : whole === 1 ? '昨天' : `${whole} 天前`;
}

/** The facts as they stand in a sentence; an empty one is not known. */
export function spokenFacts(facts: PlaybookFacts, lang: ReplyLang): Readonly<Record<string, string>> {
  const words = (facts.words ?? []).map((word) => cut(clean(word), WORD_LIMIT)).filter(Boolean);
  return {
    item: shortTitle(facts.item),
    spec: cut(clean(facts.spec), ITEM_LIMIT),
    words: [...new Set(words)].slice(0, WORDS_LIMIT).join(lang === 'en' ? ', ' : '、'),
    received: receivedIn(lang, facts.days),
    shop: cut(clean(facts.shop), NAME_LIMIT),
    agent: cut(clean(facts.agent), NAME_LIMIT),
  };
}
