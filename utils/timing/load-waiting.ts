import { ok, type Result } from '../core/result.ts';
import { CLOCKS_LIMIT } from '../platform/timing-contract.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import { recordKey } from '../records/key.ts';
import type { Shop } from '../records/shop.ts';
import { NEVER } from '../records/wait-limits.ts';
import type { Database } from '../store/database.ts';
import { isHandedOut } from './judge-waiting.ts';

/** Who waits now, longest first, with what is needed to name them. */
export interface WaitingNow {
  conversations: Conversation[];
  /** How many wait in all; more than are given where it is a crowd. */
  total: number;
  shops: Shop[];
  /** The alert about a wait, by the key of its conversation. */
  alerts: Map<string, Alert>;
}

/** Those whom `now` (UTC ms) still counts as waiting. */
export const waitsAt = (now: number): IDBKeyRange => IDBKeyRange.lowerBound(now - NEVER, true);

/** Whose waits are not shown: of consoles that are `off`, and what was handed to somebody else than `me` (empty: everybody's are). */
export interface WaitingOf {
  off: readonly string[];
  me: readonly string[];
}

const isShown = (one: Conversation, { off, me }: WaitingOf): boolean =>
  !off.includes(one.console) && !isHandedOut(one, me);

/** All of them are as they are wanted: they need not be looked at to be counted. */
const isAll = ({ off, me }: WaitingOf): boolean => off.length === 0 && me.length === 0;

/** Reads who waits, at most 500 of them. */
export async function loadWaiting(
  database: Database,
  now: number,
  whose: WaitingOf,
): Promise<Result<WaitingNow>> {
  const transaction = database.transaction(['conversations', 'alerts', 'shops']);
  const byWait = transaction.objectStore('conversations').index('waitingSince');
  const [found, shops] = await Promise.all([
    isAll(whose) ? byWait.getAll(waitsAt(now), CLOCKS_LIMIT) : byWait.getAll(waitsAt(now)),
    transaction.objectStore('shops').getAll(),
  ]);
  const wanted = found.filter((one) => isShown(one, whose));
  const conversations = wanted.slice(0, CLOCKS_LIMIT);
  const [total, told] = await Promise.all([
    isAll(whose) ? byWait.count(waitsAt(now)) : wanted.length,
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

/** How many wait at a moment (UTC ms). */
export async function countWaiting(
  database: Database,
  now: number,
  whose: WaitingOf,
): Promise<Result<number>> {
  if (isAll(whose)) return ok(await database.countFromIndex('conversations', 'waitingSince', waitsAt(now)));
  const all = await database.getAllFromIndex('conversations', 'waitingSince', waitsAt(now));
  return ok(all.filter((one) => isShown(one, whose)).length);
}
