import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

/** The longest word of one's own, in characters. */
export const WORD_LIMIT = 40;
export const OWN_WORDS_LIMIT = 500;

/** A word or phrase that somebody wants marked: taken literally, found in whatever spelling width, case or script. No consoles: on all. */
export const ownWord = z.object({
  id,
  word: z.string().check(z.minLength(1), z.maxLength(WORD_LIMIT)),
  level: z.enum(['block', 'warn', 'hint']),
  note: z.optional(z.string().check(z.maxLength(200))),
  /** What may stand in its place. */
  rewrite: z.optional(z.string().check(z.maxLength(200))),
  consoles: z.array(id).check(z.maxLength(50)),
});
export type OwnWord = z.infer<typeof ownWord>;

/** A finding that a shop does not want to hear of again. */
export const silence = z.object({ console: id, shop: id, finding: id });
export type Silence = z.infer<typeof silence>;

/** What people changed about the check: words of their own, rules switched off, findings silenced for one shop. */
export const checkLists = z.object({
  own: z.array(ownWord).check(z.maxLength(OWN_WORDS_LIMIT)),
  off: z.array(id).check(z.maxLength(200)),
  silenced: z.array(silence).check(z.maxLength(2000)),
});
export type CheckLists = z.infer<typeof checkLists>;

export const DEFAULT_CHECK: CheckLists = { own: [], off: [], silenced: [] };

/** The ids of the findings that are silenced for a shop. */
export const silencedFor = (lists: CheckLists, console: string, shop: string): string[] =>
  lists.silenced.flatMap((one) => (one.console === console && one.shop === shop ? one.finding : []));

/** The lists with one finding silenced for a shop, or heard again. The oldest silence goes where there are too many. */
export function withSilence(lists: CheckLists, { console, shop, finding }: Silence, on: boolean): CheckLists {
  const others = lists.silenced.filter(
    (one) => !(one.console === console && one.shop === shop && one.finding === finding),
  );
  return { ...lists, silenced: on ? [...others, { console, shop, finding }].slice(-2000) : others };
}
