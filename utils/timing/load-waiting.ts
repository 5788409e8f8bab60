import { ok, type Result } from '../core/result.ts';
import { HOUR } from '../core/time.ts';
import { CLOCKS_LIMIT } from '../platform/timing-contract.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey } from '../records/key.ts';
import type { Shop } from '../records/shop.ts';
import type { Database } from '../store/database.ts';

/** Who waits now, longest first, with what is needed to name them. */
export interface WaitingNow {
  conversations: Conversation[];
  /** How many wait in all; more than are given where it is a crowd. */
  total: number;
  shops: Shop[];
  /** The alert about a wait, by the key of its conversation. */
  alerts: Map<string, Alert>;
}

/** Who waited longer is never answered. */
const NEVER = 72 * HOUR;

/** Those whom `now` (UTC ms) still counts as waiting. */
export const waitsAt = (now: number): IDBKeyRange => IDBKeyRange.lowerBound(now - NEVER, true);

/** Reads who waits, at most 500 of them; nobody of the consoles that are `off`. */
export async function loadWaiting(
  database: Database,
  now: number,
  off: readonly string[],
): Promise<Result<WaitingNow>> {
  const transaction = database.transaction(['conversations', 'alerts', 'shops']);
  const byWait = transaction.objectStore('conversations').index('waitingSince');
  const [found, shops] = await Promise.all([
    off.length === 0 ? byWait.getAll(waitsAt(now), CLOCKS_LIMIT) : byWait.getAll(waitsAt(now)),
    transaction.objectStore('shops').getAll(),
  ]);
  const wanted = found.filter(({ console }) => !off.includes(console));
  const conversations = wanted.slice(0, CLOCKS_LIMIT);
  const [total, told] = await Promise.all([
    off.length === 0 ? byWait.count(waitsAt(now)) : wanted.length,
    Promise.all(
      conversations.map(({ console, shop, id }) =>
        transaction.objectStore('alerts').get(recordKey(console, shop, `waiting:${id}`)),
      ),
    ),
  ]);
  const alerts = new Map(
    told.flatMap((alert, at) => (alert ? [[conversations[at]?.key ?? '', alert] as const] : [])),
  );
  return ok({ conversations, total, shops, alerts });
}

/** How many wait at a moment (UTC ms); of consoles that are `off` none is counted. */
export async function countWaiting(
  database: Database,
  now: number,
  off: readonly string[],
): Promise<Result<number>> {
  if (off.length === 0)
    return ok(await database.countFromIndex('conversations', 'waitingSince', waitsAt(now)));
  const all = await database.getAllFromIndex('conversations', 'waitingSince', waitsAt(now));
  return ok(all.filter(({ console }) => !off.includes(console)).length);
}
