import { DAY } from '../core/time.ts';
import type { Reply, ReplyLang, ReplyUse, Tone } from '../records/reply.ts';
import type { Entry } from './entry.ts';

/** What the order of hits depends on besides the query. */
export interface Moment {
  now: number;
  console?: string | undefined;
  lang?: ReplyLang | undefined;
  tone?: Tone | undefined;
  uses?: ReadonlyMap<string, ReplyUse> | undefined;
  intents?: readonly string[] | undefined;
}

/** Expired ones are behind all others; one for other consoles is behind what is found in a worse place here. */
const EXPIRED = -1000;
const OTHER_CONSOLE = -45;
const DRAFT = -3;
/** Together less than the step from one place to the next (`places.ts`). */
const FAVOURITE = 5;
const MOST_FOR_USE = 6;
const MOST_FOR_RECENCY = 4;
const FITTING_INTENT = 5;
const OTHER_LANGUAGE = -4;
const FITTING_TONE = 1;
const HALF_LIFE = 7 * DAY;

/** How many times a reply was used up to now; counts of 60 and more weigh the same. */
function worthOfUse(
  { inserted, sentAsIs, sentEdited, lastUsedAt, favourite }: ReplyUse,
  now: number,
): number {
  const count = Math.max(inserted, sentAsIs + sentEdited);
  const age = lastUsedAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, now - lastUsedAt);
  return (
    Math.min(MOST_FOR_USE, Math.log2(1 + count)) +
    MOST_FOR_RECENCY * (HALF_LIFE / (HALF_LIFE + age)) +
    (favourite ? FAVOURITE : 0)
  );
}

/** A situation stands for an intent and for all finer ones. */
const fits = (situation: string, intent: string): boolean =>
  intent === situation || intent.startsWith(`${situation}.`);

/** What a reply is worth in a console, a language, a tone and for what the buyer wants; never changes for an entry. */
export function worthOfContext(
  entry: Pick<Entry, 'consoles' | 'situations' | 'voices'>,
  { console, lang, tone, intents }: Moment,
): number {
  let worth = 0;
  if (console !== undefined && entry.consoles.length > 0 && !entry.consoles.includes(console))
    worth += OTHER_CONSOLE;
  let speaks = lang === undefined;
  let sounds = false;
  for (const voice of entry.voices)
    if (lang === undefined || voice.lang === lang) {
      speaks = true;
      if (voice.tone === tone) sounds = true;
    }
  if (!speaks) worth += OTHER_LANGUAGE;
  if (sounds) worth += FITTING_TONE;
  if (intents?.some((intent) => entry.situations.some((situation) => fits(situation, intent))))
    worth += FITTING_INTENT;
  return worth;
}

/** The most that `worthAt` gives. */
export const MOST_AT = MOST_FOR_USE + MOST_FOR_RECENCY + FAVOURITE;

/** What a reply is worth at a moment besides its context, whatever is looked for. */
export function worthAt(entry: Pick<Entry, 'id' | 'draft' | 'validUntil'>, { uses, now }: Moment): number {
  const use = uses?.get(entry.id);
  return (
    (use ? worthOfUse(use, now) : 0) + (entry.draft ? DRAFT : 0) + (entry.validUntil <= now ? EXPIRED : 0)
  );
}

/** Whether a reply belongs into the index: what was thrown away does not. */
export const isSearched = (reply: Reply): boolean => reply.state !== 'retired';
