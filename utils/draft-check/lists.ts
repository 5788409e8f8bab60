import * as z from 'zod/mini';
import { id } from '../records/fields.ts';
import { OWN_WORDS_LIMIT, ownWord } from '../records/own-word.ts';

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
