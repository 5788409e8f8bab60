import { useCallback, useRef } from 'preact/hooks';
import { channelName } from '../../components/team/words.ts';
import type { TeamBoardData } from '../../components/team-board/board-page.tsx';
import { useFeed } from '../../components/use-feed.ts';
import { type Failure, ok } from '../../utils/core/result.ts';
import { CHINA, dayOf } from '../../utils/core/zone.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { TeamRole } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { teamReplyRange } from '../../utils/store/teams.ts';
import { loadPosts } from '../../utils/team/counts/load-posts.ts';
import type { Span } from '../../utils/team/counts/periods.ts';
import { releaseView } from '../../utils/team/counts/release-view.ts';
import { replyView } from '../../utils/team/counts/reply-view.ts';
import { timesView } from '../../utils/team/counts/times-view.ts';
import { acknowledgementOf } from '../../utils/team/membership/readings.ts';
import { trialView } from '../../utils/team/trials/trial-view.ts';

/** Posts come in by the hundred; the board follows at most this often, ms. */
const PACE = 2000;

const load = (span: Span, now: number) =>
  inStore(async (database) => {
    const [team, layer, kept, replies, states] = await Promise.all([
      database.get('teams', 'team'),
      database.get('teamLayers', 'team'),
      loadPosts(database, span, now),
      database.getAll('replies', teamReplyRange()),
      database.getAll('teamChannels'),
    ]);
    const posts = kept.filter((post) => post.team === team?.id);
    const today = dayOf(now, CHINA);
    const stateOf = new Map(states.map((one) => [one.key, one]));
    const head = team?.head;
    const data: TeamBoardData = {
      release: releaseView(posts, {
        newest: head?.number ?? 0,
        required: (layer?.readings ?? []).filter(({ required }) => required).map(acknowledgementOf),
      }),
      reply: replyView(posts, replies, { span, today }),
      trials: await trialView(
        posts,
        layer?.trials ?? [],
        new Map(replies.map((reply) => [reply.id, reply])),
        now,
      ),
      times: timesView(posts, { span, today }),
      channels: (team?.channels ?? [])
        .filter(({ kind }) => kind !== 'file')
        .map((config) => {
          const state = stateOf.get(config.id);
          return {
            id: config.id,
            name: channelName(config),
            okAt: state?.okAt,
            isNewest: state?.release !== undefined && state.release === head?.release,
          };
        }),
    };
    return ok({ data, role: team?.role });
  });

/** The board from the store; it follows changes. `role` is undefined where this browser is in no team. `now` counts by the minute at least. */
export function useTeamBoard(
  span: Span,
  now: number,
): { data: TeamBoardData | undefined; role: TeamRole | undefined; failure: Failure | undefined } {
  const moment = useRef(now);
  moment.current = now;
  const read = useCallback(() => load(span, moment.current), [span]);
  const { value, failure } = useFeed(read, onChange, PACE);
  return { data: value?.data, role: value?.role, failure };
}
