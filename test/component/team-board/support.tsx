import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { type Tab, TeamBoardPage } from '../../../components/team-board/board-page.tsx';
import type { Post, PostBody, UseCount } from '../../../utils/records/team-post.ts';
import { releaseView } from '../../../utils/team/counts/release-view.ts';
import { replyView } from '../../../utils/team/counts/reply-view.ts';
import { timesView } from '../../../utils/team/counts/times-view.ts';
import type { TrialFigures } from '../../../utils/team/trials/trial-view.ts';
import { aReply } from '../../support/replies.ts';

export const NOON = Date.UTC(2026, 8, 10, 4);
export const TODAY = '2026-09-10';
export const memberId = (nth: number): string => `${nth}`.padStart(43, 'A');

export const post = (nth: number, slot: string, body: PostBody, more: Partial<Post> = {}): Post => ({
  tiexin: 'post',
  format: 1,
  team: 'T'.repeat(22),
  member: memberId(nth),
  name: `客服 ${nth}`,
  slot,
  seq: 1,
  at: NOON,
  body,
  signature: 'S'.repeat(86),
  ...more,
});
export const status = (nth: number, number: number, more: Partial<Post> = {}) =>
  post(
    nth,
    'status',
    {
      kind: 'status',
      role: 'agent',
      client: '1.4.0',
      release: { number, release: 'R'.repeat(43), at: NOON },
      acknowledged: nth % 2 === 0 ? { welcome: NOON } : {},
    },
    more,
  );
export const use = (reply: string, sent: number, again: number, more: Partial<UseCount> = {}): UseCount => ({
  day: '2026-09-08',
  reply,
  inserted: sent + 2,
  sentAsIs: sent,
  sentEdited: 0,
  askedAgain: again,
  badReviews: 0,
  ...more,
});
export const uses = (nth: number, counts: UseCount[], more: Partial<Post> = {}) =>
  post(nth, 'uses-2026-09-07', { kind: 'uses', counts }, more);
export const times = (nth: number, more: Partial<Post> = {}) =>
  post(
    nth,
    'times-2026-09-07',
    {
      kind: 'times',
      days: [{ day: '2026-09-08', rule: 'firstResponse', answered: 40, within: 30, waitedMs: 40 * 18_000 }],
    },
    more,
  );

export const URGE = aReply('team:urge', { title: '催发货', layer: 'team', situations: ['urge_ship'] });
export const SIZE = aReply('team:size', { title: '尺码', layer: 'team' });

export const show = (
  posts: Post[],
  tab: Tab,
  more: { trials?: TrialFigures[]; replies?: (typeof URGE)[]; size?: number } = {},
) => {
  const replies = more.replies ?? [URGE, SIZE];
  const onSave = vi.fn();
  const onTab = vi.fn();
  const view = render(
    <TeamBoardPage
      data={{
        release: releaseView(posts, { newest: 7, required: ['welcome'] }),
        reply: replyView(posts, replies, { span: '28', today: TODAY }),
        trials: more.trials ?? [],
        times: timesView(posts, { span: '28', today: TODAY }),
        channels: [{ id: 'web', name: 'https://team.example/', okAt: NOON, isNewest: true }],
      }}
      tab={tab}
      onTab={onTab}
      span="28"
      onSpan={() => {}}
      size={more.size}
      onSize={() => {}}
      now={NOON}
      timeZone="Asia/Shanghai"
      onCollect={() => {}}
      busy={false}
      onSave={onSave}
    />,
  );
  return { ...view, onSave, onTab };
};
