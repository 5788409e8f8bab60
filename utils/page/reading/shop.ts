import type { Batch } from '../../records/batch.ts';
import { UNKNOWN_SHOP } from '../../records/key.ts';

type Shop = Batch['shop'];

/**
 * What is known of the open shop after a page said more of it: an id stands above a name, and a name stands in for the id only
 * until one is shown. Another name, where no id was ever shown, is another shop.
 */
export function learnShop(known: Shop, found: { id?: string; name?: string } | undefined): Shop {
  const isNamed = known.id === UNKNOWN_SHOP || known.id === known.name;
  const id = found?.id ?? (isNamed ? (found?.name ?? known.id) : known.id);
  const name = found?.name ?? known.name;
  if (id === known.id && name === known.name) return known;
  return { id, ...(name !== undefined && { name }) };
}
