import { useMemo, useState } from 'preact/hooks';
import { MINUTE, SECOND } from '../../utils/core/time.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Figure, Unit } from '../../utils/timing/tally.ts';
import { lateOnes } from '../../utils/timing/what-if.ts';
import { Segmented } from '../segmented.tsx';
import { Skeleton } from '../states.tsx';
import type { WhatIf as Ask, RuleView } from './model.ts';
import { UnitList } from './unit-list.tsx';
import { unitKey } from './unit-words.ts';
import { figureName, formatFigure } from './words.ts';

interface WhatIfProps {
  /** Undefined while they are being read. */
  units: readonly Unit[] | undefined;
  view: RuleView;
  figures: readonly Figure[];
  /** UTC ms. */
  now: number;
  whatIf: Ask;
  placeName: (unit: Unit) => string;
  zoneOf: (unit: Unit) => string;
  onOpen: (unit: Unit) => void;
}

/** Which late ones are taken at first: all, those that were only just late, or those that were picked one by one. */
type Taken = 'all' | 'near' | 'picked';

/** "Had you answered these in time": the figures as they would be, and which units those are. */
export function WhatIf({ units, view, figures, now, whatIf, ...rest }: WhatIfProps) {
  const [taken, setTaken] = useState<Taken>('all');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const limit = view.values.limit * SECOND;
  const late = useMemo(() => (units ? lateOnes(units) : []), [units]);
  const nearEnd = limit + Math.max(MINUTE, limit / 3);
  const chosen = useMemo(() => {
    if (taken === 'all') return late;
    if (taken === 'near') return late.filter(({ wait }) => wait !== undefined && wait <= nearEnd);
    return late.filter((unit) => picked.has(unitKey(unit)));
  }, [late, taken, picked, nearEnd]);
  const then = useMemo(() => whatIf(chosen), [whatIf, chosen]);
  if (!units) return <Skeleton rows={4} height={44} label={t('times.loading')} />;
  if (late.length === 0) return <p class="desk-quiet">{t('times.whatIf.none')}</p>;
  const keys = new Set(chosen.map(unitKey));
  const choose = (unit: Unit) => {
    const next = new Set(keys);
    if (!next.delete(unitKey(unit))) next.add(unitKey(unit));
    setPicked(next);
    setTaken('picked');
  };
  return (
    <div class="times-what-if">
      <Segmented
        label={t('times.whatIf.which')}
        value={taken}
        options={(['all', 'near', 'picked'] as const).map((value) => ({
          value,
          label: t(`times.whatIf.${value}`),
        }))}
        onChange={(value) => {
          if (value === 'picked') setPicked(keys);
          setTaken(value);
        }}
      />
      <p role="status" class="times-then">
        {t('times.whatIf.say', chosen.length, [formatCount(chosen.length)])}{' '}
        {then.map(({ name, value }) => {
          const is = figures.find((one) => one.name === name)?.value;
          return (
            <span key={name}>
              {figureName(name)} <b>{formatFigure(name, value)}</b>
              <span class="desk-quiet"> {t('times.whatIf.is', [formatFigure(name, is)])}</span>{' '}
            </span>
          );
        })}
      </p>
      <UnitList
        label={t('times.whatIf.list')}
        units={late}
        now={now}
        chosen={keys}
        onChoose={choose}
        {...rest}
      />
      <p class="desk-quiet rb-tools">{t('times.whatIf.keys')}</p>
    </div>
  );
}
