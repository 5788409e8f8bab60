import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { importArchive } from '../../../utils/store/archive-import.ts';
import { commitEverything } from '../../../utils/store/commit.ts';
import { judgeShopJob, judgeShops } from '../../../utils/store/commit-reviews.ts';
import type { Database } from '../../../utils/store/database.ts';
import { changeJobs } from '../../../utils/store/jobs.ts';
import { sweep } from '../../../utils/store/retention.ts';
import { aReview, REVIEW_NOW as NOW, plainJudge } from '../../support/reviews.ts';
import { contents, freshStore, jobKeys, keysOf, silent } from './records.ts';
import { bad, read, settle } from './review-steps.ts';

afterEach(() => vi.restoreAllMocks());

const sheet = (key: string) => ({
  key,
  console: 'pinduoduo',
  shop: '77',
  ids: '',
  at: new Float64Array(),
  stars: new Uint8Array(),
  mood: new Uint8Array(),
  level: new Uint8Array(),
  topics: new Uint32Array(),
  replied: new Uint8Array(),
  item: new Uint32Array(),
  items: [],
});

describe('sheets', () => {
  it('of the old month and of the new one go when a verdict changes, and stay when none does', async () => {
    const database = await freshStore();
    const before = Date.parse('2026-08-31T20:00:00+08:00');
    await read(database, [bad('1', { at: before })]);
    for (const month of ['08', '09', '07'])
      await database.put('reviewSheets', sheet(`pinduoduo/77/2026-${month}`));
    await read(database, [bad('1', { at: before, seenAt: NOW + 5 })]);
    expect((await keysOf(database)).reviewSheets).toHaveLength(3);
    await read(database, [bad('1', { at: before + 5 * HOUR, seenAt: NOW + 6 })]);
    expect((await keysOf(database)).reviewSheets).toEqual(['pinduoduo/77/2026-07']);
  });
});

describe('what is old', () => {
  it('goes with all that hangs on it, but not what is open, worked on or taught', async () => {
    const database = await freshStore();
    const seenAt = NOW - 91 * DAY;
    const old = (id: string, text: string) => aReview(id, { text, seenAt, at: seenAt });
    await read(
      database,
      [old('fine', '很好'), old('open', '坏'), old('worked', '很好'), old('settled', '坏')],
      {},
      plainJudge(seenAt),
    );
    await read(database, [aReview('new')]);
    await settle(database, 'pinduoduo/77/settled', seenAt);
    const worked = await database.get('reviewVerdicts', 'pinduoduo/77/worked');
    const { console, id, key, shop } = worked ?? aReview('worked');
    const work = { console, id, key, shop, openedAt: seenAt, changedAt: seenAt, steps: [], notes: [] };
    await database.put('reviewCases', { ...work, state: 'looking' });
    const lesson = { console, shop, id: 'fine', key: 'pinduoduo/77/fine', is: 'missed' } as const;
    await database.put('reviewLessons', { ...lesson, at: seenAt, features: [7] });
    await sweep(database, NOW, 90);
    expect(await keysOf(database)).toMatchObject({
      reviews: ['pinduoduo/77/new', 'pinduoduo/77/open', 'pinduoduo/77/worked'],
      reviewVerdicts: ['pinduoduo/77/new', 'pinduoduo/77/open', 'pinduoduo/77/worked'],
      reviewCases: ['pinduoduo/77/worked'],
      reviewLessons: ['pinduoduo/77/fine'],
      alerts: ['pinduoduo/77/review:open'],
    });
  });
});

describe('judging everything anew', () => {
  it('judges reviews under the new rules, and twice does no harm', async () => {
    const database = await freshStore();
    await read(database, [bad('1', { at: NOW - 10 * MINUTE }), aReview('2', { text: '毒' })]);
    const lenient = plainJudge(NOW, { levels: [], stars: 0 }, { modelOf: () => 'other' });
    for (const _ of [1, 2]) await commitEverything(database, silent, () => {}, lenient);
    expect((await database.getAll('reviewVerdicts')).map(({ model }) => model)).toEqual(['other', 'other']);
    expect((await database.getAll('alerts')).map(({ state }) => state)).toEqual(['done', 'done']);
  });
});

describe('another model, or other lessons', () => {
  it('make the verdicts of a shop anew in slices, and only those that are stale', async () => {
    const database = await freshStore();
    const reviews = Array.from({ length: 700 }, (_, n) => aReview(`${n}`, { text: n % 2 ? '坏' : '好' }));
    await read(database, reviews);
    await read(database, [bad('1', { shop: '88' })], { shop: { id: '88' } });
    const job = judgeShopJob('pinduoduo/77', NOW);
    await changeJobs(database, [job]);
    const other = plainJudge(NOW, {}, { modelOf: () => 'other' });
    let made = 0;
    const count = { tell: ({ reviews: some }: { reviews: readonly unknown[] }) => (made += some.length) };
    await judgeShops(database, [job], other, count.tell);
    await judgeShops(database, [job], other, count.tell);
    expect(made).toBe(700);
    const models = (await database.getAll('reviewVerdicts')).map(({ model, shop }) => `${shop} ${model}`);
    expect(new Set(models)).toEqual(new Set(['77 other', '88 plain']));
    expect(await jobKeys(database)).not.toContain(job.key);
  });
});

describe('an archive', () => {
  it('brings reviews and the work on them to another machine, where both sides count', async () => {
    const database = await freshStore();
    await read(database, [bad('1'), aReview('2')]);
    await settle(database, 'pinduoduo/77/1');
    await database.put('reviewSheets', sheet('pinduoduo/77/2026-09'));
    const file = await exportArchive(database, [], NOW);
    const before = await contents(database);
    const elsewhere = await freshStore();
    await read(elsewhere, [bad('1', { reply: { text: '抱歉' }, seenAt: NOW + MINUTE })]);
    await elsewhere.put('reviewSheets', sheet('pinduoduo/77/2026-09'));
    const imported = await importArchive(elsewhere, file, { mode: 'merge', settings: [], now: NOW + MINUTE });
    expect(imported).toMatchObject({ ok: true, value: { rejected: [] } });
    expect(await elsewhere.get('reviews', 'pinduoduo/77/1')).toMatchObject({ reply: { text: '抱歉' } });
    expect(await elsewhere.getAll('reviewCases')).toEqual(before.reviewCases);
    expect(await elsewhere.count('reviews')).toBe(2);
    expect(await elsewhere.count('reviewSheets')).toBe(0);
  });
});

/** Ends the worker at its n-th write: what comes after reaches nothing. */
function killAt(n: number): () => number {
  let writes = 0;
  for (const name of ['put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      writes += 1;
      if (writes > n) throw new Error('killed');
      return real.apply(this, args) as never;
    });
  }
  return () => writes;
}

describe('a worker that is ended at any write', () => {
  const steps: Record<string, (database: Database) => Promise<unknown>> = {
    'while a stand-in is replaced': (database) =>
      read(database, [bad('9', { orderId: 'o9', seenAt: NOW + 5 }), bad('3')]),
    'while a step is saved': (database) => settle(database, 'pinduoduo/77/order-o9'),
  };
  it.each(Object.keys(steps))('%s leaves all or nothing, and a second try ends the same', async (name) => {
    const prepare = async () => {
      const database = await freshStore();
      await read(database, [bad('order-o9', { orderId: 'o9' })]);
      return database;
    };
    const step = steps[name] ?? (() => Promise.reject(new Error(name)));
    const whole = await prepare();
    const before = await contents(whole);
    const writes = killAt(Number.POSITIVE_INFINITY);
    await step(whole);
    const total = writes();
    vi.restoreAllMocks();
    const after = await contents(whole);
    expect(total).toBeGreaterThan(4);
    for (let at = 0; at < total; at += 1) {
      const database = await prepare();
      killAt(at);
      await expect(step(database)).rejects.toThrow('killed');
      vi.restoreAllMocks();
      expect(await contents(database), `killed at write ${at}`).toEqual(before);
      await step(database);
      expect(await contents(database), `again after write ${at}`).toEqual(after);
    }
  });
});

describe('a thousand reviews', () => {
  it('are stored and judged in a time that nobody notices, and read again for less', async () => {
    const database = await freshStore();
    const reviews = Array.from({ length: 1000 }, (_, n) =>
      bad(`${n}`, { text: n % 10 ? '很好用' : '用一次就坏了', itemId: `i${n % 40}` }),
    );
    const asked = vi.spyOn(IDBObjectStore.prototype, 'get');
    const listed = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await read(database, reviews);
    await read(
      database,
      reviews.map((review) => ({ ...review, seenAt: NOW + HOUR })),
    );
    // Ranges, not a thousand questions.
    expect(asked.mock.calls.length + listed.mock.calls.length).toBeLessThan(700);
    expect(await database.count('reviewVerdicts')).toBe(1000);
  });
});
