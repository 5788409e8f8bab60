import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { ReviewCase } from '../../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../../utils/records/review-verdict.ts';
import {
  binsOf,
  daysIn,
  edgesIn,
  lastDays,
  lastOf,
  type Period,
  soundPeriod,
} from '../../../utils/review-board/period.ts';
import { starFigures } from '../../../utils/review-board/scores.ts';
import { type Choice, select } from '../../../utils/review-board/select.ts';
import {
  countStars,
  countVerdicts,
  coverageOf,
  meanStars,
  STARS,
  VERDICTS,
} from '../../../utils/review-board/series.ts';
import { topicsByItem } from '../../../utils/review-board/topics.ts';
import { workFigures } from '../../../utils/review-board/work.ts';
import { sheetOf } from '../../../utils/store/load-review-sheets.ts';
import { makeVerdict } from '../../support/verdicts.ts';

const NOON = Date.parse('2026-09-10T12:00:00+08:00');
const WEEK: Period = { from: '2026-09-04', to: '2026-09-10' };
let number = 0;
const verdict = (at: number, fields: Partial<ReviewVerdict> = {}) => {
  number += 1;
  return makeVerdict(String(number), { at, ...fields });
};
const bad = (at: number, fields: Partial<ReviewVerdict> = {}) =>
  verdict(at, { level: 'alert', stars: 1, topics: ['quality'], ...fields });

function choose(rows: readonly ReviewVerdict[], choice: Partial<Choice> = {}, zone = 'Asia/Shanghai') {
  const period = choice.period ?? WEEK;
  return select([sheetOf('pinduoduo/7/2026-09', rows)], { ...choice, period }, binsOf(period), () => zone);
}

describe('periods', () => {
  it('counts the last days with today', () => {
    expect(lastDays(7, '2026-09-10')).toEqual(WEEK);
    expect(daysIn(lastDays(365, '2026-09-10'))).toBe(365);
  });

  it('turns a period round, cuts one that is too long and refuses what is no day', () => {
    expect(soundPeriod('2026-09-10', '2026-09-04')).toEqual(WEEK);
    expect(daysIn(soundPeriod('1990-01-01', '2026-09-10') ?? WEEK)).toBe(3650);
    for (const day of ['', '2026-13-01', '10.9.2026']) expect(soundPeriod(day, '2026-09-10')).toBeUndefined();
  });

  it('counts by days, by weeks from Monday, and by months', () => {
    expect(binsOf(WEEK)).toEqual({
      unit: 'day',
      starts: ['04', '05', '06', '07', '08', '09', '10'].map((day) => `2026-09-${day}`),
    });
    const quarter = binsOf({ from: '2026-06-13', to: '2026-09-10' });
    expect(quarter.unit).toBe('week');
    expect(quarter.starts.slice(0, 3)).toEqual(['2026-06-13', '2026-06-15', '2026-06-22']);
    expect(lastOf(quarter, 0, { from: '2026-06-13', to: '2026-09-10' })).toBe('2026-06-14');
    const years = binsOf({ from: '2024-12-20', to: '2026-09-10' });
    expect(years.unit).toBe('month');
    expect(years.starts.slice(0, 3)).toEqual(['2024-12-20', '2025-01-01', '2025-02-01']);
    expect(lastOf(years, years.starts.length - 1, { from: '', to: '2026-09-10' })).toBe('2026-09-10');
  });

  it('begins days where the zone does', () => {
    const [first] = edgesIn(binsOf(WEEK), WEEK, 'Asia/Shanghai');
    expect(first).toBe(Date.parse('2026-09-04T00:00:00+08:00'));
    const edges = edgesIn(binsOf(WEEK), WEEK, 'America/New_York');
    expect(edges.at(-1)).toBe(Date.parse('2026-09-11T00:00:00-04:00'));
  });
});

describe('choosing', () => {
  const late = Date.parse('2026-09-10T23:59:59+08:00');
  const rows = [
    verdict(Date.parse('2026-09-03T23:59:59+08:00')),
    verdict(Date.parse('2026-09-04T00:00:00+08:00')),
    bad(late),
    verdict(late + 1000, { itemTitle: '杯盖', item: 'pinduoduo/7/lid' }),
  ];

  it('takes what lies within the days of the zone, by bin', () => {
    const chosen = choose(rows);
    expect(chosen.count).toBe(2);
    expect([...chosen.bin.slice(0, 2)]).toEqual([0, 6]);
    const abroad = choose(rows, {}, 'America/New_York');
    expect([...abroad.bin.slice(0, abroad.count)]).toEqual([6, 6]);
  });

  it('takes one item, and still names all', () => {
    const both = [
      bad(NOON),
      verdict(NOON, { item: 'pinduoduo/7/lid' }),
      verdict(NOON, { item: '', itemTitle: '碟' }),
    ];
    const chosen = choose(both, { item: 'pinduoduo/7/lid' });
    expect(chosen.count).toBe(1);
    expect(
      chosen.items.map(({ key, title, reviews, complaints }) => [key || title, reviews, complaints]),
    ).toEqual([
      ['pinduoduo/7/mug', 1, 1],
      ['pinduoduo/7/lid', 1, 0],
      ['碟', 1, 0],
    ]);
    expect(choose(both, { item: '碟' }).count).toBe(1);
  });

  it('knows an item in two months for the same', () => {
    const sheets = ['2026-08', '2026-09'].map((month) => sheetOf(`pinduoduo/7/${month}`, [bad(NOON)]));
    const chosen = select(sheets, { period: WEEK }, binsOf(WEEK), () => 'Asia/Shanghai');
    expect(chosen.items).toMatchObject([{ reviews: 2 }]);
  });

  it('holds with nothing', () => {
    const chosen = choose([]);
    expect(coverageOf(chosen)).toEqual({ reviews: 0, starless: 0, first: undefined, last: undefined });
    expect(starFigures(chosen)).toMatchObject({ reviews: 0, mean: undefined });
    expect(topicsByItem(chosen)).toEqual({ topics: [], rows: [], folded: 0 });
    expect(workFigures(chosen, new Map()).reviews).toBe(0);
  });
});

describe('series', () => {
  const chosen = choose([
    bad(NOON),
    bad(NOON - 2 * DAY, { level: 'hidden', stars: 5 }),
    verdict(NOON, { stars: 5 }),
    verdict(NOON, { level: 'look' }),
  ]);

  it('counts by stars, what has none apart', () => {
    const { bins, totals } = countStars(chosen);
    expect(Object.fromEntries(STARS.map((star, at) => [star, totals[at]]))).toEqual({
      0: 1,
      1: 1,
      2: 0,
      3: 0,
      4: 0,
      5: 2,
    });
    expect(bins[6]).toEqual([1, 0, 0, 0, 1, 1]);
    expect(bins[4]?.[STARS.indexOf(5)]).toBe(1);
  });

  it('counts by verdict', () => {
    const { totals } = countVerdicts(chosen);
    expect(Object.fromEntries(VERDICTS.map((level, at) => [level, totals[at]]))).toEqual({
      alert: 1,
      hidden: 1,
      look: 1,
      none: 1,
    });
  });

  it('averages stars where there are any', () => {
    expect(meanStars(chosen)[6]).toEqual({ mean: 3, count: 2 });
    expect(meanStars(chosen)[0]).toEqual({ mean: undefined, count: 0 });
  });

  it('says from when to when it has read', () => {
    expect(coverageOf(chosen)).toEqual({ reviews: 4, starless: 1, first: NOON - 2 * DAY, last: NOON });
  });
});

describe('topics by item', () => {
  it('counts a review under each of its topics and puts the worst first', () => {
    const rows = [
      bad(NOON, { topics: ['quality', 'smell'] }),
      bad(NOON, { topics: ['smell'], item: 'pinduoduo/7/lid' }),
      bad(NOON, { topics: ['smell'], item: 'pinduoduo/7/lid' }),
      verdict(NOON, { topics: ['price'] }),
    ];
    const table = topicsByItem(choose(rows));
    expect(table.topics).toEqual(['smell', 'quality']);
    expect(
      table.rows.map(({ name, reviews, complaints, counts }) => [name, reviews, complaints, counts]),
    ).toEqual([
      ['pinduoduo/7/lid', 2, 2, [2, 0]],
      ['pinduoduo/7/mug', 2, 1, [1, 1]],
    ]);
  });

  it('folds all beyond the limit into one row', () => {
    const rows = Array.from({ length: 5 }, (_, at) => bad(NOON, { item: `pinduoduo/7/${at}` }));
    const table = topicsByItem(choose(rows), 3);
    expect(table.folded).toBe(2);
    expect(table.rows).toHaveLength(4);
    expect(table.rows.at(-1)).toMatchObject({ name: '', complaints: 2, counts: [2] });
  });
});

describe('what moves the scores', () => {
  it('tells how much each topic costs', () => {
    const figures = starFigures(
      choose([
        ...[1, 2, 3, 4, 5, 6, 7, 8].map(() => verdict(NOON, { stars: 5 })),
        bad(NOON, { topics: ['quality', 'logistics'] }),
        bad(NOON, { topics: ['logistics'], stars: 3 }),
        bad(NOON, { topics: ['attitude'], stars: undefined }),
      ]),
    );
    expect(figures.reviews).toBe(10);
    expect(figures.mean).toBeCloseTo(4.4);
    const [description, service, logistics] = figures.scores;
    expect(description).toMatchObject({ score: 'description', reviews: 1 });
    expect(description?.topics[0]).toMatchObject({ topic: 'quality', reviews: 1, withIt: 1 });
    expect(description?.topics[0]?.withoutIt).toBeCloseTo(43 / 9);
    expect(service).toEqual({ score: 'service', reviews: 0, points: 0, topics: [] });
    const [speed] = logistics?.topics ?? [];
    expect(speed).toMatchObject({ topic: 'logistics', reviews: 2, withIt: 2, withoutIt: 5, stars: 6 });
    expect(speed?.points).toBeCloseTo(0.6);
  });

  it('never says that a complaint raised the average', () => {
    const [description] = starFigures(choose([bad(NOON, { stars: 5 }), verdict(NOON, { stars: 1 })])).scores;
    expect(description?.topics[0]).toMatchObject({ points: 0, stars: 0 });
  });

  it('compares with nothing where every review complains', () => {
    const [description] = starFigures(choose([bad(NOON)])).scores;
    expect(description?.topics[0]).toMatchObject({ withoutIt: undefined, points: 0 });
  });
});

describe('the work', () => {
  const rows = [
    bad(NOON - 2 * DAY),
    bad(NOON - DAY),
    bad(NOON, { level: 'hidden', replied: true }),
    verdict(NOON, { level: 'look' }),
    verdict(NOON, { level: 'look' }),
    verdict(NOON),
  ];
  const work = (
    row: ReviewVerdict | undefined,
    state: ReviewCase['state'],
    steps: [ReviewCase['state'], number][],
  ) => {
    if (!row) throw new Error('no row');
    const made: ReviewCase = {
      key: row.key,
      console: row.console,
      shop: row.shop,
      id: row.id,
      state,
      openedAt: row.at,
      changedAt: row.at,
      notes: [],
      steps: steps.map(([to, at], place) => ({ id: String(place), state: to, at })),
    };
    return [made.key, made] as const;
  };
  const cases = new Map([
    work(rows[0], 'resolved', [
      ['looking', NOON - 47 * HOUR],
      ['contacted', NOON - 46 * HOUR],
      ['resolved', NOON],
    ]),
    work(rows[1], 'unreachable', [['unreachable', NOON]]),
    work(rows[3], 'offered', [['offered', NOON + 6 * HOUR]]),
  ]);

  it('counts bad reviews, and doubtful ones that were taken up', () => {
    const figures = workFigures(choose(rows), cases);
    expect(figures).toMatchObject({ reviews: 4, resolved: 1, settled: 2, replied: 1, uncontacted: 1 });
    expect(figures.byState).toMatchObject({ new: 1, resolved: 1, unreachable: 1, offered: 1 });
  });

  it('measures from the review to the first contact, and leaves out whom nobody contacted', () => {
    expect(workFigures(choose(rows), cases).contact).toEqual({ count: 3, median: 6 * HOUR, slow: 24 * HOUR });
    expect(workFigures(choose(rows), new Map()).contact).toEqual({
      count: 0,
      median: undefined,
      slow: undefined,
    });
  });
});
