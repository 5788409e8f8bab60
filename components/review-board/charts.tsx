import { useMemo } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { Period } from '../../utils/review-board/period.ts';
import { starFigures } from '../../utils/review-board/scores.ts';
import type { Selection } from '../../utils/review-board/select.ts';
import {
  countStars,
  countVerdicts,
  coverageOf,
  meanStars,
  STARS,
  VERDICTS,
} from '../../utils/review-board/series.ts';
import { topicsByItem } from '../../utils/review-board/topics.ts';
import { workFigures } from '../../utils/review-board/work.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { FILLS } from '../charts/fills.tsx';
import type { SaveTable } from '../charts/model.ts';
import { binName, startName } from '../charts/period-words.ts';
import { MeanChart } from './mean-chart.tsx';
import { ScoreBars } from './score-bars.tsx';
import { type Kind, StackedChart } from './stacked-chart.tsx';
import { meanTable, scoreTable, seriesTable, topicTable, workTable } from './tables.ts';
import { TopicHeat } from './topic-heat.tsx';
import { WorkView } from './work-figures.tsx';

interface ChartsProps {
  selection: Selection;
  cases: ReadonlyMap<string, ReviewCase>;
  period: Period;
  /** UTC ms. */
  now: number;
  /** px. */
  width: number;
  onItem: (name: string) => void;
  onSave: SaveTable;
}

const counted = (count: number, left: number): string =>
  left === 0
    ? t('reviewBoard.chart.all', [formatCount(count)])
    : t('reviewBoard.chart.counted', [formatCount(count), formatCount(left)]);

/** All charts of the board, each from the same choice of reviews. */
export function Charts({ selection, cases, period, now, width, onItem, onSave }: ChartsProps) {
  const found = useMemo(
    () => ({
      stars: countStars(selection),
      verdicts: countVerdicts(selection),
      means: meanStars(selection),
      topics: topicsByItem(selection),
      scores: starFigures(selection),
      coverage: coverageOf(selection),
    }),
    [selection],
  );
  const work = useMemo(() => workFigures(selection, cases), [selection, cases]);
  const { stars, verdicts, means, topics, scores, coverage } = found;
  const starKinds: Kind[] = STARS.map((star) => ({
    id: `s${star}`,
    label: t(`reviewBoard.star.s${star}`),
    fill: FILLS[`s${star}`],
  }));
  const verdictKinds: Kind[] = VERDICTS.map((level) => ({
    id: level,
    label: t(`review.level.${level}`),
    fill: FILLS[level],
  }));
  const nameOf = (at: number) => binName(selection.bins, at, period, now);
  const axisName = (at: number) => startName(selection.bins, at);
  const calm = verdicts.totals[VERDICTS.indexOf('none')] ?? 0;
  const title = {
    stars: t('reviewBoard.starsOver.title'),
    verdicts: t('reviewBoard.verdictsOver.title'),
    mean: t('reviewBoard.mean.title'),
    topics: t('reviewBoard.topics.title'),
  };
  return (
    <>
      <ChartFigure
        title={title.verdicts}
        rule={t('reviewBoard.verdictsOver.rule')}
        counted={counted(selection.count, 0)}
        table={() => seriesTable(verdicts, verdictKinds, nameOf)}
        onSave={onSave}
      >
        <StackedChart
          label={title.verdicts}
          width={width}
          series={verdicts}
          kinds={verdictKinds}
          nameOf={nameOf}
          axisName={axisName}
        />
      </ChartFigure>
      <ChartFigure
        title={title.stars}
        rule={t('reviewBoard.starsOver.rule')}
        counted={counted(selection.count, 0)}
        table={() => seriesTable(stars, starKinds, nameOf)}
        onSave={onSave}
      >
        <StackedChart
          label={title.stars}
          width={width}
          series={stars}
          kinds={starKinds}
          nameOf={nameOf}
          axisName={axisName}
        />
      </ChartFigure>
      <ChartFigure
        title={title.mean}
        rule={t('reviewBoard.mean.rule')}
        counted={counted(scores.reviews, coverage.starless)}
        table={() => meanTable(means, nameOf)}
        onSave={onSave}
      >
        <MeanChart
          label={title.mean}
          width={width}
          means={means}
          overall={scores.mean}
          nameOf={nameOf}
          axisName={axisName}
        />
      </ChartFigure>
      <ChartFigure
        title={title.topics}
        rule={t('reviewBoard.topics.rule')}
        counted={t('reviewBoard.topics.left', [formatCount(calm)])}
        table={() => topicTable(topics)}
        onSave={onSave}
      >
        {topics.rows.length === 0 ? (
          <p class="desk-quiet">{t('reviewBoard.topics.none')}</p>
        ) : (
          <TopicHeat label={title.topics} table={topics} onItem={onItem} />
        )}
      </ChartFigure>
      <ChartFigure
        title={t('reviewBoard.scores.title')}
        rule={t('reviewBoard.scores.rule')}
        counted={t('reviewBoard.scores.left', [formatCount(coverage.starless)])}
        table={() => scoreTable(scores)}
        onSave={onSave}
      >
        <ScoreBars figures={scores} />
      </ChartFigure>
      <ChartFigure
        title={t('reviewBoard.work.title')}
        rule={t('reviewBoard.work.rule')}
        counted={t('reviewBoard.work.left', [formatCount(work.uncontacted)])}
        table={() => workTable(work)}
        onSave={onSave}
      >
        {work.reviews === 0 ? (
          <p class="desk-quiet">{t('reviewBoard.work.none')}</p>
        ) : (
          <WorkView figures={work} />
        )}
      </ChartFigure>
    </>
  );
}
