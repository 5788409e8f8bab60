// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemble } from '../../../components/times/assemble.ts';
import type { TimesAsk } from '../../../components/times/model.ts';
import { countedText, seenText } from '../../../components/times/seen-line.tsx';
import { daysTable, withGrounds } from '../../../components/times/tables.ts';
import { unitKey } from '../../../components/times/unit-words.ts';
import { groundsOf } from '../../../entrypoints/options/times-files.ts';
import { loadPlaces, queryOf, seenOfShops } from '../../../entrypoints/options/times-store.ts';
import { openStore } from '../../../utils/store/database.ts';
import { timesDocument } from '../../../utils/times-board/document.ts';
import { suppose } from '../../../utils/times-board/suppose.ts';
import { loadTimes } from '../../../utils/timing/load-times.ts';
import { loadUnits } from '../../../utils/timing/load-units.ts';
import { DEFAULT_TIMING, type TimingSettings } from '../../../utils/timing/settings.ts';
import { lateOnes } from '../../../utils/timing/what-if.ts';
import { script } from '../../support/chat-script.ts';
import { useTexts } from '../../support/i18n.ts';
import { tell } from '../../support/play-script.ts';
import { Page, unitsBy } from './support.tsx';

/** Everything here was worked out with pencil and paper from the words of the rule and of the coverage. */
const ZONE = 'Asia/Shanghai';
const [MONDAY, TUESDAY] = ['2026-03-09', '2026-03-10'];
const at = (day: string, time: string) => Date.parse(`${day}T${time}+08:00`);
const NOW = at(TUESDAY, '20:00:00');
const CONSOLES = [{ id: 'doudian', name: '抖店', timeZone: ZONE }] as never;
/** Always on shift, so that it is the same in whatever zone this machine is. */
const ALWAYS = [{ from: 0, to: 1440 }];
const SETTINGS: TimingSettings = {
  ...DEFAULT_TIMING,
  me: ['甲'],
  shifts: { weekly: Array.from({ length: 7 }, () => ALWAYS), days: [{ day: '2026-10-01', blocks: [] }] },
};

/** Conversations of a console that shows no keys of buyers. */
const SAID: [shop: string, name: string, day: string, lines: string][] = [
  ['d1', '林***n', MONDAY, '10:00:00 B\n10:01:00 A:甲\n11:00:00 B\n11:05:00 A:乙'],
  ['d1', '周', MONDAY, '07:59:00 B\n08:10:00 A:甲'],
  ['d2', '林***n', MONDAY, '12:00:00 B\n12:00:10 R'],
  ['d2', '陈', MONDAY, '13:00:00 B withdrawn'],
  ['d1', '林***n', TUESDAY, '09:00:00 B\n09:03:00 A:甲'],
  ['d2', '王', TUESDAY, '19:58:30 B'],
];
const OPEN: [shop: string, day: string, from: string, to: string][] = [
  ['d1', MONDAY, '06:00:00', '18:00:00'],
  ['d2', MONDAY, '12:00:30', '18:00:30'],
  ['d1', TUESDAY, '08:00:00', '20:00:00'],
];

const ASK: TimesAsk = {
  span: 'custom',
  period: { from: MONDAY, to: TUESDAY },
  under: 'doudian',
  rule: 'doudianTurn',
  who: 'all',
  clock: 'platform',
};

async function figuresOfStore(ask: TimesAsk) {
  const database = await openStore({ name: `by-hand-${ask.who}` });
  const messages = SAID.flatMap(([shop, name, day, lines], talk) =>
    script(lines, { day, console: 'doudian', shop, conversation: `~${name}` }).map((one, place) => ({
      ...one,
      id: `7${talk}${place}`,
      buyer: name,
    })),
  );
  await tell(database, messages, { now: NOW, zone: ZONE });
  for (const [shop, day, from, to] of OPEN)
    await database.put('presences', {
      key: `doudian/${shop}/${day}`,
      console: 'doudian',
      shop,
      day,
      spans: [[at(day, from), at(day, to)]],
    });
  const grounds = { settings: SETTINGS, consoles: CONSOLES, now: NOW };
  const { places } = await loadPlaces(database);
  const query = queryOf(grounds, ask, ask.period, places, [ask.rule]);
  const times = await loadTimes(database, query);
  const data = assemble({
    times,
    ask,
    settings: SETTINGS,
    places,
    seenOfShops: seenOfShops(grounds, times.coverage, ask.period),
  });
  const units = await loadUnits(database, data.view.rule, query);
  database.close();
  const made = groundsOf(data, { ask, settings: SETTINGS }, CONSOLES);
  return { data, units, made };
}

beforeEach(() => useTexts('en'));
afterEach(cleanup);

it('says what was counted, left out and seen, and what would have been', async () => {
  const { data, units } = await figuresOfStore(ASK);
  const { view, total } = data;
  // 60 s, 300 s, never, 180 s; asked before eight, and a minute and a half ago.
  expect(total.tally).toMatchObject({ counted: 4, inTime: 2, answered: 3 });
  expect(total.tally.left).toEqual({ 'outside-hours': 1, withdrawn: 1, 'robot-only': 1, 'still-open': 1 });
  expect(total.figures).toEqual([
    { name: 'rate', value: 2 / 4, counted: 4 },
    { name: 'mean', value: 180_000, counted: 4 },
  ]);
  // Shifts of two shops: 24 h on Monday, 20 h until now. Seen: 12 h and 6 h, 12 h and nothing.
  expect(total.seen).toEqual({ share: 30 / 88, began: 2 });
  expect(seenText(total.seen)).toMatch(/34.*2 conversations/);
  expect(countedText(total.tally)).toMatch(/\b4\b/);
  const late = lateOnes(units);
  expect(late.map(({ wait }) => wait)).toEqual([300_000, undefined]);
  const then = (count: number) =>
    suppose(view.rule, view.values, units, new Set(late.slice(0, count)), ZONE).map(({ value }) => value);
  // 60, 180 and 180 s; then 180 s more.
  expect(then(1)).toEqual([3 / 4, 140_000]);
  expect(then(2)).toEqual([4 / 4, 150_000]);
});

it('writes a file with the rule, its values, the settings and all that was counted, and nobody’s name', async () => {
  const { data, units, made } = await figuresOfStore({ ...ASK, who: 'me' });
  const { total, days, seenDays, coverage } = data;
  const file = timesDocument({
    grounds: made,
    total: total.tally,
    figures: total.figures,
    days,
    seenDays,
    coverage,
    units,
    now: NOW,
  });
  expect(file).toMatchObject({
    rule: { id: 'doudianTurn', values: { limit: 180, from: 480, to: 1380 } },
    period: ASK.period,
    zones: { doudian: ZONE },
    who: 'me',
    me: ['甲'],
    clock: 'platform',
    shifts: SETTINGS.shifts,
    coverage: { seen: 30 / 88, beganUnseen: 2 },
    // What 乙 answered after the limit was 甲's to answer.
    total: { counted: 4, inTime: 2, answered: 2, figures: { rate: 2 / 4, mean: 120_000 } },
  });
  expect(
    file.days.map(({ shop, day, counted, coverage: { seen } }) => [shop, day, counted, seen / 36e5]),
  ).toEqual([
    ['d1', MONDAY, 2, 12],
    ['d1', TUESDAY, 1, 12],
    ['d2', MONDAY, 1, 6],
    ['d2', TUESDAY, 0, 0],
  ]);
  expect(
    file.units
      .filter(({ leftOut }) => leftOut === null)
      .map((one) => [one.conversation, one.begin, one.wait]),
  ).toEqual([
    ['doudian/d1/~2', '2026-03-09T02:00:00.000Z', 60_000],
    ['doudian/d1/~2', '2026-03-09T03:00:00.000Z', null],
    ['doudian/d2/~3', '2026-03-09T04:00:00.000Z', null],
    ['doudian/d1/~2', '2026-03-10T01:00:00.000Z', 180_000],
  ]);
  expect(JSON.stringify(file)).not.toMatch(/[林周陈王]/u);
});

it('writes tables of which each row says by which rule and settings, and what of its own shop was seen', async () => {
  const { data, made } = await figuresOfStore(ASK);
  const { head, rows } = withGrounds(daysTable(data), made);
  const cells = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(cells('Counted')).toEqual(['2', '1', '1', '0']);
  expect(cells('Seen')).toEqual(['0.50000', '0.60000', '0.25000', 'Not seen']);
  expect(new Set(cells('Settings'))).toEqual(new Set(['limit=180; hours=08:00–23:00; window=30']));
  expect(new Set(cells('Shifts'))).toEqual(
    new Set([`${[1, 2, 3, 4, 5, 6, 7].map((day) => `${day}=00:00-24:00`).join('; ')}; 2026-10-01=`]),
  );
  expect(new Set(cells('My names'))).toEqual(new Set(['']));
  expect(new Set(cells('Share seen'))).toEqual(new Set([(30 / 88).toFixed(5)]));
});

it('saves everything in one file only once the turns are read that belong into it', () => {
  const isOff = (name: string) => screen.getByRole('button', { name }).hasAttribute('disabled');
  const { rerender } = render(<Page units={undefined} />);
  expect([isOff('Export CSV'), isOff('Export JSON')]).toEqual([false, true]);
  rerender(<Page />);
  expect(isOff('Export JSON')).toBe(false);
});

it('tells apart what two colleagues answered of one question', () => {
  const [one] = unitsBy('taobao3Minutes');
  if (!one) throw new Error('no unit');
  const keys = [one, { ...one, agent: '乙' }, { ...one, reply: one.start + 1 }].map(unitKey);
  expect(new Set(keys).size).toBe(3);
});
