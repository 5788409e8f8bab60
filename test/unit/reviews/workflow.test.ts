import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { LIST_LIMIT } from '../../../utils/records/key.ts';
import { type CaseCommand, caseState, type ReviewCase } from '../../../utils/records/review-case.ts';
import { measureCases } from '../../../utils/reviews/measures.ts';
import { firstContactAt, settledAt, takeStep } from '../../../utils/reviews/workflow.ts';
import { aReview, REVIEW_NOW as NOW } from '../../support/reviews.ts';

const review = aReview('1');

function run(commands: readonly CaseCommand[], now = NOW, agent = '小周'): ReviewCase | undefined {
  let work: ReviewCase | undefined;
  for (const [index, command] of commands.entries()) {
    const taken = takeStep(review, work, command, agent, now + index);
    if (!taken.ok) throw new Error(taken.error.code);
    work = taken.value;
  }
  return work;
}

const move = (id: string, to: ReviewCase['state'], more = {}): CaseCommand => ({
  do: 'move',
  id,
  to,
  ...more,
});

describe('the work on a review', () => {
  it('begins with the first step, owned by whoever takes it', () => {
    expect(run([move('a', 'looking')])).toEqual({
      key: review.key,
      console: review.console,
      shop: review.shop,
      id: review.id,
      state: 'looking',
      owner: '小周',
      openedAt: NOW,
      changedAt: NOW,
      steps: [{ id: 'a', at: NOW, by: '小周', state: 'looking' }],
      notes: [],
    });
    expect(run([move('a', 'looking', { by: '阿成' })])?.owner).toBe('阿成');
    expect(run([{ do: 'note', id: 'n', text: '先看照片' }], NOW, '')).not.toHaveProperty('owner');
  });

  it('may go from any state to any other, and keeps each step', () => {
    for (const from of caseState.options)
      for (const to of caseState.options.filter((state) => state !== from)) {
        const work = run([move('a', from), move('b', to)]);
        expect(work?.state).toBe(to);
        expect(work?.steps.map(({ state }) => state)).toEqual([from, to]);
      }
  });

  it('takes no command twice, however often it is asked for', () => {
    const commands: CaseCommand[] = [
      move('a', 'contacted'),
      { do: 'note', id: 'n', text: '同意补发' },
      { do: 'next', id: 'x', what: '问收到没有', at: NOW + DAY },
      { do: 'own', id: 'o', owner: '阿成' },
      move('b', 'offered', { offer: '补发一个' }),
    ];
    const once = run(commands);
    for (const command of commands) {
      const again = takeStep(review, once, command, '小周', NOW + 4);
      expect(again).toEqual({ ok: true, value: once });
    }
  });

  it('takes back one step or note as if it had not been', () => {
    const work = run([
      move('a', 'looking'),
      move('b', 'resolved'),
      { do: 'note', id: 'n', text: '错了' },
      { do: 'take-back', id: 't', which: 'b' },
      { do: 'take-back', id: 'u', which: 'n' },
      { do: 'take-back', id: 'u', which: 'n' },
    ]);
    expect(work).toMatchObject({ state: 'looking', notes: [], steps: [{ id: 'a' }] });
    expect(work && settledAt(work)).toBeUndefined();
    expect(takeStep(review, undefined, { do: 'take-back', id: 't', which: 'b' }, '', NOW)).toMatchObject({
      ok: false,
      error: { code: 'case-no-step' },
    });
  });

  it('has a next step until it is done', () => {
    const next: CaseCommand = { do: 'next', id: 'x', what: '打电话', at: NOW + DAY };
    expect(run([next])?.next).toEqual({ what: '打电话', at: NOW + DAY });
    expect(run([next, { do: 'next-done', id: 'y' }])).not.toHaveProperty('next');
  });

  it('is bounded, and says so', () => {
    const states = ['looking', 'contacted'] as const;
    const many = Array.from({ length: LIST_LIMIT }, (_, index) =>
      move(`${index}`, states[index % 2] ?? 'new'),
    );
    const work = run(many);
    expect(takeStep(review, work, move('more', 'offered'), '', NOW)).toMatchObject({
      ok: false,
      error: { code: 'case-full' },
    });
    expect(takeStep(review, work, { do: 'note', id: 'n', text: '还能记' }, '', NOW).ok).toBe(true);
  });

  it('keeps its steps in order when the clock is put back', () => {
    const before = run([move('a', 'resolved')]);
    const after = takeStep(review, before, move('b', 'looking'), '', NOW - DAY);
    expect(after.ok && after.value.steps.map(({ at }) => at)).toEqual([NOW, NOW + 1]);
    expect(after.ok && after.value.state).toBe('looking');
  });
});

describe('measures of the work', () => {
  it('count what they say', () => {
    const contacted = run([move('a', 'looking'), move('b', 'contacted')]);
    const resolved = run([move('a', 'resolved')]);
    const kept = run([move('a', 'kept')]);
    const untouched = run([{ do: 'note', id: 'n', text: '看看' }]);
    const cases = [contacted, resolved, kept, untouched].filter((work) => work !== undefined);
    expect(contacted && firstContactAt(contacted)).toBe(NOW + 1);
    expect(measureCases(cases, () => NOW - HOUR)).toEqual({
      cases: 4,
      contacted: 3,
      medianToContact: HOUR,
      resolved: 1,
      kept: 1,
      unreachable: 0,
      resolvedShare: 0.5,
    });
    expect(measureCases([])).toEqual({ cases: 0, contacted: 0, resolved: 0, kept: 0, unreachable: 0 });
  });
});
