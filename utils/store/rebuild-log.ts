import { dayOf } from '../core/zone.ts';
import { recordKey } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import { placeOfSheet } from './load-log.ts';
import { type Row, rowOf, sheetOf } from './log-columns.ts';
import { result, type Transaction, together } from './transaction.ts';

/** Messages read at once. */
const SLICE = 2000;

/**
 * Makes all sheets anew from the messages, within a transaction over `messages`, `logTails`, `logSheets` and `tallySheets`. `zoneOf` tells the
 * IANA zone of a console. For imports: a million messages take some ten seconds.
 */
export async function rebuildLog(
  transaction: Transaction,
  zoneOf: (console: string) => string,
): Promise<void> {
  const messages = transaction.objectStore('messages');
  const days = new Map<string, Row[]>();
  let after: string | undefined = '';
  while (after !== undefined) {
    const slice: Message[] = await result(messages.getAll(IDBKeyRange.lowerBound(after, true), SLICE));
    for (const message of slice) {
      const { at, console, shop } = message;
      const key = recordKey(console, shop, dayOf(at, zoneOf(console)));
      const rows = days.get(key);
      if (rows) rows.push(rowOf(message));
      else days.set(key, [rowOf(message)]);
    }
    after = slice.length < SLICE ? undefined : slice.at(-1)?.key;
  }
  together(transaction, () => {
    for (const name of ['logTails', 'logSheets', 'tallySheets']) transaction.objectStore(name).clear();
  });
  const sheets = transaction.objectStore('logSheets');
  for (const [key, rows] of days) await result(sheets.put(sheetOf(placeOfSheet(key), rows)));
}
