import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import type { Alert } from '../../../utils/records/alert.ts';
import type { ReviewVerdict } from '../../../utils/records/review-verdict.ts';
import { judgeItem } from '../../../utils/reviews/judge-item.ts';
import { DEFAULT_REVIEWS } from '../../../utils/reviews/settings.ts';
import { commitReading } from '../../../utils/store/commit.ts';
import { judgeItems, listItems } from '../../../utils/store/items.ts';
import { aReview, REVIEW_NOW as NOW, plainJudge } from '../../support/reviews.ts';
import { aBatch, freshStore, jobKeys, silent } from '../store/records.ts';

const verdict = (id: string, more: Partial<ReviewVerdict> = {}): ReviewVerdict => ({
  key: `pinduoduo/77/${id}`,
  console: 'pinduoduo',
  shop: '77',
  id,
  at: NOW - DAY,
  month: 'pinduoduo/77/2026-09',
  item: 'pinduoduo/77/i1',
  orderId: `o${id}`,
  replied: false,
  level: 'alert',
  negative: 0.9,
  graveness: 'minor',
  topics: ['smell'],
  reasons: [],
  model: 'plain',
  ...more,
});
const steady = Array.from({ length: 200 }, (_, n) =>
  verdict(`s${n}`, { level: 'none', topics: [], at: NOW - (20 + n) * DAY }),
);
const wave = Array.from({ length: 6 }, (_, n) => verdict(`w${n}`));

function judge(
  verdicts: readonly ReviewVerdict[],
  alerts: readonly Alert[] = [],
  now = NOW,
  off: string[] = [],
) {
  const subject = { console: 'pinduoduo', shop: '77', id: 'i1', verdicts, alerts, jobs: [] };
  const circumstances = { now, tellAt: now, notify: ['urgent'] as const };
  return judgeItem({ ...subject, orderedAt: () => undefined }, DEFAULT_REVIEWS, off, circumstances);
}

describe('a recall warning', () => {
  it('opens for complaints alike, is looked at daily, and closes when they have died down', () => {
    const { alerts, jobs } = judge([...steady, ...wave]);
    expect(alerts).toMatchObject([
      {
        key: 'pinduoduo/77/review-cluster:i1~smell',
        kind: 'review-cluster',
        state: 'open',
        severity: 'warn',
        subject: { record: 'item', key: 'pinduoduo/77/i1~smell' },
      },
    ]);
    expect(jobs).toContainEqual(
      expect.objectContaining({ key: 'judge-item/pinduoduo/77/i1', dueAt: NOW + DAY }),
    );
    const later = judge([...steady, ...wave], alerts, NOW + 60 * DAY);
    expect(later.alerts).toMatchObject([{ state: 'done', closedBy: 'fact' }]);
    expect(later.jobs).toEqual([]);
    expect(judge(steady)).toEqual({ alerts: [], jobs: [] });
    expect(judge([...steady, ...wave], alerts, NOW, ['pinduoduo']).alerts).toMatchObject([{ state: 'done' }]);
  });

  it('stays as a person left it for this wave, and comes back with the next', () => {
    const { alerts } = judge([...steady, ...wave]);
    const dismissed = alerts.map((alert) => ({
      ...alert,
      state: 'dismissed' as const,
      closedBy: 'person' as const,
    }));
    expect(judge([...steady, ...wave], dismissed, NOW + DAY).alerts).toEqual(dismissed);
    const over = judge(steady, dismissed, NOW + 60 * DAY).alerts;
    const next = wave.map((one) => verdict(`n${one.id}`, { at: NOW + 89 * DAY }));
    expect(judge([...steady, ...wave, ...next], over, NOW + 90 * DAY).alerts).toMatchObject([
      { state: 'open' },
    ]);
  });

  it('is urgent where somebody may be harmed', () => {
    const grave = wave
      .slice(0, 3)
      .map((one) => ({ ...one, graveness: 'grave' as const, topics: ['safety' as const] }));
    expect(judge([...steady, ...grave]).alerts).toMatchObject([{ severity: 'urgent' }]);
  });

  it('is found from what a page gave, by the job that was written with it', async () => {
    const database = await freshStore();
    const praise = Array.from({ length: 150 }, (_, n) =>
      aReview(`p${n}`, { itemId: 'a/b', orderId: `po${n}`, at: NOW - (40 + n) * DAY }),
    );
    const bad = Array.from({ length: 6 }, (_, n) =>
      aReview(`b${n}`, { itemId: 'a/b', orderId: `bo${n}`, text: '坏的', at: NOW - DAY }),
    );
    const batch = aBatch({ console: 'pinduoduo', reviews: [...praise, ...bad] });
    await commitReading(database, batch, silent, NOW, plainJudge());
    const item = 'pinduoduo/77/a%2Fb';
    expect(await listItems(database)).toEqual([item]);
    expect(await jobKeys(database)).toContain(`judge-item/${item}`);
    const run = () =>
      judgeItems(database, [item], NOW - 400 * DAY, (subject) =>
        judgeItem(subject, DEFAULT_REVIEWS, [], { now: NOW, tellAt: NOW, notify: [] }),
      );
    const first = await run();
    expect(first.ok && first.value.map(({ subject }) => subject.key)).toEqual([`${item}~quality`]);
    expect(await run()).toEqual({ ok: true, value: [] });
    expect((await database.getAll('alerts')).filter(({ kind }) => kind === 'review-cluster')).toHaveLength(1);
  });
});
