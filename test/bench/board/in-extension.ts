/** Runs inside an extension page: fills the product's own store with a year of reviews, and has its sheets made. */
import { store } from '../../../utils/store/handle.ts';
import { loadReviewSheets } from '../../../utils/store/load-review-sheets.ts';
import { makeCrowd, makeOrders } from '../../support/review-crowd.ts';
import { makeVerdict } from '../../support/verdicts.ts';

const STORES = ['reviewVerdicts', 'reviews', 'reviewCases', 'reviewSheets', 'orders'] as const;

async function clear(): Promise<void> {
  const database = await store();
  for (const name of STORES) await database.clear(name);
}

async function fill(count: number, seed: number): Promise<void> {
  await clear();
  const database = await store();
  const now = Date.now();
  const crowd = makeCrowd(count, seed, now);
  const put = async (
    name: 'reviewVerdicts' | 'reviews' | 'reviewCases' | 'orders',
    records: readonly object[],
  ) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'relaxed' });
    for (const record of records) void transaction.store.put(record as never);
    await transaction.done;
  };
  await put('reviewVerdicts', crowd.verdicts);
  await put('reviews', crowd.reviews);
  await put('reviewCases', crowd.cases);
}

/** One item that several complain of, and orders of it. */
async function recall(): Promise<void> {
  const database = await store();
  const now = Date.now();
  for (let at = 1; at <= 4; at += 1) {
    const verdict = makeVerdict(`recall-${at}`, {
      at: now - at * 86_400_000,
      itemTitle: '陶瓷马克杯',
      level: 'alert',
      topics: ['safety'],
      graveness: 'grave',
      stars: 1,
      spec: '白色',
    });
    await database.put('reviewVerdicts', verdict);
    const { key, console: site, shop, id, at: when } = verdict;
    await database.put('reviews', {
      key,
      console: site,
      shop,
      id,
      at: when,
      seenAt: now,
      pictures: 1,
      video: false,
      text: `倒开水杯底就裂了，烫到手，第${at}个`,
      itemTitle: '陶瓷马克杯',
    });
  }
  for (const order of makeOrders(24, 'mug', now)) await database.put('orders', order);
}

/** Has all sheets made anew; ms. */
async function makeSheets(): Promise<number> {
  const database = await store();
  await database.clear('reviewSheets');
  const start = performance.now();
  await loadReviewSheets(database, { from: '0000-00', to: '9999-12' });
  return performance.now() - start;
}

/** Reads all sheets that are there; ms. */
async function readSheets(): Promise<number> {
  const database = await store();
  const start = performance.now();
  await loadReviewSheets(database, { from: '0000-00', to: '9999-12' });
  return performance.now() - start;
}

Object.assign(globalThis, { tiexinBoard: { fill, clear, recall, makeSheets, readSheets } });
