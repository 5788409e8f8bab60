import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { medianOf, p90Of, shareWithin } from '../../../utils/timing/figures.ts';
import { slowest, turnsOf } from '../../../utils/timing/load-units.ts';
import { packTimes, unpackTimes } from '../../../utils/timing/packed-times.ts';
import { ruleOf } from '../../../utils/timing/rules.ts';
import { tallyOf } from '../../../utils/timing/tally.ts';
import { unitsOf } from '../../../utils/timing/units.ts';
import { compare, whatIf } from '../../../utils/timing/what-if.ts';
import { script } from '../../support/chat-script.ts';
import { makeLog } from '../../support/make-log.ts';
import { Random } from '../../support/random.ts';
import { tell } from '../../support/tell.ts';

const ZONE = 'Asia/Shanghai';
const rule = ruleOf('everyResponse');
if (!rule) throw new Error('no rule');
const unitsIn = (lines: string, now = 9e12) =>
  unitsOf(rule, rule.values, makeLog(script(lines)), { from: 0, to: 9e12 }, { zone: ZONE, now });
const waits = (lines: string) => unitsIn(lines).map(({ wait, left }) => left ?? wait);

describe('a round', () => {
  it('takes in what the buyer adds, and begins anew after a day of silence', () => {
    expect(unitsIn('10:00:00 B\n10:01:00 B\n10:02:00 A')).toMatchObject([{ asks: 2, wait: 2 * MINUTE }]);
    // A day later to the second: still the same. A second more: another round, which the same answer ends.
    expect(waits('10:00:00 B\n1+10:00:00 B\n1+10:01:00 A')).toEqual([24 * HOUR + MINUTE]);
    expect(waits('10:00:00 B\n1+10:00:01 B\n1+10:01:00 A')).toEqual([24 * HOUR + MINUTE, 59 * SECOND]);
  });

  it('is never answered after three days', () => {
    expect(waits('10:00:00 B\n3+10:00:00 A')).toEqual([72 * HOUR]);
    expect(waits('10:00:00 B\n3+10:00:01 A')).toEqual([undefined]);
  });

  it('begins with the next question where the first was withdrawn', () => {
    expect(waits('10:00:00 B withdrawn\n10:01:00 B\n10:01:10 A')).toEqual([10 * SECOND]);
  });

  it('does not take an answer in the same group for one that came before', () => {
    // By their ids the answer would stand first.
    expect(waits('10:00:00 A grouped\n10:00:00 B')).toEqual(['no-exact-time']);
    expect(waits('10:00:00 B seen\n10:00:00 A seen')).toEqual(['no-exact-time']);
    expect(waits('10:00:00 B seen\n10:00:09 A seen')).toEqual([9 * SECOND]);
    expect(waits('10:00:00 B\n10:00:00 B grouped\n10:00:30 A')).toEqual([30 * SECOND]);
  });

  it('is open until its limit has passed', () => {
    const asked = unitsIn('10:00:00 B')[0]?.begin ?? 0;
    expect(unitsIn('10:00:00 B', asked + 3 * MINUTE - 1)[0]?.left).toBe('still-open');
    expect(unitsIn('10:00:00 B', asked + 3 * MINUTE)[0]).toMatchObject({ inTime: false });
  });
});

describe('one person', () => {
  const mine = (lines: string, me: string) => {
    const { tally } = tell('everyResponse', script(lines), { me: [me] });
    return { counted: tally.counted, inTime: tally.inTime, left: tally.left, times: [...tally.times] };
  };

  it('is late with what was handed on after the limit', () => {
    const lines = '09:00:00 B\n09:00:10 A:amy\n10:00:00 B\n10:04:00 T:bob\n10:04:05 A:bob';
    expect(mine(lines, 'amy')).toEqual({ counted: 2, inTime: 1, left: {}, times: [10_000] });
    expect(mine(lines, 'bob')).toEqual({ counted: 1, inTime: 1, left: {}, times: [5000] });
  });

  it('answers for what nobody answered and nobody else was handed', () => {
    expect(mine('10:00:00 B', 'amy')).toMatchObject({ counted: 1, inTime: 0 });
    expect(mine('10:00:00 B\n10:00:30 T:bob', 'amy')).toMatchObject({ counted: 0 });
  });

  it('is not counted for what colleagues do', () => {
    expect(mine('10:00:00 B\n10:00:30 A:bob', 'amy')).toEqual({ counted: 0, inTime: 0, left: {}, times: [] });
    expect(mine('10:00:00 B\n10:00:30 A', 'amy')).toMatchObject({ counted: 1, inTime: 1 });
  });
});

describe('figures', () => {
  it('rank times as sorting them would', () => {
    const random = new Random(3);
    for (const count of [1, 2, 3, 10, 11, 1000]) {
      const times = Uint32Array.from({ length: count }, () => random.int(0, 72 * HOUR));
      const sorted = [...times].sort((a, b) => a - b);
      const [low = 0, high = 0] = [sorted[Math.ceil(count / 2) - 1], sorted[Math.floor(count / 2)]];
      expect(medianOf(times)).toBe((low + high) / 2);
      expect(p90Of(times)).toBe(sorted[Math.ceil(0.9 * count - 1e-9) - 1]);
      expect([...unpackTimes(packTimes(times), count)]).toEqual(sorted);
    }
    expect([medianOf(new Uint32Array(0)), p90Of(new Uint32Array(0))]).toEqual([undefined, undefined]);
  });

  const units = unitsIn('09:00:00 B\n09:01:00 A\n10:00:00 B\n10:03:20 A\n11:00:00 B\n11:05:00 A\n12:00:00 B');
  const tally = tallyOf(rule, rule.values, units, ZONE);

  it('say which share was answered within any time', () => {
    expect([shareWithin(tally, MINUTE), shareWithin(tally, 4 * MINUTE), shareWithin(tally, HOUR)]).toEqual([
      1 / 4,
      2 / 4,
      3 / 4,
    ]);
  });

  it('say what would be had the nearest late ones been in time', () => {
    const { units: mended, figures } = whatIf(rule, rule.values, units, 2, ZONE);
    expect(mended.map(({ wait }) => wait)).toEqual([200 * SECOND, 300 * SECOND]);
    expect(figures[0]).toEqual({ name: 'rate', value: 3 / 4, counted: 4 });
  });

  it('compare two periods', () => {
    const better = tallyOf(rule, rule.values, units.slice(0, 2), ZONE);
    expect(compare(rule, rule.values, tally, better)[0]).toEqual({
      name: 'rate',
      before: { name: 'rate', value: 1 / 4, counted: 4 },
      after: { name: 'rate', value: 1 / 2, counted: 2 },
      change: 1 / 4,
    });
  });

  it('name the slowest, unanswered ones first', () => {
    expect(slowest(units, 2).map(({ wait }) => wait)).toEqual([undefined, 300 * SECOND]);
  });

  it('show the turns of one conversation', () => {
    const log = makeLog([
      ...script('10:00:00 B\n10:00:05 T:bob\n10:00:09 A:bob'),
      ...script('10:00:00 B', { conversation: 'c2' }),
    ]);
    expect(turnsOf(log, 'taobao/1/c1', 0, 9e12)).toMatchObject([
      { role: 'buyer', handed: false },
      { role: 'system', handed: true, agent: 'bob' },
      { role: 'agent', agent: 'bob' },
    ]);
  });
});
