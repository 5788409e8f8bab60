import { t } from '../../utils/locales/text.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { PeriodFields } from '../charts/period-fields.tsx';
import { consoleName, type DeskConsole, shopName } from '../desk/model.ts';
import { Select } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import type { RuleView, TimesAsk } from './model.ts';
import { periodName } from './words.ts';

interface FiltersProps {
  ask: TimesAsk;
  onAsk: (change: Partial<TimesAsk>) => void;
  offered: readonly RuleView[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  /** `console/shop` of everything that has messages. */
  places: readonly string[];
}

/** Consoles and shops that can be chosen. */
export function placeOptions(
  places: readonly string[],
  consoles: readonly DeskConsole[],
  shops: readonly Shop[],
): { value: string; label: string }[] {
  const names = [...new Set(places.map((place) => place.slice(0, place.indexOf('/'))))];
  return names.flatMap((console) => {
    const own = places.filter((place) => place.startsWith(`${console}/`));
    const name = consoleName(console, consoles);
    return [
      { value: console, label: own.length > 1 ? t('times.filter.wholeConsole', [name]) : name },
      ...(own.length > 1
        ? own.map((value) => ({
            value,
            label: `${name} · ${shopName(console, decodeURIComponent(value.slice(console.length + 1)), shops)}`,
          }))
        : []),
    ];
  });
}

/** What figures are of, in words: days, shops, whose answers and by which clock. Paper has no filters. */
export function scopeText(
  { ask, consoles, shops, places }: Pick<FiltersProps, 'ask' | 'consoles' | 'shops' | 'places'>,
  now: number,
): string {
  const place = placeOptions(places, consoles, shops).find(({ value }) => value === ask.under);
  return [
    periodName(ask.period, now),
    place?.label ?? t('times.filter.everywhere'),
    t(`times.filter.${ask.who}`),
    t(`times.filter.${ask.clock}`),
  ].join(' · ');
}

/** What is looked at: period, shop, rule, whose answers and by which clock. */
export function Filters({ ask, onAsk, offered, consoles, shops, places }: FiltersProps) {
  return (
    <search class="rb-filters" aria-label={t('times.filter.label')}>
      <Segmented
        label={t('times.filter.span')}
        value={ask.span}
        options={[
          { value: 'today', label: t('times.filter.today') },
          { value: '7', label: t('times.filter.days', ['7']) },
          { value: '30', label: t('times.filter.days', ['30']) },
          { value: 'custom', label: t('times.filter.custom') },
        ]}
        onChange={(span) => onAsk({ span })}
      />
      {ask.span === 'custom' && <PeriodFields period={ask.period} onPeriod={(period) => onAsk({ period })} />}
      <Select
        label={t('times.filter.place')}
        value={ask.under}
        options={[
          { value: '', label: t('times.filter.everywhere') },
          ...placeOptions(places, consoles, shops),
        ]}
        onValue={(under) => onAsk({ under })}
      />
      <Select
        label={t('times.filter.rule')}
        value={ask.rule}
        options={offered.map(({ rule, name }) => ({ value: rule.id, label: name }))}
        onValue={(rule) => onAsk({ rule })}
      />
      <Segmented
        label={t('times.filter.who')}
        value={ask.who}
        options={[
          { value: 'all', label: t('times.filter.all') },
          { value: 'me', label: t('times.filter.me') },
        ]}
        onChange={(who) => onAsk({ who })}
      />
      <Segmented
        label={t('times.filter.clock')}
        value={ask.clock}
        options={[
          { value: 'platform', label: t('times.filter.platform') },
          { value: 'shift', label: t('times.filter.shift') },
        ]}
        onChange={(clock) => onAsk({ clock })}
      />
    </search>
  );
}
