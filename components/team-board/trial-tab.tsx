import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Disclosure } from '../../utils/team/counts/disclosure.ts';
import { REVIEW_DAYS } from '../../utils/team/counts/late-reviews.ts';
import { rateOf } from '../../utils/team/counts/rates.ts';
import { FEWEST_AGENTS } from '../../utils/team/trials/plan-trial.ts';
import type { TrialFigures } from '../../utils/team/trials/trial-view.ts';
import { Section } from '../desk/section.tsx';
import { EmptyState, Note } from '../states.tsx';
import { RateCell } from './rate-cell.tsx';

interface TrialTabProps {
  trials: readonly TrialFigures[];
  disclosure: Disclosure;
  /** UTC ms. */
  now: number;
  timeZone: string;
}

/** How an outcome is called among the texts. */
const OUTCOME_KEYS = { 'asked-again': 'askedAgain', edited: 'edited', 'bad-review': 'badReview' } as const;

/** An estimate as far as it can be trusted: two figures, rounded up. */
function roughly(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
  return Math.ceil(count / unit) * unit;
}

/** What a comparison says, in plain words. */
export function trialSays({ judgement, state, trial }: TrialFigures): string {
  if (state === 'waiting') return t('teamBoard.trial.waiting');
  if (judgement.state === 'none') return t('teamBoard.trial.none');
  if (judgement.state === 'lopsided') return t('teamBoard.trial.lopsided');
  const what = t(`teamBoard.trial.less.${OUTCOME_KEYS[trial.outcome]}`);
  if (judgement.state !== 'open')
    return t('teamBoard.trial.better', [judgement.state === 'b-better' ? 'B' : 'A', what]);
  const { more } = judgement;
  return more === undefined
    ? t('teamBoard.trial.open')
    : t('teamBoard.trial.openMore', [formatCount(roughly(more))]);
}

/** The comparisons of two wordings: what each achieved, and whether it may be stopped. */
export function TrialTab({ trials, disclosure, now, timeZone }: TrialTabProps) {
  if (trials.length === 0)
    return <EmptyState title={t('teamBoard.trial.empty')}>{t('teamBoard.trial.emptyText')}</EmptyState>;
  return (
    <>
      <p class="desk-quiet">{t('teamBoard.trial.rule')}</p>
      {trials.map((one) => {
        const { judgement, reply, state, trial } = one;
        const few = trial.by === 'agent' && judgement.members.a + judgement.members.b < FEWEST_AGENTS;
        return (
          <Section
            key={trial.id}
            title={trial.title}
            lead={t('teamBoard.trial.lead', [
              reply ?? t('teamBoard.reply.gone'),
              t(`teamBoard.trial.by.${trial.by}`),
              formatMoment(trial.from, now, timeZone),
            ])}
          >
            {disclosure.sums ? (
              <div class="team-board-trial">
                <p class="team-board-says">{trialSays(one)}</p>
                {trial.outcome === 'bad-review' && (
                  <Note>{t('teamBoard.trial.reviewsLater', [formatCount(REVIEW_DAYS)])}</Note>
                )}
                {few && state === 'running' && (
                  <Note>{t('teamBoard.trial.fewAgents', [formatCount(FEWEST_AGENTS)])}</Note>
                )}
                <table class="team-board-table" aria-label={trial.title}>
                  <thead>
                    <tr>
                      <th scope="col">{t('teamBoard.trial.wording')}</th>
                      <th scope="col" data-numeric>
                        {t('teamBoard.reply.sent')}
                      </th>
                      <th scope="col" data-numeric>
                        {t(`teamBoard.trial.outcome.${OUTCOME_KEYS[trial.outcome]}`)}
                      </th>
                      <th scope="col" data-numeric>
                        {t('teamBoard.trial.agents')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {(['a', 'b'] as const).map((arm) => (
                      <tr key={arm}>
                        <th scope="row">{t(`teamBoard.trial.arm.${arm}`)}</th>
                        <td data-numeric>{formatCount(judgement[arm].tried)}</td>
                        <td data-numeric>
                          <RateCell rate={rateOf(judgement[arm].events, judgement[arm].tried)} />
                        </td>
                        <td data-numeric>{formatCount(judgement.members[arm])}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            ) : (
              <Note>
                {t('teamBoard.small.nothing', disclosure.sharing, [formatCount(disclosure.sharing)])}
              </Note>
            )}
          </Section>
        );
      })}
    </>
  );
}
