import { type Day, dayOf } from '../core/zone.ts';
import { recordKey } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import { NEVER, REST } from '../records/wait-limits.ts';
import type { LogTail } from './log-sheets.ts';
import { same } from './same.ts';
import type { Transaction } from './transaction.ts';

/** The key of the sheet that a message belongs to. */
export const sheetKeyOf = (
  { at, console, shop }: Pick<Message, 'console' | 'shop' | 'at'>,
  zone: string,
): string => recordKey(console, shop, dayOf(at, zone));

/** The sheets of tallies from one day to another. */
export const talliesFrom = (console: string, shop: string, from: Day, to: Day): IDBKeyRange =>
  IDBKeyRange.bound(recordKey(console, shop, from), recordKey(console, shop, to));

/** The sheets that rest on a message: what it may answer began up to three days before, and the next question may go on with its round. */
const talliesOn = ({ at, console, shop }: Message, zone: string): IDBKeyRange =>
  talliesFrom(console, shop, dayOf(at - NEVER, zone), dayOf(at + REST, zone));

const tailOf = (message: Message, sheet: string): LogTail => ({
  key: `${sheet}/${encodeURIComponent(message.id)}`,
  sheet,
  at: message.at,
  message,
});

/** Without what sheets and tallies do not tell. */
const counted = ({ orderIds: _, seenAt: __, ...message }: Message) => message;

/**
 * Writes a message as it is now (`after`; absent: it is no more there) with all that follows from it: the tail of its day, that of the day
 * where it stood before, and without the tallies that rest on them. Only asks, never waits.
 */
export function noteMessage(
  transaction: Transaction,
  zone: string,
  before: Message | undefined,
  after: Message | undefined,
): void {
  const tails = transaction.objectStore('logTails');
  const tallies = transaction.objectStore('tallySheets');
  if (after) transaction.objectStore('messages').put(after);
  if (before && after && same(counted(before), counted(after))) return;
  const from = before && sheetKeyOf(before, zone);
  const to = after && sheetKeyOf(after, zone);
  if (before && from !== undefined && from !== to) {
    const { message: _, ...tail } = tailOf(before, from);
    tails.put({ ...tail, gone: true } satisfies LogTail);
    tallies.delete(talliesOn(before, zone));
  }
  if (!after || to === undefined) return;
  tails.put(tailOf(after, to));
  tallies.delete(talliesOn(after, zone));
}
