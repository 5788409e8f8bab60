import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { Alert } from '../../../utils/records/alert.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { waitingJudge } from '../../../utils/timing/waiting-judge.ts';
import { makeConversation } from '../../support/waiting.ts';

const OPENED = Date.parse('2026-09-10T10:00:00+08:00');
const stored: Alert = {
  key: 'pinduoduo/41208/at-risk:b',
  console: 'pinduoduo',
  shop: '41208',
  id: 'at-risk:b',
  kind: 'at-risk',
  severity: 'info',
  subject: { record: 'conversation', key: 'pinduoduo/41208/b' },
  openedAt: OPENED,
  changedAt: OPENED,
  state: 'open',
  why: [],
};

/** How the alert stands at a moment, and when it is looked at again. */
function at(now: number, waits: boolean) {
  const value = makeConversation('b', OPENED - MINUTE, waits ? {} : { asks: [], lastReplyAt: OPENED });
  if (!waits) delete value.waitingSince;
  const judge = waitingJudge(DEFAULT_TIMING, [], { now, tellAt: now } as Parameters<typeof waitingJudge>[2]);
  const { alerts, jobs } = judge({ value, alerts: [stored], jobs: [] });
  const again = jobs.find(({ kind }) => kind === 'judge-conversation')?.dueAt;
  return [alerts.find(({ kind }) => kind === 'at-risk')?.state, again];
}

it('what somebody might complain of stands for a day after an answer', () => {
  expect(at(OPENED + HOUR, false)).toEqual(['open', OPENED + DAY]);
  expect(at(OPENED + DAY, false)).toEqual(['done', undefined]);
});

it('does not stand for ever where nobody ever answered', () => {
  const end = OPENED - MINUTE + 72 * HOUR;
  expect(at(OPENED + DAY, true)[0]).toBe('open');
  expect(at(end - 1, true)).toEqual(['open', end]);
  expect(at(end, true)).toEqual(['done', undefined]);
});
