// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamTrial } from '../../../utils/records/team-content.ts';
import type { Post } from '../../../utils/records/team-post.ts';
import { trialView } from '../../../utils/team/trials/trial-view.ts';
import { trialKeyOf } from '../../../utils/team/trials/trials-in-use.ts';
import { useTexts } from '../../support/i18n.ts';
import { NOON, show, URGE, use, uses } from './support.tsx';

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('comparisons', () => {
  const TRIAL: TeamTrial = {
    id: 'trial-1',
    reply: URGE.id,
    title: '短一点会不会更好',
    b: [{ tone: 'plain', lang: 'zh-CN', body: '今晚给您准信' }],
    by: 'conversation',
    outcome: 'asked-again',
    from: NOON - 1000,
  };
  async function counted(a: number, b: number, trial = TRIAL) {
    const key = await trialKeyOf(trial, URGE);
    const arm = (which: 'a' | 'b', again: number) => use(URGE.id, 40, again, { trial: key, arm: which });
    return [1, 2, 3, 4, 5, 6].map((nth) => uses(nth, [arm('a', a), arm('b', b)]));
  }
  const view = (posts: Post[], trial = TRIAL) => trialView(posts, [trial], new Map([[URGE.id, URGE]]), NOON);

  it('says in plain words that B is better, and that it may be stopped', async () => {
    const posts = await counted(16, 5);
    show(posts, 'trial', { trials: await view(posts) });
    expect(screen.getByText('B 更少被追问，可以停了。')).toBeTruthy();
  });

  it('says how much longer where nothing is seen yet', async () => {
    const posts = await counted(12, 10);
    show(posts, 'trial', { trials: await view(posts) });
    const said = screen.getByText(/还看不出差别，再等约 [\d,]+ 次。/).textContent ?? '';
    // Two figures: more would be made up.
    expect(said.replace(/\D/gu, '')).toMatch(/^\d{1,2}0*$/u);
  });

  it('leaves counts of other words out', async () => {
    const posts = await counted(16, 5);
    const other = { ...TRIAL, b: [{ tone: 'plain' as const, lang: 'zh-CN' as const, body: '别的说法' }] };
    show(posts, 'trial', { trials: await view(posts, other) });
    expect(screen.getByText('还没有次数。')).toBeTruthy();
  });

  it('says how long a later review is waited for', async () => {
    const trial = { ...TRIAL, outcome: 'bad-review' as const };
    const posts = await counted(16, 5, trial);
    show(posts, 'trial', { trials: await view(posts, trial) });
    expect(screen.getByText(/发出后 15 天内的差评才算/)).toBeTruthy();
  });
});
