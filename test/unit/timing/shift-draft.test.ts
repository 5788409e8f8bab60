import { describe, expect, it } from 'vitest';
import { holidaysAhead } from '../../../components/desk/timing/holidays-ahead.ts';
import {
  blockOf,
  draftOfShifts,
  errorOfDate,
  errorsOfDay,
  isWhole,
  minutesOf,
  minuteTyped,
  nextBlock,
  shiftsOf,
} from '../../../components/desk/timing/shift-draft.ts';
import { DEFAULT_TIMING, type Shifts } from '../../../utils/timing/settings.ts';

const SHIFTS: Shifts = {
  weekly: [
    [],
    [
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ],
    [{ from: 1320, to: 1800 }],
    [{ from: 360, to: 1440 }],
    [],
    [],
    [],
  ],
  days: [{ day: '2026-10-01', blocks: [] }],
};

describe('times that somebody types', () => {
  it.each([
    ['9', 540],
    ['9:05', 545],
    ['09:00', 540],
    ['０９：３０', 570],
    ['0930', 570],
    ['24:00', 1440],
    ['0:00', 0],
    [' 18.30 ', 1110],
  ])('%s', (typed, minute) => expect(minuteTyped(typed)).toBe(minute));
  it.each(['', '25:00', '9:60', '24:01', 'nine', '9:0', '-1:00'])('%s is none', (typed) =>
    expect(minuteTyped(typed)).toBeUndefined(),
  );
});

describe('a stretch of work', () => {
  it('ends on the next day where it ends before it begins', () => {
    expect(blockOf({ from: '22:00', to: '6:00' })).toEqual({ from: 1320, to: 1800 });
    expect(blockOf({ from: '18:00', to: '0:00' })).toEqual({ from: 1080, to: 1440 });
    expect(blockOf({ from: '9:00', to: '9:00' })).toBeUndefined();
  });

  it('is told what is wrong with it', () => {
    const errors = (drafts: [string, string][], after: [string, string][] = []) =>
      errorsOfDay(
        drafts.map(([from, to]) => ({ from, to })),
        after.map(([from, to]) => ({ from, to })),
      );
    expect(errors([['9', 'x']])).toEqual(['to']);
    expect(errors([['x', '18']])).toEqual(['from']);
    expect(errors([['9', '9']])).toEqual(['same']);
    expect(
      errors([
        ['9', '13'],
        ['12', '18'],
      ]),
    ).toEqual(['overlap', 'overlap']);
    expect(
      errors([
        ['9', '12'],
        ['12', '18'],
      ]),
    ).toEqual([undefined, undefined]);
    expect(errors([['22', '6']], [['5', '9']])).toEqual(['nextDay']);
    expect(errors([['22', '6']], [['6', '9']])).toEqual([undefined]);
  });

  it('is followed by one after a break', () => {
    expect(nextBlock([])).toEqual({ from: '09:00', to: '18:00' });
    expect(nextBlock([{ from: '9', to: '12' }])).toEqual({ from: '13:00', to: '16:00' });
  });
});

describe('working hours', () => {
  it('come back from the form as they went in', () => {
    const draft = draftOfShifts(SHIFTS);
    expect(isWhole(draft)).toBe(true);
    expect(shiftsOf(draft)).toEqual(SHIFTS);
  });

  it('are put in order of time', () => {
    const draft = draftOfShifts(SHIFTS);
    draft.weekly[4] = [
      { from: '13', to: '18' },
      { from: '9', to: '12' },
    ];
    expect(shiftsOf(draft).weekly[4]).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1080 },
    ]);
    expect(minutesOf(draft.weekly[4] ?? [])).toBe(480);
  });

  it('know a wrong date and one given twice', () => {
    const days = [{ day: '2026-10-01' }, { day: '2026-02-30' }, { day: '2026-10-01' }, { day: '' }];
    expect(days.map((_, at) => errorOfDate(days, at))).toEqual([undefined, 'day', 'twice', 'day']);
  });

  it('offer holidays of China that change a day, but not those that are there', () => {
    const draft = draftOfShifts(DEFAULT_TIMING.shifts);
    const now = Date.UTC(2026, 8, 10);
    const offered = holidaysAhead(draft, now);
    expect(offered.find(({ day }) => day === '2026-10-01')?.blocks).toEqual([]);
    const again = holidaysAhead({ ...draft, days: offered }, now);
    expect(again).toEqual([]);
  });
});
