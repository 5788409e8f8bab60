import { type Intent, MOODS, type Mood, withParent } from '../intent/intents.ts';
import type { LearnedPicks } from '../records/learned-picks.ts';
import type { Reply, ReplyLang, ReplyUse, Tone } from '../records/reply.ts';
import { pickShare } from './learn.ts';
import { ORDER_STATES, type OrderState, type StatesNow } from './order-states.ts';
import type { ReplyIndex } from './reply-index.ts';
import type { Wanted } from './wanted.ts';

/** What a ranking goes by, besides what is wanted. */
export interface Circumstances {
  states: StatesNow;
  mood: Mood;
  uses: ReadonlyMap<string, ReplyUse>;
  learned: LearnedPicks;
  console: string;
  lang: ReplyLang;
  tone: Tone;
  now: number;
}

/** A reply that fits, by which situation it was found, and which of its tags the moment answers to. */
export interface Ranked {
  reply: Reply;
  intent: Intent;
  situation: string;
  score: number;
  states: readonly OrderState[];
  byMood: boolean;
  picked: number;
}

/** How well a situation answers an intent: itself, its parent, or (where only the parent is known) a child of it. */
const EXACT = 1;
const BY_PARENT = 0.8;
const BY_CHILD = 0.55;
const STATE_FITS = 0.35;
const STATE_UNKNOWN = -0.15;
const MOOD_FITS = 0.2;
const MOOD_DIFFERS = -0.25;
const LEARNED = 0.6;
const FAVOURITE = 0.1;
const OWN = 0.05;
const SAME_VOICE = 0.03;
const OTHER_LANGUAGE = -0.4;
/** Where a reply is often followed by the same question again. */
const ASKED_AGAIN = -0.2;

const statesAsked = ({ tags }: Reply): OrderState[] => ORDER_STATES.filter((state) => tags.includes(state));
const moodsAsked = ({ tags }: Reply): Mood[] => MOODS.filter((mood) => tags.includes(mood));

/** Whether a reply is for this console, and has not run out. */
export const fitsHere = (
  { consoles, validUntil }: Reply,
  { console, now }: Pick<Circumstances, 'console' | 'now'>,
): boolean =>
  (consoles.length === 0 || consoles.includes(console)) && (validUntil === undefined || validUntil > now);

/** What speaks for a reply by how it was used so far. */
export function pointsOfUse(use: ReplyUse | undefined): number {
  if (!use) return 0;
  const often = Math.min(0.1, 0.02 * Math.log2(1 + use.inserted));
  const again = use.inserted >= 5 ? ASKED_AGAIN * Math.min(1, use.askedAgain / use.inserted) : 0;
  return often + again + (use.favourite ? FAVOURITE : 0);
}

/** What speaks for a reply by the languages and voices that it has. */
export function voicePoints(
  { variants }: Reply,
  { lang, tone }: Pick<Circumstances, 'lang' | 'tone'>,
): number {
  const spoken = variants.filter((variant) => variant.lang === lang);
  if (spoken.length === 0) return OTHER_LANGUAGE;
  return spoken.some((variant) => variant.tone === tone) ? SAME_VOICE : 0;
}

/** A reply for one wish; undefined where it is meant for another state of the order, another console or another time. */
function rankReply(
  reply: Reply,
  found: Wanted & { situation: string; fit: number },
  here: Circumstances,
): Ranked | undefined {
  if (!fitsHere(reply, here)) return undefined;
  const asked = statesAsked(reply);
  const states = asked.filter((state) => here.states.has(state));
  if (asked.length > 0 && states.length === 0 && here.states.size > 0) return undefined;
  const moods = moodsAsked(reply);
  const byMood = moods.includes(here.mood);
  const picked = pickShare(here.learned, found.intent, reply.id, here.now);
  const points =
    (asked.length === 0 ? 0 : states.length > 0 ? STATE_FITS : STATE_UNKNOWN) +
    (moods.length === 0 ? 0 : byMood ? MOOD_FITS : MOOD_DIFFERS) +
    LEARNED * picked +
    pointsOfUse(here.uses.get(reply.id)) +
    (reply.layer === 'starter' ? 0 : OWN) +
    voicePoints(reply, here);
  const score = found.score * (found.fit + points);
  return {
    reply,
    intent: found.intent,
    situation: found.situation,
    score,
    states,
    byMood: byMood && here.mood !== 'calm',
    picked,
  };
}

/** The situations that answer an intent, with how well. */
function* situationsOf(intent: Intent, index: ReplyIndex): Generator<[string, number]> {
  const [self = intent, parent] = withParent(intent);
  yield [self, EXACT];
  if (parent) yield [parent, BY_PARENT];
  else
    for (const situation of index.keys()) if (situation.startsWith(`${intent}.`)) yield [situation, BY_CHILD];
}

/** Every reply that answers something wanted, best first, each once. */
export function rankReplies(wanted: readonly Wanted[], index: ReplyIndex, here: Circumstances): Ranked[] {
  const best = new Map<string, Ranked>();
  for (const wish of wanted) {
    for (const [situation, fit] of situationsOf(wish.intent, index)) {
      for (const reply of index.get(situation) ?? []) {
        const ranked = rankReply(reply, { ...wish, situation, fit }, here);
        if (ranked && ranked.score > (best.get(reply.id)?.score ?? 0)) best.set(reply.id, ranked);
      }
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.reply.id < b.reply.id ? -1 : 1));
}
