import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ScoreCosts, StarFigures } from '../../utils/review-board/scores.ts';
import { formatMean, formatPoints, topicName } from './words.ts';

function Score({ costs, longest }: { costs: ScoreCosts; longest: number }) {
  return (
    <div class="rb-score">
      <h3>
        {t(`reviewBoard.scores.${costs.score}`)}
        {costs.topics.length > 0 && (
          <span class="desk-quiet">{t('reviewBoard.scores.sum', [formatPoints(costs.points)])}</span>
        )}
      </h3>
      {costs.topics.length === 0 ? (
        <p class="desk-quiet">{t('reviewBoard.scores.none')}</p>
      ) : (
        <ul>
          {costs.topics.map(({ topic, points, reviews, withIt, withoutIt }) => (
            <li key={topic}>
              <span>{topicName(topic)}</span>
              <span class="rb-bar" aria-hidden="true">
                <i style={{ width: `${longest === 0 ? 0 : (100 * points) / longest}%` }} />
              </span>
              <b>{formatPoints(points)}</b>
              <span class="desk-quiet">
                {formatCount(reviews)} · {formatMean(withIt)} /{' '}
                {withoutIt === undefined ? '—' : formatMean(withoutIt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What each topic costs of the average stars, under the score that it belongs to. */
export function ScoreBars({ figures }: { figures: StarFigures }) {
  const longest = Math.max(0, ...figures.scores.flatMap(({ topics }) => topics.map(({ points }) => points)));
  return (
    <div class="rb-scores">
      {figures.mean !== undefined && (
        <p>
          {t('reviewBoard.scores.mean', [formatMean(figures.mean)])}
          <span class="desk-quiet"> {t('reviewBoard.scores.line')}</span>
        </p>
      )}
      {figures.scores.map((costs) => (
        <Score key={costs.score} costs={costs} longest={longest} />
      ))}
    </div>
  );
}
