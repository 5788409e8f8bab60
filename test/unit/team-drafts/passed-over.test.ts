import { describe, expect, it } from 'vitest';
import type { ReleaseHeader } from '../../../utils/records/team-release.ts';
import { passedOver, takenUp } from '../../../utils/team/drafts/passed-over.ts';
import { aContent, aTeamReply, replyChange } from '../../support/team-drafts.ts';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;

/** Releases one after the other, each an hour after the one before it, newest first. */
const chain = (...headers: Partial<ReleaseHeader>[]) =>
  headers
    .map((header, at) => ({
      key: `r${at + 1}`,
      number: at + 1,
      state: 'past' as const,
      hasContent: true,
      header: {
        kind: 'release',
        at: (at + 1) * HOUR,
        previous: at === 0 ? '' : `r${at}`,
        supersedes: [],
        ...header,
      } as unknown as ReleaseHeader,
    }))
    .reverse();
const found = (releases: ReturnType<typeof chain>, dropped: string[] = []) =>
  passedOver(releases, new Set(dropped), NOW).map(({ basis, release }) => [release.number, basis]);

describe('a release that was passed over', () => {
  it('is one that waited while a withdrawal was published on what was in use', () => {
    expect(found(chain({}, { startsAt: 200 * HOUR }, { kind: 'withdrawal' }))).toEqual([[2, 'r1']]);
    expect(found(chain({}, { startsAt: 200 * HOUR }, { kind: 'rollback' }))).toEqual([[2, 'r1']]);
  });

  it('is told still after its time came, and after other releases', () => {
    expect(found(chain({}, { startsAt: 50 * HOUR }, { kind: 'withdrawal' }, {}, {}))).toEqual([[2, 'r1']]);
  });

  it('carries what waited before it too', () => {
    const two = chain({}, { startsAt: 200 * HOUR }, { startsAt: 210 * HOUR }, { kind: 'withdrawal' });
    expect(found(two)).toEqual([[3, 'r1']]);
  });

  it('is none where it had begun, where it was built upon, or where it is over', () => {
    expect(found(chain({}, { startsAt: 2.5 * HOUR }, { kind: 'withdrawal' }))).toEqual([]);
    expect(found(chain({}, { startsAt: 200 * HOUR }, {}))).toEqual([]);
    expect(found(chain({}, { startsAt: 50 * HOUR, endsAt: 60 * HOUR }, { kind: 'withdrawal' }))).toEqual([]);
    expect(found(chain({}, { startsAt: 200 * HOUR }))).toEqual([]);
  });

  it('is settled by signing it anew, and by letting it go', () => {
    const again = chain(
      {},
      { startsAt: 200 * HOUR },
      { kind: 'withdrawal' },
      { of: 2, startsAt: 200 * HOUR },
    );
    expect(found(again)).toEqual([]);
    expect(found(chain({}, { startsAt: 200 * HOUR }, { kind: 'withdrawal' }), ['r2'])).toEqual([]);
    const twice = chain(
      {},
      { startsAt: 200 * HOUR },
      { kind: 'withdrawal' },
      { of: 2, startsAt: 200 * HOUR },
      { kind: 'withdrawal' },
    );
    expect(found(twice)).toEqual([[4, 'r3']]);
  });
});

describe('what it is signed anew with', () => {
  const [b, c] = [aTeamReply('b'), aTeamReply('c')];
  const gone = (at: number) => ({ id: 'team:a', title: 'a', at });

  it('keeps what was released meanwhile and leaves out what was withdrawn since', () => {
    const now = aContent({ replies: [b, c], withdrawn: [gone(5)] });
    const made = takenUp(now, [replyChange('a', { title: '新' }), replyChange('d')], { withdrawn: [] });
    expect(made.replies.map(({ id }) => id)).toEqual(['team:b', 'team:c', 'team:d']);
    expect(made.withdrawn).toEqual([gone(5)]);
  });

  it('brings back what it was made to bring back', () => {
    const now = aContent({ withdrawn: [gone(5)] });
    const made = takenUp(now, [replyChange('a')], { withdrawn: [gone(5)] });
    expect(made.replies.map(({ id }) => id)).toEqual(['team:a']);
    expect(
      takenUp(aContent({ withdrawn: [gone(9)] }), [replyChange('a')], { withdrawn: [gone(5)] }).replies,
    ).toEqual([]);
  });
});
