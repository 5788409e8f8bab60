import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TopicRow, TopicTable } from '../../utils/review-board/topics.ts';
import { shareOf, topicName } from './words.ts';

interface TopicHeatProps {
  label: string;
  table: TopicTable;
  onItem: (name: string) => void;
}

/** How dark a cell is, 0 to 4: by its share of the item's reviews, on steps that a person can tell apart. */
const HEAT = [0.005, 0.02, 0.05, 0.1];
const heatOf = (count: number, reviews: number): number =>
  count === 0 ? 0 : Math.max(1, HEAT.filter((step) => count / reviews >= step).length);

/** What an item is called on the board. */
export const itemTitle = (
  { name, title, key }: Pick<TopicRow, 'name' | 'title' | 'key'>,
  folded = 0,
): string => {
  if (name === '' && folded > 0) return t('reviewBoard.topics.others', [formatCount(folded)]);
  return title || key.slice(key.lastIndexOf('/') + 1) || t('reviewBoard.filter.noTitle');
};

/** Complaints by item and topic: numbers, with their share of the item's reviews as shade and in figures. */
export function TopicHeat({ label, table: { topics, rows, folded }, onItem }: TopicHeatProps) {
  return (
    // biome-ignore lint/a11y: what scrolls must be reachable by key, and a landmark it is not
    <div class="rb-scroll" role="group" tabIndex={0} aria-label={label}>
      <table class="rb-table rb-heat">
        <thead>
          <tr>
            <th scope="col">{t('reviewBoard.filter.item')}</th>
            <th scope="col">{t('reviewBoard.topics.reviews')}</th>
            <th scope="col">{t('reviewBoard.topics.complaints')}</th>
            {topics.map((topic) => (
              <th key={topic} scope="col">
                {topicName(topic)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name === '' ? (
                  itemTitle(row, folded)
                ) : (
                  <button
                    type="button"
                    class="rb-item"
                    title={t('reviewBoard.topics.pick', [itemTitle(row)])}
                    onClick={() => onItem(row.name)}
                  >
                    {itemTitle(row)}
                  </button>
                )}
              </th>
              <td>{formatCount(row.reviews)}</td>
              <td>
                {formatCount(row.complaints)} <small>{shareOf(row.complaints, row.reviews)}</small>
              </td>
              {topics.map((topic, at) => {
                const count = row.counts[at] ?? 0;
                return (
                  <td key={topic} data-heat={heatOf(count, row.reviews)}>
                    {count === 0 ? (
                      '·'
                    ) : (
                      <>
                        {formatCount(count)} <small>{shareOf(count, row.reviews)}</small>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
