import { ok, type Result } from '../core/result.ts';
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

/** Reads who waits, at most 500 of them. */
export async function loadWaiting(database: Database): Promise<Result<WaitingNow>> {
  const transaction = database.transaction(['conversations', 'alerts', 'shops']);
  const byWait = transaction.objectStore('conversations').index('waitingSince');
  const [conversations, total, shops] = await Promise.all([
    byWait.getAll(undefined, CLOCKS_LIMIT),
    byWait.count(),
    transaction.objectStore('shops').getAll(),
  ]);
  const found = await Promise.all(
    conversations.map(({ console, shop, id }) =>
      transaction.objectStore('alerts').get(recordKey(console, shop, `waiting:${id}`)),
    ),
  );
  const alerts = new Map(
    found.flatMap((alert, at) => (alert ? [[conversations[at]?.key ?? '', alert] as const] : [])),
  );
  return ok({ conversations, total, shops, alerts });
}
