import { formatCount, formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { speakSpan } from '../../utils/page/clocks/wait-text.ts';
import { type GoalProgress, type GoalState, isShare, wordsFor } from '../../utils/timing/goals.ts';
import type { Milestone } from '../../utils/timing/milestones.ts';
import type { Goal } from '../../utils/timing/settings.ts';
import { ruleName } from '../../utils/timing/words.ts';
import { goalFigureName } from './figure-name.ts';
import { joined } from './words.ts';
import './goals.css';

interface GoalsCardProps {
  goals: readonly GoalProgress[];
  milestone: Milestone;
  /** The milestone that today reached. */
  reachedToday?: number | undefined;
  /** Leads to where goals are set. */
  settingsHref: string;
}

/** Days that are drawn, the last is today. */
const DRAWN = 14;
/** Signs, not states: a day that missed a goal is nothing that presses. */
const SIGN: Record<GoalState, string> = {
  met: '✓',
  missed: '–',
  running: '…',
  off: '·',
  unseen: '·',
  few: '·',
};

function aimOf({ figure, least, most }: Goal): string {
  const name = goalFigureName(figure);
  const told = (bound: number) => (isShare(figure) ? formatShare(bound) : speakSpan(bound * 1000));
  if (least !== undefined) return t('myTime.goals.aimLeast', [name, told(least)]);
  return t('myTime.goals.aimMost', [name, told(most ?? 0)]);
}

/** The last days as marks, filled where the goal was met; the words say the same. */
function Days({ states }: { states: readonly GoalState[] }) {
  const drawn = states.slice(-DRAWN);
  const words = joined(
    drawn.map((state) => t(`myTime.goals.state.${state}`)),
    'times.comma',
  );
  return (
    <span class="tx-goal-days" role="img" aria-label={t('times.colon', [t('myTime.goals.days'), words])}>
      {drawn.map((state, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: days have no name but their place
        <i key={at} data-state={state} title={t(`myTime.goals.state.${state}`)}>
          {SIGN[state]}
        </i>
      ))}
    </span>
  );
}

function GoalLine({ goal }: { goal: GoalProgress }) {
  const { streak } = goal;
  return (
    <li>
      <p>
        <b>{aimOf(goal.goal)}</b> <span class="tx-quiet">{ruleName(goal.goal.rule)}</span>
      </p>
      <p class="tx-goal-line">
        <Days states={goal.states} />
        <span>{t(`myTime.goals.say.${wordsFor(goal)}`)}</span>
        {streak.days > 1 && <span>{t('myTime.goals.inRow', streak.days)}</span>}
        {streak.best > Math.max(1, streak.days) && (
          <span class="tx-quiet">{t('myTime.goals.best', streak.best)}</span>
        )}
      </p>
    </li>
  );
}

function Served({ milestone, reachedToday }: Pick<GoalsCardProps, 'milestone' | 'reachedToday'>) {
  const { served, next, reached } = milestone;
  return (
    <div class="tx-served">
      <h3>{t('myTime.served.title')}</h3>
      <p>
        <b>{t('myTime.served.count', served, [formatCount(served)])}</b>{' '}
        {next !== undefined && (
          <span class="tx-quiet">
            {t('myTime.served.next', [formatCount(next), formatCount(next - served)])}
          </span>
        )}
        {next === undefined && reached !== undefined && (
          <span class="tx-quiet">{t('myTime.served.top', [formatCount(reached)])}</span>
        )}
      </p>
      {reachedToday !== undefined && <p>{t('myTime.served.today', [formatCount(reachedToday)])}</p>}
      <p class="tx-quiet">{t('myTime.served.how')}</p>
    </div>
  );
}

/** Own goals with their days and rows, and how many buyers were served. Nothing in it compares people. */
export function GoalsCard({ goals, milestone, reachedToday, settingsHref }: GoalsCardProps) {
  return (
    <section class="desk-section tx-goals" aria-label={t('myTime.goals.title')}>
      <header>
        <h2>{t('myTime.goals.title')}</h2>
        <a href={settingsHref}>{t(goals.length === 0 ? 'myTime.goals.set' : 'myTime.goals.change')}</a>
        {goals.length > 0 && <p>{t('myTime.goals.legend', [String(DRAWN)])}</p>}
      </header>
      {goals.length === 0 ? (
        <p class="tx-quiet">{t('myTime.goals.none')}</p>
      ) : (
        <ul>
          {goals.map((goal) => (
            <GoalLine key={JSON.stringify(goal.goal)} goal={goal} />
          ))}
        </ul>
      )}
      {milestone.served > 0 && <Served milestone={milestone} reachedToday={reachedToday} />}
    </section>
  );
}
