import { describe, expect, it } from 'vitest';
import { learnedPicks } from '../../../utils/records/learned-picks.ts';
import { forgetPicks, learnPick, pickShare } from '../../../utils/suggest/learn.ts';

const NOW = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
const pick = (picks = forgetPicks(NOW), intent = 'refund.progress', reply = 'a', now = NOW) =>
  learnPick(picks, { intent, reply, now });

describe('what is learned of picks', () => {
  it('is a record without text that the store takes', () => {
    const picks = pick();
    expect(learnedPicks.safeParse(picks).success).toBe(true);
    expect(picks.weights).toEqual({ 'refund.progress': { a: 1 }, refund: { a: 0.5 } });
  });

  it('leaves what it was given alone', () => {
    const before = pick();
    const copy = structuredClone(before);
    pick(before);
    expect(before).toEqual(copy);
  });

  it('counts more for what is picked more, and little while picks are few', () => {
    const once = pick();
    const often = [1, 2, 3, 4].reduce((picks) => pick(picks), once);
    expect(pickShare(often, 'refund.progress', 'a', NOW)).toBeGreaterThan(
      pickShare(once, 'refund.progress', 'a', NOW),
    );
    expect(pickShare(once, 'refund.progress', 'a', NOW)).toBeLessThan(0.3);
    expect(pickShare(often, 'refund.progress', 'b', NOW)).toBe(0);
  });

  it('counts for the parent where nothing finer was learned', () => {
    expect(pickShare(pick(), 'refund', 'a', NOW)).toBeGreaterThan(0);
    expect(pickShare(pick(), 'invoice', 'a', NOW)).toBe(0);
  });

  it('fades', () => {
    const old = pick();
    expect(pickShare(old, 'refund', 'a', NOW + 90 * DAY)).toBeLessThan(
      pickShare(old, 'refund', 'a', NOW) / 2,
    );
    const later = pick(old, 'refund.progress', 'b', NOW + 30 * DAY);
    expect(later.weights['refund.progress']).toEqual({ a: 0.5, b: 1 });
    const muchLater = pick(old, 'invoice', 'c', NOW + 300 * DAY);
    expect(muchLater.weights['refund.progress']).toEqual({});
  });

  it('holds a bounded number of replies, and names that are no ordinary keys', () => {
    let picks = forgetPicks(NOW);
    for (let at = 0; at < 300; at += 1) picks = pick(picks, 'invoice', `reply ${at}`);
    expect(Object.keys(picks.weights.invoice ?? {}).length).toBeLessThanOrEqual(100);
    expect(pickShare(pick(picks, 'refund', 'constructor'), 'refund', 'constructor', NOW)).toBeGreaterThan(0);
    expect(pick(picks, 'toString', 'a')).toBe(picks);
    expect(pickShare(picks, 'invoice', 'constructor', NOW)).toBe(0);
  });
});
