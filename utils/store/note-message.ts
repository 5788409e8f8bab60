import { dayOf } from '../core/zone.ts';
import { recordKey } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import type { LogTail } from './log-sheets.ts';
import { same } from './same.ts';
import { countAlike, forgetTallies, fullReach } from './tally-reach.ts';
import type { Transaction } from './transaction.ts';

/** The key of the sheet that a message belongs to. */
export const sheetKeyOf = (
  { at, console, shop }: Pick<Message, 'console' | 'shop' | 'at'>,
  zone: string,
): string => recordKey(console, shop, dayOf(at, zone));

const tailOf = (message: Message, sheet: string): LogTail => ({
  key: `${sheet}/${encodeURIComponent(message.id)}`,
  sheet,
  at: message.at,
  message,
});

/** Without what sheets do not tell. */
const logged = ({ orderIds: _, seenAt: __, ...message }: Message) => message;

/**
 * Writes a message as it is now (`after`; absent: it is no more there) with the tail of its day and that of the day where it stood before.
 * The tallies that rest on it are another matter. Only asks, never waits.
 */
export function writeMessage(
  transaction: Transaction,
  zone: string,
  before: Message | undefined,
  after: Message | undefined,
): void {
  const tails = transaction.objectStore('logTails');
  if (after) transaction.objectStore('messages').put(after);
  if (before && after && same(logged(before), logged(after))) return;
  const from = before && sheetKeyOf(before, zone);
  const to = after && sheetKeyOf(after, zone);
  if (before && from !== undefined && from !== to) {
    const { message: _, ...tail } = tailOf(before, from);
    tails.put({ ...tail, gone: true } satisfies LogTail);
  }
  if (after && to !== undefined) tails.put(tailOf(after, to));
}

/** The same, and without the tallies that rest on it, as far as any message reaches. */
export function noteMessage(
  transaction: Transaction,
  zone: string,
  before: Message | undefined,
  after: Message | undefined,
): void {
  writeMessage(transaction, zone, before, after);
  if (before && after && countAlike(before, after)) return;
  for (const one of [before, after]) if (one) forgetTallies(transaction, one, zone, [fullReach(one)]);
}
