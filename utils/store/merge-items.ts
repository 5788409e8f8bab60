import type { OrderItem } from '../records/order.ts';

type Test = (one: OrderItem, other: OrderItem) => boolean;

const equal = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one === other;
const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** From sure to likely. A likely match counts only where it is the only one on both sides. */
const sure: Test = (one, other) => {
  if (differ(one.itemId, other.itemId) || differ(one.sku, other.sku)) return false;
  if (equal(one.sku, other.sku)) return true;
  if (differ(one.spec, other.spec)) return false;
  return equal(one.itemId, other.itemId) || equal(one.title, other.title);
};
const likely: Test = (one, other) =>
  !differ(one.itemId, other.itemId) &&
  !differ(one.sku, other.sku) &&
  (equal(one.itemId, other.itemId) || equal(one.title, other.title));

function pair(base: readonly OrderItem[], others: readonly OrderItem[]): Map<OrderItem, OrderItem> {
  const pairs = new Map<OrderItem, OrderItem>();
  const left = new Set(others);
  const join = (one: OrderItem, other: OrderItem) => {
    pairs.set(one, other);
    left.delete(other);
  };
  for (const one of base) {
    const matches = [...left].filter((other) => sure(one, other));
    const best = matches.find((other) => equal(one.spec, other.spec)) ?? matches[0];
    if (best) join(one, best);
  }
  const open = base.filter((one) => !pairs.has(one));
  for (const one of open) {
    const matches = [...left].filter((other) => likely(one, other));
    const [match] = matches;
    if (match && matches.length === 1 && open.filter((rival) => likely(rival, match)).length === 1)
      join(one, match);
  }
  const [one] = base;
  const [other] = others;
  // An order of one item has that one item on every page, however differently a page words it.
  if (one && other && base.length === 1 && others.length === 1 && !differ(one.itemId, other.itemId))
    pairs.set(one, other);
  return pairs;
}

/** The strong item's words; the weak one's where the strong one has none. */
function fill(strong: OrderItem, weak: OrderItem): OrderItem {
  const said = Object.entries(strong).filter(([, value]) => value !== undefined && value !== '');
  return { ...strong, ...weak, ...Object.fromEntries(said) };
}

/**
 * The items of an order from what was stored and what a page says. The longer list stands (the newer one among equals), so that a
 * page that shows only the first item loses nothing; matched items fill each other's gaps, and the newer words win.
 */
export function mergeItems(
  old: readonly OrderItem[],
  read: readonly OrderItem[],
  readIsNewer: boolean,
): OrderItem[] {
  const readIsBase = read.length > old.length || (read.length === old.length && readIsNewer);
  const [base, others] = readIsBase ? [read, old] : [old, read];
  const pairs = pair(base, others);
  return base.map((item) => {
    const other = pairs.get(item);
    if (!other) return item;
    return readIsBase === readIsNewer ? fill(item, other) : fill(other, item);
  });
}
