import { formatCount, formatSpan } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { caseState } from '../../utils/records/review-case.ts';
import type { WorkFigures } from '../../utils/review-board/work.ts';
import { shareOf } from './words.ts';

/** A duration as a bound, or that there is none yet. */
export const within = (ms: number | undefined): string =>
  ms === undefined ? t('reviewBoard.work.unknown') : t('reviewBoard.work.within', [formatSpan(ms)]);

/** What became of the bad reviews, in figures and by state. */
export function WorkView({ figures }: { figures: WorkFigures }) {
  const of = (count: number) =>
    t('reviewBoard.chart.share', [formatCount(count), shareOf(count, figures.reviews)]);
  const tiles: [string, string][] = [
    [t('reviewBoard.work.reviews'), formatCount(figures.reviews)],
    [t('reviewBoard.work.resolved'), of(figures.resolved)],
    [t('reviewBoard.work.settled'), of(figures.settled)],
    [t('reviewBoard.work.replied'), of(figures.replied)],
    [t('reviewBoard.work.median'), within(figures.contact.median)],
    [t('reviewBoard.work.slow'), within(figures.contact.slow)],
  ];
  return (
    <>
      <dl class="rb-tiles">
        {tiles.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('reviewBoard.work.state')}</h3>
      <ul class="rb-states">
        {caseState.options.map((state) => (
          <li key={state}>
            <span>{t(`review.state.${state}`)}</span>
            <span class="rb-bar" aria-hidden="true">
              <i
                style={{
                  width: `${figures.reviews === 0 ? 0 : (100 * figures.byState[state]) / figures.reviews}%`,
                }}
              />
            </span>
            <b>{formatCount(figures.byState[state])}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
