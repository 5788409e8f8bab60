import { UNKNOWN_SHOP } from '../records/key.ts';
import type { Tally } from './diagnostics.ts';
import { disagree, mergeOrders, mergeParcels } from './merge-records.ts';
import type { Read, Reading } from './reading.ts';

interface Identified {
  key: string;
  shop: string;
  id: string;
}

/** Records of one reading, each once: repeated ones are merged, and counted when they disagree. */
export function gather<R extends Identified>(
  merge: (first: Read<R>, next: Read<R>) => Read<R>,
  counts: Tally,
) {
  const byKey = new Map<string, Read<R>>();
  return {
    add(record: Read<R>): void {
      const first = byKey.get(record.key);
      if (first && disagree(first, record)) counts.add('duplicate');
      byKey.set(record.key, first ? merge(first, record) : record);
    },
    list: (): Read<R>[] => [...byKey.values()],
  };
}

/** Joins by key; a record whose source did not say the shop joins the one that has the same number and says it. */
function join<R extends Identified>(
  lists: readonly (readonly Read<R>[])[],
  merge: (trusted: Read<R>, other: Read<R>) => Read<R>,
): Read<R>[] {
  const joined = new Map<string, Read<R>>();
  const keysById = new Map<string, string>();
  for (const record of lists.flat()) {
    const sameId = joined.get(keysById.get(record.id) ?? '');
    const isTwin = sameId && (sameId.shop === UNKNOWN_SHOP || record.shop === UNKNOWN_SHOP);
    const known = joined.get(record.key) ?? (isTwin ? sameId : undefined);
    if (!known) {
      joined.set(record.key, record);
      keysById.set(record.id, record.key);
      continue;
    }
    const named = known.shop === UNKNOWN_SHOP ? record : known;
    const merged = { ...merge(known, record), key: named.key, shop: named.shop };
    joined.delete(known.key);
    joined.set(merged.key, merged);
    keysById.set(merged.id, merged.key);
  }
  return [...joined.values()];
}

/**
 * Joins what several sources of a page gave, most trusted first. The first reading gives its name and page; walls,
 * counters and shop are the first that was found.
 */
export function mergeReadings(readings: readonly [Reading, ...Reading[]]): Reading {
  const [first] = readings;
  const counters = readings.find((reading) => reading.counters)?.counters;
  const wall = readings.find((reading) => reading.wall)?.wall;
  const shop: NonNullable<Reading['shop']> = Object.assign(
    {},
    ...readings.map((reading) => reading.shop).reverse(),
  );
  return {
    source: first.source,
    page: first.page,
    orders: join(
      readings.map((reading) => reading.orders),
      mergeOrders,
    ),
    parcels: join(
      readings.map((reading) => reading.parcels),
      mergeParcels,
    ),
    ...(counters && { counters }),
    ...(Object.keys(shop).length > 0 && { shop }),
    ...(wall && { wall }),
    diagnostics: readings.flatMap((reading) => reading.diagnostics),
  };
}
