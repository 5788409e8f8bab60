import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { AlertKind } from '../../utils/records/alert.ts';
import { Select } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import { type Entry, KIND_KEY } from './entry.ts';
import { type Filter, filterEntries } from './grouping.ts';
import './filters.css';

interface FiltersProps {
  entries: readonly Entry[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

const KINDS = Object.keys(KIND_KEY) as AlertKind[];

function shopsOf(entries: readonly Entry[]) {
  const shops = new Map(
    entries.map(({ shopKey, shopName, consoleName }) => [
      shopKey,
      shopName === consoleName ? consoleName : `${consoleName} ${shopName}`,
    ]),
  );
  return [...shops].map(([value, label]) => ({ value, label })).sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** By kind and, where there are several, by shop. A kind without entries is not offered. */
export function Filters({ entries, filter, onFilter }: FiltersProps) {
  const shops = shopsOf(entries);
  const inShop = filterEntries(entries, { ...filter, kind: 'all' });
  const kinds = KINDS.map((kind) => ({
    kind,
    count: inShop.filter(({ alert }) => alert.kind === kind).length,
  }));
  const present = kinds.filter(({ kind, count }) => count > 0 || kind === filter.kind);
  if (shops.length < 2 && present.length < 2) return null;
  return (
    <div class="tx-filters">
      <Segmented
        label={t('popup.filter.kind')}
        value={filter.kind}
        options={[
          { value: 'all', label: t('popup.filter.all'), count: formatCount(inShop.length) },
          ...present.map(({ kind, count }) => ({
            value: kind,
            label: t(`alert.kind.${KIND_KEY[kind]}`),
            count: formatCount(count),
          })),
        ]}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      {shops.length > 1 && (
        <Select
          label={t('popup.filter.shop')}
          value={filter.shop}
          options={[{ value: '', label: t('popup.filter.allShops') }, ...shops]}
          onValue={(shop) => onFilter({ ...filter, shop })}
        />
      )}
    </div>
  );
}
