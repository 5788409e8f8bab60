import type { Alert } from '../records/alert.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import { openAsks } from '../store/conversation-state.ts';
import type { WaitingNow } from './load-waiting.ts';

/** One buyer who waits, with everything that a row says. */
export interface Waiting {
  /** Key of the conversation. */
  key: string;
  /** Empty where the page shows no name. */
  buyer: string;
  consoleName: string;
  /** Empty where it is the console's only shop. */
  shopName: string;
  /** UTC ms at which the wait began. */
  since: number;
  /** To the second; else only the page's list told it, in minutes or hours. */
  exact: boolean;
  /** Messages of the buyer that nobody answered; 0 where only the list told of it. */
  asks: number;
  /** Milliseconds: the limit that counts on this console, and how long before it somebody is reminded. */
  limit: number;
  lead: number;
  /** The alert about this wait, where there is one already, and until when (UTC ms) it is put off. */
  alert?: Pick<Alert, 'key' | 'state' | 'snoozedUntil'>;
}

/** When a console's limit is reached, and how long before it somebody is reminded, in milliseconds. */
export interface Limit {
  limit: number;
  lead: number;
}

export interface WaitNaming {
  /** What a console is called. */
  consoleName: (console: string) => string;
  limitOf: (console: string) => Limit;
}

/** What lists show of who waits, in the order given. A shop is named where its console has several. */
export function waitingRows(
  { conversations, shops, alerts }: Pick<WaitingNow, 'conversations' | 'shops' | 'alerts'>,
  { consoleName, limitOf }: WaitNaming,
): Waiting[] {
  const names = new Map(shops.map(({ key, name }) => [key, name]));
  const limits = new Map<string, Limit>();
  return conversations.flatMap((conversation): Waiting[] => {
    const { key, console, shop, buyer, listed, waitingSince } = conversation;
    if (waitingSince === undefined) return [];
    const asks = openAsks(conversation);
    const limit = limits.get(console) ?? limitOf(console);
    limits.set(console, limit);
    const name = consoleName(console);
    const shopName =
      shop === UNKNOWN_SHOP ? '' : (names.get(recordKey(console, shop, '').slice(0, -1)) ?? shop);
    const alert = alerts.get(key);
    return [
      {
        key,
        buyer: buyer ?? '',
        consoleName: name,
        shopName: shopName === name ? '' : shopName,
        since: waitingSince,
        exact: asks.length > 0 || listed?.exact === true,
        asks: asks.length,
        limit: limit.limit,
        lead: limit.lead,
        ...(alert && {
          alert: {
            key: alert.key,
            state: alert.state,
            ...(alert.snoozedUntil !== undefined && { snoozedUntil: alert.snoozedUntil }),
          },
        }),
      },
    ];
  });
}
