/** Runs inside an extension page: fills the product's own store with a month of a busy shop, as sheets of messages. */
import { addDays, CHINA, dayOf } from '../../../utils/core/zone.ts';
import { store } from '../../../utils/store/handle.ts';
import { rowOf, sheetOf } from '../../../utils/store/log-columns.ts';
import { makeTalks } from '../../support/talks.ts';

const STORES = ['logSheets', 'logTails', 'tallySheets'] as const;

async function clear(): Promise<void> {
  const database = await store();
  for (const name of STORES) await database.clear(name);
}

/** Fills `days` days with conversations of some messages each; gives the number of messages. */
async function fill(days: number, perDay: number): Promise<number> {
  await clear();
  const database = await store();
  const now = Date.now();
  let count = 0;
  for (let back = 0; back < days; back += 1) {
    const day = addDays(dayOf(now, CHINA), -back);
    const end = Math.min(now, Date.parse(`${day}T23:59:00+08:00`));
    const messages = makeTalks({ now: end, seed: 100 + back, days: 1, perDay }).filter(
      ({ at }) => dayOf(at, CHINA) === day,
    );
    if (messages.length === 0) continue;
    count += messages.length;
    const place = { key: `pinduoduo/71/${day}`, console: 'pinduoduo', shop: '71', day };
    await database.put('logSheets', sheetOf(place, messages.map(rowOf)));
  }
  return count;
}

Object.assign(globalThis, { tiexinTimesDesk: { fill, clear } });
