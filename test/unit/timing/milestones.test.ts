import { describe, expect, it } from 'vitest';
import type { Logged } from '../../../utils/timing/log.ts';
import {
  keepServed,
  milestoneOf,
  reachedOn,
  servedIn,
  totalServed,
} from '../../../utils/timing/milestones.ts';
import { makeLog } from '../../support/make-log.ts';

const said = (id: number, conversation: string, role: Logged['role'], agent?: string): Logged => ({
  id: `m${id}`,
  console: 'pinduoduo',
  shop: '41208',
  conversation,
  role,
  ...(agent !== undefined && { agent }),
  at: Date.UTC(2026, 8, 10, 4) + id * 1000,
  atSource: 'page',
  kind: 'text',
});

const LOG = makeLog([
  said(1, 'a', 'buyer'),
  said(2, 'a', 'agent', '小满'),
  said(3, 'a', 'agent', '小满'),
  said(4, 'b', 'buyer'),
  said(5, 'b', 'agent', '阿宁'),
  said(6, 'c', 'robot'),
  said(7, 'd', 'agent'),
]);

describe('buyers served', () => {
  it('are conversations that one of my names answered, or nobody who is named, each once', () => {
    expect(servedIn(LOG, ['小满'])).toBe(2);
    expect(servedIn(LOG, [' 小满', '阿宁'])).toBe(3);
    expect(servedIn(LOG, ['没有这个人'])).toBe(1);
  });

  it('without names are those whom anybody answered, robots left out', () => {
    expect(servedIn(LOG, [])).toBe(3);
  });

  it('stay counted when their messages are gone, and are counted anew while they are there', () => {
    const kept = keepServed({ '2026-06-01': 40, '2026-09-10': 3 }, { '2026-09-10': 5, '2026-09-11': 1 });
    expect(kept).toEqual({ '2026-06-01': 40, '2026-09-10': 5, '2026-09-11': 1 });
    expect(totalServed(kept)).toBe(46);
  });
});

describe('milestones', () => {
  it.each([
    [0, undefined, 100],
    [99, undefined, 100],
    [100, 100, 500],
    [19_999, 10_000, 20_000],
    [100_000, 100_000, undefined],
  ])('of %i', (served, reached, next) => {
    expect(milestoneOf(served)).toEqual({
      served,
      ...(reached !== undefined && { reached }),
      ...(next !== undefined && { next }),
    });
  });

  it('are told on the day on which they were reached', () => {
    expect(reachedOn({ '2026-09-09': 95, '2026-09-10': 5 }, '2026-09-10')).toBe(100);
    expect(reachedOn({ '2026-09-09': 100, '2026-09-10': 5 }, '2026-09-10')).toBeUndefined();
    expect(reachedOn({ '2026-09-09': 90, '2026-09-10': 500 }, '2026-09-10')).toBe(500);
    expect(reachedOn({}, '2026-09-10')).toBeUndefined();
  });
});
