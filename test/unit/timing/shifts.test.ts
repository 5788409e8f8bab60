import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { atMinute } from '../../../utils/core/zone.ts';
import {
  addCoverages,
  countUnseen,
  coverageOf,
  openSpans,
  seenShare,
} from '../../../utils/timing/coverage.ts';
import type { Block, Shifts } from '../../../utils/timing/settings.ts';
import { isOnShift, shiftClock, shiftTime } from '../../../utils/timing/shifts.ts';
import { script } from '../../support/chat-script.ts';
import { tell } from '../../support/tell.ts';

const CHINA = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const every = (blocks: Block[], days: Shifts['days'] = []): Shifts => ({
  weekly: Array.from({ length: 7 }, () => blocks),
  days,
});
const at = (day: string, clock: string, zone = CHINA) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return atMinute(day, hour * 60 + minute, zone);
};

describe('working time', () => {
  const office = every([
    { from: 540, to: 720 },
    { from: 780, to: 1080 },
  ]);

  it('stands still in the break and outside', () => {
    const day = '2026-11-10';
    expect(shiftTime(office, at(day, '08:00'), at(day, '09:30'), CHINA)).toBe(30 * MINUTE);
    expect(shiftTime(office, at(day, '11:50'), at(day, '13:10'), CHINA)).toBe(20 * MINUTE);
    expect(shiftTime(office, at(day, '12:10'), at(day, '12:50'), CHINA)).toBe(0);
    // From 17:00 to 10:00 of the next day but one: 1 h, 8 h, 1 h.
    expect(shiftTime(office, at(day, '17:00'), at('2026-11-12', '10:00'), CHINA)).toBe(10 * HOUR);
    expect(shiftTime(office, at(day, '10:00'), at(day, '09:00'), CHINA)).toBe(0);
  });

  it('knows its ends', () => {
    const day = '2026-11-10';
    expect(isOnShift(office, at(day, '09:00'), CHINA)).toBe(true);
    expect(isOnShift(office, at(day, '12:00'), CHINA)).toBe(false);
    expect(isOnShift(office, at(day, '18:00') - 1, CHINA)).toBe(true);
  });

  it.each([
    { from: 1320, to: 1800 },
    { from: 1320, to: 360 },
  ])('goes over midnight with %o', (night) => {
    const shifts = every([night, { from: 300, to: 420 }]);
    expect(isOnShift(shifts, at('2026-11-11', '02:00'), CHINA)).toBe(true);
    // 22:00 to 7:00, the hour from 5 to 6 counted once.
    expect(shiftTime(shifts, at('2026-11-10', '12:00'), at('2026-11-11', '12:00'), CHINA)).toBe(9 * HOUR);
  });

  it('takes a named day for what it says, and a block for the day on which it begins', () => {
    const shifts: Shifts = {
      weekly: [[], ...Array.from({ length: 5 }, () => [{ from: 1320, to: 1560 }]), []],
      days: [
        { day: '2026-11-11', blocks: [] },
        { day: '2026-11-14', blocks: [{ from: 600, to: 660 }] },
      ],
    };
    // Tuesday's block ends at 2:00 of the Wednesday that is off; nothing begins there.
    expect(shiftTime(shifts, at('2026-11-11', '00:00'), at('2026-11-12', '00:00'), CHINA)).toBe(2 * HOUR);
    // Saturday: what is left of Friday's, and the hour named for it.
    expect(shiftTime(shifts, at('2026-11-14', '00:00'), at('2026-11-15', '00:00'), CHINA)).toBe(3 * HOUR);
  });

  it('follows daylight saving of the machine', () => {
    const night = every([{ from: 0, to: 360 }]);
    // 2026-10-25 has the hour from 2 to 3 twice, 2026-03-29 not at all.
    const whole = (day: string, next: string) =>
      shiftTime(night, at(day, '00:00', BERLIN), at(next, '00:00', BERLIN), BERLIN);
    expect(whole('2026-10-25', '2026-10-26')).toBe(7 * HOUR);
    expect(whole('2026-03-29', '2026-03-30')).toBe(5 * HOUR);
  });
});

it('counts a wait in working time beside the platform’s', () => {
  const shift = shiftClock(every([{ from: 540, to: 1080 }]), CHINA);
  // Asked at 17:59, answered at 9:01 of the next day: 15 h 2 min, of which two were worked. Asked and answered at night: off shift.
  const chats = [
    ...script('17:59:00 B\n1+09:01:00 A'),
    ...script('20:00:00 B\n20:01:00 A', { conversation: 'c2' }),
  ];
  expect(tell('everyResponse', chats).figures.longest).toBe(15 * HOUR + 2 * MINUTE);
  const { figures, tally } = tell('everyResponse', chats, { shift });
  expect(figures).toMatchObject({ rate: 1, longest: 2 * MINUTE });
  expect(tally.left).toEqual({ 'off-shift': 1 });
});

describe('coverage', () => {
  const clock = shiftClock(every([{ from: 540, to: 1080 }]), CHINA);
  const day = { from: at('2026-11-10', '00:00'), to: at('2026-11-11', '00:00') };
  const open = openSpans([
    [at('2026-11-10', '08:00'), at('2026-11-10', '10:00')],
    [at('2026-11-10', '09:30'), at('2026-11-10', '12:00')],
  ]);

  it('is the share of the shift in which a page was open, as far as the day has come', () => {
    const whole = coverageOf(open, clock, day, day.to);
    expect(whole).toEqual({ shift: 9 * HOUR, seen: 3 * HOUR });
    expect(seenShare(whole)).toBeCloseTo(1 / 3, 9);
    expect(coverageOf(open, clock, day, at('2026-11-10', '12:00'))).toEqual({
      shift: 3 * HOUR,
      seen: 3 * HOUR,
    });
    expect(seenShare(addCoverages([whole, { shift: 0, seen: 0 }]))).toBeCloseTo(1 / 3, 9);
    expect(seenShare({ shift: 0, seen: 0 })).toBeUndefined();
  });

  it('counts conversations that began before the page was open', () => {
    const unit = (conversation: string, clock: string, more = 0) => ({
      conversation,
      begin: at('2026-11-10', clock) + more,
    });
    const units = [
      unit('a', '07:00'),
      unit('a', '07:30'),
      // Shown in the first moment of the page: it had been said before.
      unit('b', '08:00', SECOND),
      unit('c', '08:00', 5 * SECOND),
      unit('d', '11:00'),
    ];
    expect(countUnseen(units, open)).toBe(2);
  });
});
