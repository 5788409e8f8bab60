import { LIST_LIMIT } from '../records/key.ts';
import type { Order, OrderItem } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Read } from './reading.ts';

type Fields = Record<string, unknown>;

/** Whether a field says nothing, so that a less trusted source may fill it. */
const says = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/**
 * Optional words of which one source of a page may know nothing while another shows them: an answer's empty remark or after-sale
 * clears what an older page told, not what the row beside it says.
 */
const OPTIONAL_WORDS: ReadonlySet<string> = new Set(['note', 'afterSale']);

/** Field by field: what the trusted one says (also "there is none") stands, what it leaves open the other fills. */
export function fill<R extends object>(trusted: Read<R>, other: Read<R>): Read<R> {
  const cleared = new Set(trusted.none);
  const merged: Fields = { ...(trusted as Fields) };
  for (const [name, value] of Object.entries(other as Fields)) {
    if (name === 'none' || !says(value) || says(merged[name])) continue;
    if (cleared.has(name) && !OPTIONAL_WORDS.has(name)) continue;
    merged[name] = value;
    cleared.delete(name);
  }
  for (const name of other.none ?? []) if (!says(merged[name])) cleared.add(name);
  if (cleared.size > 0) merged.none = [...cleared];
  else delete merged.none;
  return merged as Read<R>;
}

function mergeItems(trusted: readonly OrderItem[], other: readonly OrderItem[]): OrderItem[] {
  if (trusted.length === 0) return [...other];
  if (trusted.length !== other.length) return [...trusted];
  return trusted.map((item, index) => {
    const twin = other[index];
    const isSame = twin && (item.title === '' || twin.title === '' || item.title === twin.title);
    return isSame ? { ...twin, ...item, title: item.title || twin.title } : item;
  });
}

/** One order from two sources. A status that no word of the console matches gives way to one that is known. */
export function mergeOrders(trusted: Read<Order>, other: Read<Order>): Read<Order> {
  const merged = fill<Order>(trusted, other);
  const said = trusted.status === 'unknown' && other.status !== 'unknown' ? other : trusted;
  const words = said.statusText || (said.status === other.status ? other.statusText : '');
  const { shipBySource, ...others } = merged;
  return {
    ...others,
    status: said.status,
    statusText: words,
    items: mergeItems(trusted.items, other.items),
    ...(merged.shipBy !== undefined && { shipBySource: shipBySource ?? 'console' }),
  };
}

/** One parcel from two sources, or from two entries of a list: the orders of both are in it. */
export const mergeParcels = (trusted: Read<Parcel>, other: Read<Parcel>): Read<Parcel> => ({
  ...fill<Parcel>(trusted, other),
  orderIds: [...new Set([...trusted.orderIds, ...other.orderIds])].slice(0, LIST_LIMIT),
});

const isOpen = (name: string, value: unknown): boolean =>
  !says(value) || value === '' || (name === 'status' && value === 'unknown');

/** Whether two readings of one record say different things about the same field. */
export function disagree(a: object, b: object): boolean {
  const other = b as Fields;
  return Object.entries(a as Fields).some(
    ([name, value]) =>
      name !== 'none' &&
      name !== 'seenAt' &&
      !isOpen(name, value) &&
      !isOpen(name, other[name]) &&
      JSON.stringify(value) !== JSON.stringify(other[name]),
  );
}
