import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { THIS_AGENT } from '../../../utils/records/this-agent.ts';
import { isBad, isOpen } from '../../../utils/review-case/case-row.ts';
import {
  type CaseFilter,
  countCaseViews,
  itemsOf,
  NO_CASE_FILTER,
  selectRows,
} from '../../../utils/review-case/select-rows.ts';
import { aCase, CASES_NOW as NOW } from '../../support/cases.ts';

const ROWS = [
  aCase('old', { review: { at: NOW - 9 * DAY } }),
  aCase('fresh', { review: { at: NOW - HOUR } }),
  aCase('look', { verdict: { level: 'look' }, review: { at: NOW } }),
  aCase('hidden', { verdict: { level: 'hidden', topics: ['smell'] }, review: { stars: 5 } }),
  aCase('grave', { verdict: { graveness: 'grave', topics: ['safety'] }, review: { at: NOW - 20 * DAY } }),
  aCase('late', { case: { state: 'contacted', owner: '小周', next: { what: '回电', at: NOW - 1 } } }),
  aCase('planned', { case: { state: 'contacted', next: { what: '回电', at: NOW + HOUR } } }),
  aCase('done', { case: { state: 'resolved', next: { what: '回电', at: NOW - 1 }, changedAt: NOW } }),
  aCase('kept', { case: { state: 'kept' } }),
  aCase('not', { verdict: { taught: 'not-negative' } }),
  aCase('missed', { verdict: { level: 'none', taught: 'missed', topics: [] }, review: { shop: '8' } }),
];
const ids = (filter: Partial<CaseFilter>) =>
  selectRows(ROWS, { ...NO_CASE_FILTER, ...filter }, { me: '小周', now: NOW }).map(({ review }) => review.id);

describe('the rows of the list', () => {
  it('come by graveness, then overdue steps, then how sure, then the newest', () => {
    expect(ids({})).toEqual(['grave', 'late', 'fresh', 'planned', 'old', 'hidden', 'look', 'missed']);
  });

  it('follow a person’s word over the model’s', () => {
    expect(isBad({ level: 'none', taught: 'missed' })).toBe(true);
    expect(isBad({ level: 'alert', taught: 'not-negative' })).toBe(false);
    expect(isOpen(aCase('x', { verdict: { taught: 'not-negative' } }))).toBe(false);
  });

  it('are picked by view, topic, place, item and words', () => {
    expect(ids({ view: 'mine' })).toEqual(['late']);
    expect(ids({ view: 'hidden' })).toEqual(['hidden']);
    expect(ids({ view: 'settled' })).toEqual(['done', 'kept']);
    expect(ids({ view: 'all' })).not.toContain('not');
    expect(ids({ topic: 'smell' })).toEqual(['hidden']);
    expect(ids({ place: 'pinduoduo/8' })).toEqual(['missed']);
    expect(ids({ place: 'pinduoduo' })).toHaveLength(8);
    expect(ids({ item: 'pinduoduo/8/9001' })).toEqual(['missed']);
    expect(ids({ search: '260908-4444444444fresh'.replace('-', ' ') })).toEqual(['fresh']);
    expect(ids({ search: '林小满' })).toHaveLength(8);
    expect(ids({ search: '没有这句话' })).toEqual([]);
  });

  it('are counted by view', () => {
    expect(countCaseViews(ROWS, '小周')).toEqual({ open: 8, mine: 1, hidden: 1, settled: 2, all: 10 });
    expect(countCaseViews(ROWS, '').mine).toBe(0);
    // Taken up before the settings had a name: still this agent's own, in whatever language the surface is now.
    const unnamed = [aCase('unnamed', { case: { owner: THIS_AGENT } })];
    for (const me of [THIS_AGENT, '小周']) expect(countCaseViews(unnamed, me).mine).toBe(1);
  });

  it('give the items with the most cases first', () => {
    expect(itemsOf(ROWS, 1)).toEqual([{ item: 'pinduoduo/71/9001', title: '手冲咖啡壶 600ml', count: 10 }]);
  });
});
