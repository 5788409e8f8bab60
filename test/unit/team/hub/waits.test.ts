import { errors } from '@nats-io/nats-core';
import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../../utils/core/time.ts';
import { failureOf } from '../../../../utils/team/hub/failures.ts';
import { offersOf } from '../../../../utils/team/hub/offers.ts';
import { waitAfter } from '../../../../utils/team/hub/waits.ts';

describe('the wait before the next attempt', () => {
  it('is spread over the whole span, doubles, and never gets longer than a minute', () => {
    const spans = [0, 1, 2, 5, 6, 50].map((failures) => waitAfter(failures, 'channel-unreachable', () => 1));
    expect(spans).toEqual([1050, 2050, 4050, 32_050, 60_050, 60_050]);
    expect(waitAfter(50, 'channel-unreachable', () => 0)).toBe(50);
  });

  it('is long for a hub that refuses or misbehaves, but not at the first time', () => {
    for (const code of ['channel-denied', 'channel-nonsense', 'channel-no-access']) {
      expect(waitAfter(0, code, () => 0.5)).toBe(10 * SECOND);
      expect(waitAfter(20, code, () => 0.5)).toBe(5 * MINUTE);
    }
  });
});

describe('an error of the client', () => {
  it('is a refusal where the key is refused, and none where the server was too busy to ask', () => {
    expect(failureOf(new errors.AuthorizationError('Authorization Violation'))).toEqual({
      code: 'channel-denied',
    });
    expect(failureOf(new errors.AuthorizationError('Authentication Timeout')).code).toBe(
      'channel-unreachable',
    );
    const cause = new errors.PermissionViolationError('no', 'publish', 'a');
    expect(failureOf(new Error('outer', { cause })).code).toBe('channel-denied');
  });
});

describe('what is offered', () => {
  it('is each release once, and a refused one again after ten minutes', () => {
    let now = 0;
    const offers = offersOf('one', () => now);
    expect(offers.isWanted(1, 'one')).toBe(false);
    expect(offers.isWanted(2, 'two')).toBe(true);
    offers.note(2, 'two', false);
    expect(offers.isWanted(2, 'two')).toBe(false);
    expect(offers.isWanted(3, 'two')).toBe(true);
    expect(offers.wait()).toBe(SECOND);
    now = 10 * MINUTE;
    expect(offers.isWanted(2, 'two')).toBe(true);
    offers.note(2, 'two', undefined);
    offers.note(2, 'two', true);
    expect(offers.isWanted(4, 'two')).toBe(false);
    expect(offers.wait()).toBe(0);
  });
});
