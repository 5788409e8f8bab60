import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../utils/core/time.ts';
import {
  afterAnswer,
  afterFailure,
  backOff,
  freshChannel,
  nextTurn,
} from '../../../../utils/team/channels/standing.ts';

const NOW = 1_790_000_000_000;
const unreachable = { code: 'channel-unreachable' };

describe('leaving a failing channel alone', () => {
  it('doubles up to an hour, with full jitter', () => {
    const most = [1, 2, 3, 6, 7, 50].map((failures) => backOff(failures, unreachable, () => 1) / MINUTE);
    expect(most).toEqual([1, 2, 4, 32, 60, 60]);
    expect(backOff(50, unreachable, () => 0.5)).toBe(HOUR / 2 + MINUTE / 4);
    expect(backOff(50, unreachable, () => 0)).toBe(MINUTE / 2);
  });

  it('is long from the first failure where only a person can mend it', () => {
    for (const code of ['channel-denied', 'channel-no-access', 'team-other'])
      expect(backOff(1, { code }, () => 0)).toBe(HOUR / 2);
  });

  it('is as long as the server asks, and a day at most', () => {
    const asked = (retryAfter: number) => ({ ...unreachable, retryAfter });
    expect(backOff(1, asked(2 * HOUR), () => 0)).toBe(2 * HOUR);
    expect(backOff(1, asked(2 * HOUR), () => 1)).toBe(2 * HOUR + MINUTE);
    expect(backOff(9, asked(9 * DAY), () => 1)).toBe(DAY);
  });

  it('keeps the mark of what is here, but of what was refused', () => {
    const before = { ...freshChannel('w'), etag: '0 e "a"' };
    const failed = afterFailure(before, { ...unreachable, detail: 'x'.repeat(900) }, NOW, () => 1);
    expect(failed).toMatchObject({ failures: 1, etag: '0 e "a"', triedAt: NOW, nextAt: NOW + MINUTE });
    expect(failed.failure?.detail?.length).toBe(500);
    expect(afterFailure(before, { code: 'team-bad-signature' }, NOW, () => 1, true).etag).toBeUndefined();
  });

  it('ends with the first answer', () => {
    const failed = afterFailure(freshChannel('w'), unreachable, NOW, () => 1);
    const good = afterAnswer(failed, { etag: '0 e "b"', release: 'r' }, NOW + HOUR, MINUTE);
    expect(good).toEqual({
      key: 'w',
      failures: 0,
      triedAt: NOW + HOUR,
      okAt: NOW + HOUR,
      nextAt: NOW + HOUR + MINUTE,
      etag: '0 e "b"',
      release: 'r',
    });
    const same = afterAnswer(good, {}, NOW + 2 * HOUR, MINUTE);
    expect(same).toMatchObject({ etag: '0 e "b"', release: 'r' });
  });
});

it('asks between half of the interval and one and a half, so that browsers that began together part', () => {
  expect(nextTurn(10, () => 0)).toBe(5 * MINUTE);
  expect(nextTurn(10, () => 1)).toBe(15 * MINUTE);
});
