import { MINUTE, SECOND } from '../../core/time.ts';
import type { ReadMessage } from '../../records/message.ts';

/** How good a message's time is, from the worst: the moment somebody looked, that of a group, of its first sight, of the row, of an answer. */
export const TIME_RANK = { looked: 0, grouped: 1, sighted: 2, row: 3, answer: 4 } as const;
export type TimeRank = (typeof TIME_RANK)[keyof typeof TIME_RANK];

/** A message as it was read, and how good its time is. */
export interface Ranked {
  message: ReadMessage;
  rank: TimeRank;
}

/** Whether a time is the same as a finer one, shown to the second or the minute only. */
const isCoarser = (at: number, known: number): boolean =>
  at < known && ((at % MINUTE === 0 && known - at < MINUTE) || (at % SECOND === 0 && known - at < SECOND));

function isBetter(one: Ranked, known: Ranked): boolean {
  if (one.rank !== known.rank) return one.rank > known.rank;
  if (one.rank === TIME_RANK.looked || one.rank === TIME_RANK.sighted)
    return one.message.at < known.message.at;
  return !isCoarser(one.message.at, known.message.at);
}

/** A name stands in for the page's own key only until that is known. */
const isName = (key: string) => key.startsWith('~');

/**
 * What is known of a message after it was read once more: the better time, whatever one of both readings says, and withdrawn once it was. Of
 * a message that was withdrawn it stays known who said it.
 */
export function mergeReadings(known: Ranked, read: Ranked): Ranked {
  const [old, one] = [known.message, read.message];
  const { at, atSource, grouped } = (isBetter(read, known) ? read : known).message;
  const { grouped: _, ...merged } = { ...old, ...one };
  const isGone = old.kind === 'withdrawn' || one.kind === 'withdrawn';
  const who = isGone && old.role !== 'system' ? old : one;
  return {
    message: {
      ...merged,
      conversation: isName(one.conversation) ? old.conversation : one.conversation,
      role: who.role,
      ...(who.agent !== undefined && { agent: who.agent }),
      kind: isGone ? 'withdrawn' : one.kind,
      at,
      atSource,
      ...(grouped && { grouped }),
    },
    rank: Math.max(known.rank, read.rank) as TimeRank,
  };
}

/** What of a message makes a difference: all but the moment at which it was seen. */
export const digestOf = ({ seenAt: _, ...message }: ReadMessage): string =>
  JSON.stringify(Object.entries(message).sort(([one], [other]) => (one < other ? -1 : 1)));
