import { expect, it } from 'vitest';
import { dayHere, endOfTypedDay } from '../../../components/desk/library/typed-day.ts';

it.each(['2027-11-28', '2026-12-31', '0002-11-28', '0020-11-28', '0202-11-28'])(
  'a day stays as it is typed, sign by sign: %s',
  (day) => {
    expect(dayHere(endOfTypedDay(day))).toBe(day);
  },
);

it('a day ends with its last second here, and what is none has no end', () => {
  expect(endOfTypedDay('2027-11-28')).toBe(new Date(2027, 10, 28, 23, 59, 59).getTime());
  expect([endOfTypedDay(''), endOfTypedDay('2027-13-01')]).toEqual([undefined, undefined]);
  expect(dayHere(undefined)).toBe('');
});
