import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { type Period, SPANS } from '../../utils/review-board/period.ts';
import { type ItemCount, itemName } from '../../utils/review-board/select.ts';
import { PeriodFields } from '../charts/period-fields.tsx';
import { consoleName, type DeskConsole, shopName } from '../desk/model.ts';
import { Select } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import { itemTitle } from './topic-heat.tsx';

/** What the board is asked for. */
export interface BoardAsk {
  /** The last so many days; `custom`: `period` says which. */
  span: '7' | '30' | '90' | '365' | 'custom';
  period: Period;
  /** A console, or `console/shop`; empty: all. */
  under: string;
  /** What an item is known by; empty: all. */
  item: string;
}

interface FiltersProps {
  ask: BoardAsk;
  onAsk: (change: Partial<BoardAsk>) => void;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** `console/shop` of everything that has reviews. */
  places: readonly string[];
  items: readonly ItemCount[];
}

/** The most items that can be chosen from: those with the most reviews. */
const ITEMS = 200;

/** Which reviews the board counts: period, shop and item. */
export function Filters({ ask, onAsk, consoles, shops, places, items }: FiltersProps) {
  const names = [...new Set(places.map((place) => place.slice(0, place.indexOf('/'))))];
  const placeOptions = names.flatMap((console) => {
    const own = places.filter((place) => place.startsWith(`${console}/`));
    const name = consoleName(console, consoles);
    return [
      ...(own.length > 1 || names.length > 1
        ? [{ value: console, label: t('reviewBoard.filter.wholeConsole', [name]) }]
        : []),
      ...own.map((value) => ({
        value,
        label: `${name} · ${shopName(console, value.slice(console.length + 1), shops)}`,
      })),
    ];
  });
  const shown = [...items].sort((one, other) => other.reviews - one.reviews).slice(0, ITEMS);
  const chosen = items.find((item) => itemName(item) === ask.item);
  if (chosen && !shown.includes(chosen)) shown.push(chosen);
  return (
    <search class="rb-filters" aria-label={t('reviewBoard.filter.label')}>
      <Segmented
        label={t('reviewBoard.filter.span')}
        value={ask.span}
        options={[
          ...SPANS.map((days) => ({
            value: String(days) as BoardAsk['span'],
            label: t('reviewBoard.filter.days', [String(days)]),
          })),
          { value: 'custom', label: t('reviewBoard.filter.custom') },
        ]}
        onChange={(span) => onAsk({ span })}
      />
      {ask.span === 'custom' && <PeriodFields period={ask.period} onPeriod={(period) => onAsk({ period })} />}
      <Select
        label={t('reviewBoard.filter.shop')}
        value={ask.under}
        options={[{ value: '', label: t('reviewBoard.filter.allShops') }, ...placeOptions]}
        onValue={(under) => onAsk({ under, item: '' })}
      />
      <Select
        label={t('reviewBoard.filter.item')}
        value={ask.item}
        options={[
          { value: '', label: t('reviewBoard.filter.allItems') },
          ...shown.map((item) => ({
            value: itemName(item),
            label: t('reviewBoard.filter.itemOption', [
              itemTitle({ ...item, name: itemName(item) }).slice(0, 60),
              formatCount(item.reviews),
            ]),
          })),
        ]}
        onValue={(item) => onAsk({ item })}
      />
    </search>
  );
}
