import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { topic as topics } from '../../../utils/records/review-verdict.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import { CASE_VIEWS } from '../../../utils/review-case/select-rows.ts';
import { Select } from '../../field.tsx';
import { topicKey } from '../../review-case/topic-words.ts';
import { Segmented } from '../../segmented.tsx';
import { consoleName, type DeskConsole, shopName } from '../model.ts';
import type { ReviewsView } from './use-reviews-view.ts';

interface FiltersProps {
  view: ReviewsView;
  rows: readonly CaseRow[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  searchRef: { current: HTMLInputElement | null };
  /** Leaves the search for the list. */
  onList: () => void;
}

function placesOf({ rows, consoles, shops }: Pick<FiltersProps, 'rows' | 'consoles' | 'shops'>) {
  const places = new Map<string, string>();
  for (const { review } of rows) {
    const name = consoleName(review.console, consoles);
    places.set(review.console, name);
    places.set(
      `${review.console}/${review.shop}`,
      `${name} · ${shopName(review.console, review.shop, shops)}`,
    );
  }
  return [...places].map(([value, label]) => ({ value, label })).sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** Which cases are listed: by how they stand, topic, place, item and words. */
export function Filters({ view, searchRef, onList, ...props }: FiltersProps) {
  const { filter, setFilter, counts, items } = view;
  const chosen = items.some(({ item }) => item === filter.item) || filter.item === '';
  return (
    <div class="rev-filters">
      <Segmented
        label={t('reviewCase.view.label')}
        value={filter.view}
        options={CASE_VIEWS.map((value) => ({
          value,
          label: t(`reviewCase.view.${value}`),
          count: formatCount(counts[value]),
        }))}
        onChange={(to) => setFilter({ ...filter, view: to })}
      />
      <input
        ref={searchRef}
        class="tx-input"
        type="search"
        value={filter.search}
        autocomplete="off"
        spellcheck={false}
        aria-label={t('keys.search')}
        aria-keyshortcuts="/"
        placeholder={t('reviewCase.searchHint')}
        onInput={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') setFilter({ ...filter, search: '' });
          if (event.key !== 'Escape' && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          onList();
        }}
      />
      <Select
        label={t('reviewCase.byTopic')}
        value={filter.topic}
        options={[
          { value: '', label: t('reviewCase.allTopics') },
          ...topics.options.map((value) => ({ value, label: t(`review.topic.${topicKey(value)}`) })),
        ]}
        onValue={(topic) => setFilter({ ...filter, topic })}
      />
      <Select
        label={t('reviewCase.byPlace')}
        value={filter.place}
        options={[{ value: '', label: t('popup.filter.allShops') }, ...placesOf(props)]}
        onValue={(place) => setFilter({ ...filter, place })}
      />
      <Select
        label={t('reviewCase.byItem')}
        value={filter.item}
        options={[
          { value: '', label: t('reviewCase.allItems') },
          ...items.map(({ item, title, count }) => ({
            value: item,
            label: `${[...title].slice(0, 24).join('')} (${formatCount(count)})`,
          })),
          ...(chosen ? [] : [{ value: filter.item, label: filter.item }]),
        ]}
        onValue={(item) => setFilter({ ...filter, item })}
      />
    </div>
  );
}
