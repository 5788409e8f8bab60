import { expect, it } from 'vitest';
import { DAY, SECOND } from '../../../../utils/core/time.ts';
import type { DayTimes, Post } from '../../../../utils/records/team-post.ts';
import { timesView } from '../../../../utils/team/counts/times-view.ts';

const post = (letter: string, days: DayTimes[]): Post => ({
  tiexin: 'post',
  format: 1,
  team: 'T'.repeat(22),
  member: letter.repeat(43),
  name: letter,
  slot: 'times-2026-09-07',
  seq: 1,
  at: Date.UTC(2026, 8, 10),
  body: { kind: 'times', days },
  signature: 's'.repeat(86),
});
const day = (answered: number, waitedMs: number): DayTimes => ({
  day: '2026-09-08',
  rule: 'firstResponse',
  answered,
  within: answered,
  waitedMs,
});
const asked = { span: '28', today: '2026-09-10' } as const;

it('first responses are added up, and a number that cannot be stands for no more than its own answers', () => {
  const fine = timesView([post('a', [day(30, 30 * 20 * SECOND)])], asked);
  expect(fine.whole).toMatchObject({ answered: 30, mean: 20 * SECOND });
  const many = ['b', 'c', 'd'].map((letter) => post(letter, [day(1, 1e308)]));
  const { whole, people } = timesView([post('a', [day(30, 30 * 20 * SECOND)]), ...many], asked);
  expect(whole.mean).toBeCloseTo((30 * 20 * SECOND + 3 * 7 * DAY) / 33);
  expect(people.every(({ mean }) => Number.isFinite(mean))).toBe(true);
});
