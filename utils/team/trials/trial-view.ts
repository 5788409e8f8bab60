import type { Reply } from '../../records/reply.ts';
import type { TeamTrial } from '../../records/team-content.ts';
import type { Post } from '../../records/team-post.ts';
import { countsIn } from '../counts/sum-counts.ts';
import { judgeTrial, type TrialJudgement } from './judge-trial.ts';
import { trialKeyOf } from './trials-in-use.ts';

export interface TrialFigures {
  trial: TeamTrial;
  /** Title of the reply; absent where the team has it no longer. */
  reply: string | undefined;
  state: 'waiting' | 'running' | 'ended';
  judgement: TrialJudgement;
}

/**
 * How the comparisons of a release stand at a moment (UTC ms). Counts of other words than those of now are of another comparison and stay out. It tells
 * sums over all who share and no person, so that small groups need no more care than for sums.
 */
export async function trialView(
  posts: readonly Post[],
  trials: readonly TeamTrial[],
  replies: ReadonlyMap<string, Reply>,
  now: number,
): Promise<TrialFigures[]> {
  const counts = countsIn(posts);
  return Promise.all(
    trials.map(async (trial) => {
      const reply = replies.get(trial.reply);
      const key = reply && (await trialKeyOf(trial, reply));
      const state =
        now < trial.from ? 'waiting' : trial.until !== undefined && now >= trial.until ? 'ended' : 'running';
      return {
        trial,
        reply: reply?.title,
        state,
        judgement: judgeTrial(
          trial,
          counts.filter((count) => count.trial === key && key !== undefined),
        ),
      };
    }),
  );
}
