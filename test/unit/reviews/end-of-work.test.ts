import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../utils/attention/command.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Alert } from '../../../utils/records/alert.ts';
import type { Review } from '../../../utils/records/review.ts';
import type { CaseCommand } from '../../../utils/records/review-case.ts';
import { REVIEW_NOW as NOW } from '../../support/reviews.ts';
import { bad, judge, move, work } from './rule.ts';

describe('the end of the work', () => {
  const review = bad();
  const open = judge(review).bad;
  const alerts = open ? [open] : [];
  const resolved = work(review, [move('looking'), NOW + 1], [move('resolved'), NOW + 10]);

  it.each(['resolved', 'kept', 'unreachable'] as const)('%s closes the alert by the person', (state) => {
    const ended = work(review, [move(state), NOW + 10]);
    expect(judge(review, { alerts, case: ended, now: NOW + 10 }).bad).toMatchObject({
      state: 'done',
      closedBy: 'person',
    });
  });

  it('stays whatever is read of the same review, and however its time to answer runs out', () => {
    const dated = { ...review, replyBy: NOW + DAY };
    const first = judge(dated).bad;
    const closed = judge(dated, { alerts: first ? [first] : [], case: resolved, now: NOW + 10 }).bad;
    const stepAfter = (value: Review, now: number) =>
      judge(value, { alerts: closed ? [closed] : [], case: resolved, now }).bad;
    expect(stepAfter(dated, NOW + 2 * DAY)).toEqual(closed);
    expect(stepAfter({ ...dated, reply: { text: '抱歉' } }, NOW + HOUR)).toEqual(closed);
    expect(stepAfter({ ...dated, pictures: 3, buyer: '王**' }, NOW + HOUR)).toEqual(closed);
  });

  it('is undone by a follow-up that is bad again, with or without a time, until the work ends again', () => {
    const closed = judge(review, { alerts, case: resolved, now: NOW + 10 }).bad;
    for (const at of [NOW + DAY, undefined]) {
      const value = { ...review, appended: { text: '补的也坏', ...(at !== undefined && { at }) } };
      const now = NOW + 2 * DAY;
      const subject = { alerts: closed ? [closed] : [], case: resolved, before: review, now };
      const reopened = judge(value, subject).bad;
      expect(reopened).toMatchObject({ state: 'open', openedAt: now });
      const again = { alerts: reopened ? [reopened] : [], case: resolved, now: now + HOUR };
      expect(judge(value, again).bad?.state).toBe('open');
      const ended = work(
        review,
        [move('resolved'), NOW + 10],
        [move('looking'), now],
        [move('kept'), now + 2],
      );
      expect(judge(value, { ...again, case: ended }).bad).toMatchObject({
        state: 'done',
        closedBy: 'person',
      });
    }
  });

  it('is no matter of a follow-up that turned good: that closes by fact', () => {
    const value = { ...review, appended: { text: '换的很好', at: NOW + HOUR } };
    const good = judge(value, { alerts, before: review, now: NOW + 2 * HOUR });
    expect(good.verdict.level).toBe('none');
    expect(good.bad).toMatchObject({ state: 'done', closedBy: 'fact' });
  });

  it('is undone by taking the work up again', () => {
    const closed = judge(review, { alerts, case: resolved, now: NOW + 10 }).bad;
    const taken = work(review, [move('resolved'), NOW + 10], [move('looking'), NOW + DAY]);
    const subject = { alerts: closed ? [closed] : [], case: taken, now: NOW + DAY };
    expect(judge(review, subject).bad?.state).toBe('open');
  });

  it('is undone by a person who opens the alert again, whatever is read then', () => {
    const closed = judge(review, { alerts, case: resolved, now: NOW + 10 }).bad;
    const reopened = closed && carryOut({ do: 'reopen' }, closed, NOW + HOUR);
    const seen = judge(review, { alerts: reopened ? [reopened] : [], case: resolved, now: NOW + DAY }).bad;
    expect(seen?.state).toBe('open');
    const again = work(review, [move('resolved'), NOW + 10], [move('kept'), NOW + 2 * DAY]);
    expect(judge(review, { alerts: seen ? [seen] : [], case: again, now: NOW + 2 * DAY }).bad?.state).toBe(
      'done',
    );
  });

  it('by the list alone stays closed too, until somebody works on it', () => {
    const done = { ...(open as Alert), state: 'done', closedBy: 'person', changedAt: NOW + 5 } as const;
    expect(judge(review, { alerts: [done], now: NOW + DAY }).bad).toEqual(done);
    const taken = work(review, [move('contacted'), NOW + DAY]);
    expect(judge(review, { alerts: [done], case: taken, now: NOW + DAY }).bad?.state).toBe('open');
  });
});

describe('the next step', () => {
  const next: CaseCommand = { do: 'next', id: 'x', what: '问收到没有', at: NOW + DAY };
  const due = work(bad(), [move('contacted'), NOW], [next, NOW]);

  it('is on the list once its time has come, and urgent a day later', () => {
    const early = judge(bad(), { case: due });
    expect(early.step).toBeUndefined();
    expect(early.jobs).toContainEqual(expect.objectContaining({ kind: 'judge-review', dueAt: NOW + DAY }));
    const late = judge(bad(), { case: due, now: NOW + DAY });
    expect(late.step).toMatchObject({
      severity: 'warn',
      dueAt: NOW + DAY,
      why: [{ code: 'review_next', values: { words: '问收到没有' } }],
    });
    expect(judge(bad(), { case: due, now: NOW + 2 * DAY }).step?.severity).toBe('urgent');
  });

  it('leaves it when it is done, put off, or the work has ended', () => {
    const stored = judge(bad(), { case: due, now: NOW + DAY }).alerts;
    const stepAfter = (...commands: CaseCommand[]) =>
      judge(bad(), {
        alerts: stored,
        now: NOW + DAY + 5,
        case: work(
          bad(),
          [move('contacted'), NOW],
          [next, NOW],
          ...commands.map((one) => [one, NOW + DAY] as [CaseCommand, number]),
        ),
      }).step;
    expect(stepAfter({ do: 'next-done', id: 'y' })).toMatchObject({ state: 'done', closedBy: 'fact' });
    expect(stepAfter({ ...next, id: 'z', at: NOW + 3 * DAY } as CaseCommand)?.state).toBe('done');
    expect(stepAfter(move('resolved'))?.state).toBe('done');
  });
});
