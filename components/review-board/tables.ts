import { t } from '../../utils/locales/text.ts';
import { caseState } from '../../utils/records/review-case.ts';
import type { StarFigures } from '../../utils/review-board/scores.ts';
import type { Series } from '../../utils/review-board/series.ts';
import type { TopicTable } from '../../utils/review-board/topics.ts';
import type { WorkFigures } from '../../utils/review-board/work.ts';
import type { DataTable } from '../charts/model.ts';
import { itemTitle } from './topic-heat.tsx';
import { formatMean, formatPoints, topicName } from './words.ts';
import { within } from './work-figures.tsx';

/** Counts over time, a row for each stretch. */
export const seriesTable = (
  series: Series,
  kinds: readonly { label: string }[],
  nameOf: (at: number) => string,
): DataTable => ({
  head: [t('reviewBoard.chart.bin'), ...kinds.map(({ label }) => label), t('reviewBoard.chart.total')],
  rows: [
    ...series.bins.map((bin, at) => [nameOf(at), ...bin.map(String), String(sum(bin))]),
    [t('reviewBoard.chart.total'), ...series.totals.map(String), String(sum(series.totals))],
  ],
});

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** The averages over time. */
export const meanTable = (
  means: readonly { mean: number | undefined; count: number }[],
  nameOf: (at: number) => string,
): DataTable => ({
  head: [t('reviewBoard.chart.bin'), t('reviewBoard.mean.title'), t('reviewBoard.mean.count')],
  rows: means.map(({ mean, count }, at) => [
    nameOf(at),
    mean === undefined ? '' : formatMean(mean),
    String(count),
  ]),
});

/** Complaints by item and topic. */
export const topicTable = ({ topics, rows, folded }: TopicTable): DataTable => ({
  head: [
    t('reviewBoard.filter.item'),
    t('reviewBoard.topics.reviews'),
    t('reviewBoard.topics.complaints'),
    ...topics.map(topicName),
  ],
  rows: rows.map((row) => [
    itemTitle(row, folded),
    String(row.reviews),
    String(row.complaints),
    ...row.counts.map(String),
  ]),
});

/** What each topic costs, by score. */
export const scoreTable = ({ scores }: StarFigures): DataTable => ({
  head: ['score', 'topic', 'reviews', 'with', 'without', 'points', 'stars'].map((column) =>
    t(`reviewBoard.scores.${column as 'score'}`),
  ),
  rows: scores.flatMap(({ score, topics }) =>
    topics.map(({ topic, reviews, withIt, withoutIt, points, stars }) => [
      t(`reviewBoard.scores.${score}`),
      topicName(topic),
      String(reviews),
      formatMean(withIt),
      withoutIt === undefined ? '' : formatMean(withoutIt),
      formatPoints(points),
      formatMean(stars),
    ]),
  ),
});

/** What became of bad reviews. */
export const workTable = (figures: WorkFigures): DataTable => ({
  head: [t('reviewBoard.work.state'), t('reviewBoard.work.reviews')],
  rows: [
    ...caseState.options.map((state) => [t(`review.state.${state}`), String(figures.byState[state])]),
    [t('reviewBoard.chart.total'), String(figures.reviews)],
    [t('reviewBoard.work.settled'), String(figures.settled)],
    [t('reviewBoard.work.replied'), String(figures.replied)],
    [t('reviewBoard.work.median'), within(figures.contact.median)],
    [t('reviewBoard.work.slow'), within(figures.contact.slow)],
  ],
});
