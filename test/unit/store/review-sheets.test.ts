import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY } from '../../../utils/core/time.ts';
import { topic } from '../../../utils/records/review-verdict.ts';
import {
  listReviewMonths,
  loadReviewSheets,
  loadSheetsAndPlaces,
  sheetOf,
} from '../../../utils/store/load-review-sheets.ts';
import { idsOf, reviewSheet } from '../../../utils/store/review-sheets.ts';
import { makeVerdict } from '../../support/verdicts.ts';
import { freshStore, NOW } from './records.ts';

beforeEach(() => fakeBrowser.reset());

const AUGUST = Date.parse('2026-08-31T23:30:00+08:00');
const ALL = { from: '0000-00', to: '9999-12' };

describe('a sheet', () => {
  it('holds the verdicts of a month in columns', () => {
    const sheet = sheetOf('pinduoduo/7/2026-09', [
      makeVerdict('1', { at: NOW, stars: 1, mood: 'bad', level: 'alert', topics: ['quality', 'after-sale'] }),
      makeVerdict('2', { at: NOW + 1, itemTitle: '陶瓷杯', replied: true, level: 'hidden' }),
      makeVerdict('3', { at: NOW + 2, item: 'pinduoduo/7/lid', itemTitle: '杯盖' }),
    ]);
    expect(reviewSheet.parse(sheet)).toEqual(sheet);
    expect(idsOf(sheet)).toEqual(['1', '2', '3']);
    expect(sheet).toMatchObject({
      console: 'pinduoduo',
      shop: '7',
      stars: new Uint8Array([1, 0, 0]),
      mood: new Uint8Array([3, 0, 0]),
      level: new Uint8Array([0, 2, 3]),
      replied: new Uint8Array([0, 1, 0]),
      item: new Uint32Array([0, 0, 1]),
      items: [
        { key: 'pinduoduo/7/mug', title: '陶瓷杯' },
        { key: 'pinduoduo/7/lid', title: '杯盖' },
      ],
    });
    expect(sheet.topics[0]).toBe(
      (1 << topic.options.indexOf('quality')) | (1 << topic.options.indexOf('after-sale')),
    );
  });
});

describe('loading sheets', () => {
  it('names each month with verdicts once', async () => {
    const database = await freshStore();
    for (const [id, at] of [
      ['1', NOW],
      ['2', NOW + DAY],
      ['3', AUGUST],
    ] as const)
      await database.put('reviewVerdicts', makeVerdict(id, { at }));
    await database.put('reviewVerdicts', makeVerdict('1', { at: NOW, console: 'jd', shop: 'a/b' }));
    expect(await listReviewMonths(database)).toEqual([
      'jd/a/b/2026-09',
      'pinduoduo/7/2026-08',
      'pinduoduo/7/2026-09',
    ]);
  });

  it('makes what is missing, keeps it, and reads what is kept', async () => {
    const database = await freshStore();
    await database.put('reviewVerdicts', makeVerdict('1', { at: NOW }));
    await database.put('reviewVerdicts', makeVerdict('2', { at: AUGUST }));
    const { sheets: made, places } = await loadSheetsAndPlaces(database, ALL);
    expect(places).toEqual(['pinduoduo/7']);
    expect(made.map((sheet) => [sheet.key, idsOf(sheet)])).toEqual([
      ['pinduoduo/7/2026-08', ['2']],
      ['pinduoduo/7/2026-09', ['1']],
    ]);
    expect(await database.getAll('reviewSheets')).toEqual(made);
    const [, september] = made;
    if (!september) throw new Error('no sheet');
    await database.put('reviewSheets', { ...september, stars: new Uint8Array([4]) });
    expect((await loadReviewSheets(database, ALL))[1]?.stars).toEqual(new Uint8Array([4]));
  });

  it('makes a month anew after its sheet was deleted with a change', async () => {
    const database = await freshStore();
    await database.put('reviewVerdicts', makeVerdict('1', { at: NOW }));
    await loadReviewSheets(database, ALL);
    await database.put('reviewVerdicts', makeVerdict('2', { at: NOW }));
    await database.delete('reviewSheets', 'pinduoduo/7/2026-09');
    expect((await loadReviewSheets(database, ALL)).map(idsOf)).toEqual([['1', '2']]);
  });

  it('loads the months and the shop asked for only', async () => {
    const database = await freshStore();
    await database.put('reviewVerdicts', makeVerdict('1', { at: NOW }));
    await database.put('reviewVerdicts', makeVerdict('2', { at: AUGUST }));
    await database.put('reviewVerdicts', makeVerdict('3', { at: NOW, shop: '70' }));
    const keys = async (range: Parameters<typeof loadReviewSheets>[1]) =>
      (await loadReviewSheets(database, range)).map(({ key }) => key);
    expect(await keys({ from: '2026-09', to: '2026-09' })).toEqual([
      'pinduoduo/7/2026-09',
      'pinduoduo/70/2026-09',
    ]);
    expect(await keys({ ...ALL, under: 'pinduoduo/7' })).toEqual([
      'pinduoduo/7/2026-08',
      'pinduoduo/7/2026-09',
    ]);
    expect(await database.count('reviewSheets')).toBe(3);
  });

  it('answers all the same where there is no room to keep a sheet', async () => {
    const database = await freshStore();
    await database.put('reviewVerdicts', makeVerdict('1', { at: NOW }));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await loadReviewSheets(database, ALL)).toMatchObject([{ ids: '1\n' }]);
    vi.restoreAllMocks();
    expect(await database.count('reviewSheets')).toBe(0);
  });

  it('answers nothing where nothing was read', async () => {
    expect(await loadSheetsAndPlaces(await freshStore(), ALL)).toEqual({ sheets: [], places: [] });
  });
});
