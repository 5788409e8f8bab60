import type { Reply } from '../records/reply.ts';
import { type Moment, worthAt, worthOfContext } from './rank.ts';

/**
 * The replies that come first where nothing is looked for, in the order in which an index has them: favourites, most used and latest, those
 * that fit first. Needs no index, so that a list stands before one is laid out.
 */
export function bestUnasked(replies: Iterable<Reply>, limit: number, moment: Moment): Reply[] {
  const best: { reply: Reply; worth: number }[] = [];
  for (const reply of replies) {
    const { id, consoles, situations, state, validUntil = Number.POSITIVE_INFINITY, variants } = reply;
    const worth =
      worthOfContext({ consoles, situations, voices: variants }, moment) +
      worthAt({ id, draft: state === 'draft', validUntil }, moment);
    if (best.length >= limit && worth <= (best.at(-1)?.worth ?? 0)) continue;
    const at = best.findIndex((other) => other.worth < worth);
    best.splice(at < 0 ? best.length : at, 0, { reply, worth });
    if (best.length > limit) best.pop();
  }
  return best.map(({ reply }) => reply);
}
