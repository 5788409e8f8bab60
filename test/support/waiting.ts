import { MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import { recordKey } from '../../utils/records/key.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';

/** One row of those who wait; `waited` ms before `now`. */
export const makeWaiting = (now: number, waited: number, more: Partial<Waiting> = {}): Waiting => ({
  key: `pinduoduo/41208/b${waited}`,
  buyer: `买家${waited / SECOND}`,
  consoleName: '拼多多',
  shopName: '小满陶坊',
  since: now - waited,
  exact: true,
  asks: 1,
  limit: 3 * MINUTE,
  lead: MINUTE,
  ...more,
});

/** A conversation in which a buyer waits since `since` (UTC ms). */
export function makeConversation(
  id: string,
  since: number,
  { console = 'pinduoduo', shop = '41208', ...more }: Partial<Conversation> = {},
): Conversation {
  return {
    key: recordKey(console, shop, id),
    console,
    shop,
    id,
    buyer: `买家 ${id}`,
    asks: [{ id: `m-${id}`, at: since }],
    lastAt: since,
    waitingSince: since,
    seenAt: since,
    ...more,
  };
}

/** The reminder of such a conversation. */
export function waitingAlert({ console, shop, id, key }: Conversation, more: Partial<Alert> = {}): Alert {
  return {
    key: recordKey(console, shop, `waiting:${id}`),
    console,
    shop,
    id: `waiting:${id}`,
    kind: 'waiting',
    severity: 'warn',
    subject: { record: 'conversation', key },
    dueAt: Date.now() + MINUTE,
    openedAt: Date.now(),
    changedAt: Date.now(),
    state: 'open',
    why: [],
    ...more,
  };
}
