import { describe, expect, it } from 'vitest';
import { needsOwnWorker, testsThatShare } from '../../scripts/checks/own-worker.ts';

describe('a process of its own', () => {
  it.each([
    // By its environment, its fake clock, its store, its browser.
    'test/unit/chat/read-chat.test.ts',
    'test/unit/tap/channel.test.ts',
    'test/unit/store/blocked.test.ts',
    'test/unit/team-apply/publish.test.ts',
    // By a helper that it reaches.
    'test/unit/background/team-leave.test.ts',
    // By the zone of the process.
    'test/unit/reader/normalisers.test.ts',
  ])('is needed by %s', (file) => expect(needsOwnWorker(file)).toBe(true));

  it('is spared the tests of rules', () => {
    const shared = testsThatShare();
    for (const file of ['test/unit/shipping/judge.test.ts', 'test/unit/timing/properties.test.ts'])
      expect(shared).toContain(file);
    expect(shared.length).toBeGreaterThan(100);
  });
});
