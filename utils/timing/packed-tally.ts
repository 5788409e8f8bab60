import type { StoredTally } from '../store/tally-sheets.ts';
import { packTimes, unpackTimes } from './packed-times.ts';
import type { Tally } from './tally.ts';

/** A tally as a store keeps it. `prefix` is with what all conversations of its shop begin. */
export function packTally({ buyers, ...tally }: Tally, prefix: string): StoredTally {
  const names = buyers?.map(([name]) => name.slice(prefix.length)).join('\n');
  return {
    ...tally,
    times: packTimes(tally.times),
    ...(buyers && { buyers: { names, inTime: Uint8Array.from(buyers, ([, inTime]) => Number(inTime)) } }),
  } as StoredTally;
}

/** The tally again, its times in order. */
export function unpackTally({ buyers, ...stored }: StoredTally, prefix: string): Tally {
  const names = buyers && buyers.inTime.length > 0 ? buyers.names.split('\n') : [];
  return {
    ...stored,
    times: unpackTimes(stored.times, stored.answered),
    ...(buyers && {
      buyers: names.map((name, at): [string, boolean] => [`${prefix}${name}`, buyers.inTime[at] === 1]),
    }),
  };
}
