import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCaseRows } from '../../../utils/review-case/load-rows.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { aCase, aWork, type CaseWish } from '../../support/cases.ts';

const put = async (id: string, wish: CaseWish = {}) => {
  const database = await store();
  const row = aCase(id, wish);
  await database.put('reviews', row.review);
  await database.put('reviewVerdicts', row.verdict);
  if (row.case) await database.put('reviewCases', row.case);
};

beforeEach(async () => {
  const database = await store();
  for (const name of ['reviews', 'reviewVerdicts', 'reviewCases', 'reviewSheets'] as const)
    await database.clear(name);
});
afterEach(closeStore);

it('finds what is bad and what is worked on, whatever shop and month, and nothing else', async () => {
  await put('bad');
  await put('a/b%', { review: { shop: '店/1' }, verdict: { month: 'pinduoduo/店%2F1/2026-08' } });
  await put('fine', { verdict: { level: 'none' } });
  await put('taught', { verdict: { level: 'none', taught: 'not-negative' } });
  await put('worked', { verdict: { level: 'none', taught: 'not-negative' }, case: { state: 'looking' } });
  const rows = await loadCaseRows(await store());
  expect(rows.map(({ review }) => review.id).sort()).toEqual(['a/b%', 'bad', 'worked']);
  expect(rows.find(({ review }) => review.id === 'worked')?.case?.state).toBe('looking');
});

it('leaves out a case whose review has gone', async () => {
  const database = await store();
  await database.put('reviewCases', aWork(aCase('gone').review));
  expect(await loadCaseRows(database)).toEqual([]);
});
