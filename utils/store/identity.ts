import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Shop } from '../records/shop.ts';

type Named = { id: string; name?: string | undefined };
type Kept = { console: string; shop: string; id: string; key: string; seenAt: number };

/** The key of a shop's record: `console/id`, escaped like the keys of its orders, so that it is the beginning of them. */
export const shopKey = (console: string, id: string): string => recordKey(console, id, '').slice(0, -1);

export interface ShopIdentity {
  id: string;
  /** The same shop was kept under this name until now; its records move. */
  formerly?: string;
}

/**
 * Which shop a page belongs to. Where a page shows no id its name stands in for it, so a shop may be met by name first and by id
 * later, or the other way round: the id wins as soon as one page has shown both.
 */
export function resolveShop(shown: Named, known: readonly Shop[]): ShopIdentity {
  if (shown.id === UNKNOWN_SHOP) return { id: UNKNOWN_SHOP };
  const byName = known.find((shop) => shop.id !== shown.id && shop.name === shown.id);
  if (byName) return { id: byName.id };
  const named = shown.name !== shown.id && known.some((shop) => shop.id === shown.name);
  return named && shown.name !== undefined ? { id: shown.id, formerly: shown.name } : { id: shown.id };
}

export interface Place<R> {
  shop: string;
  key: string;
  /** What is stored under this very key. */
  kept: R | undefined;
  /** What was stored while the shop was not known, or known by name only: it moves to `key`. */
  moved: R[];
}

/**
 * Where an incoming record belongs, given every stored one of the same console and number. A number is unique in a console, so a
 * page that does not know its shop speaks of the record that is there, and a record without a shop moves to the shop that a
 * later page names. Two different known shops are two records.
 */
export function placeOf<R extends Kept>(
  incoming: { console: string; id: string },
  shop: ShopIdentity,
  stored: readonly R[],
): Place<R> {
  const place = (id: string): Place<R> => ({
    shop: id,
    key: recordKey(incoming.console, id, incoming.id),
    kept: stored.find((record) => record.shop === id),
    moved: stored.filter(
      (record) => id !== UNKNOWN_SHOP && (record.shop === UNKNOWN_SHOP || record.shop === shop.formerly),
    ),
  });
  if (shop.id !== UNKNOWN_SHOP) return place(shop.id);
  const known = stored.filter((record) => record.shop !== UNKNOWN_SHOP);
  const latest = known.sort((one, other) => other.seenAt - one.seenAt)[0];
  return place(latest?.shop ?? UNKNOWN_SHOP);
}
