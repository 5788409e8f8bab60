import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Unit } from '../../utils/timing/tally.ts';
import { Button } from '../button.tsx';
import type { SaveTable } from '../charts/model.ts';
import { PageHead } from '../desk/section.tsx';
import { Segmented } from '../segmented.tsx';
import { EmptyState, Skeleton } from '../states.tsx';
import type { RuleView } from './model.ts';
import { turnsTable } from './turns-page.tsx';
import { UnitList } from './unit-list.tsx';
import { waitOf } from './unit-words.ts';
import { useBack } from './use-key.ts';

/** Which units a list has: those that count, only late ones of them, or those that were left out. */
const WHICH = ['counted', 'late', 'left'] as const;
type Which = (typeof WHICH)[number];

interface SlowPageProps {
  /** Undefined while they are being read. */
  units: readonly Unit[] | undefined;
  view: RuleView | undefined;
  /** UTC ms. */
  now: number;
  placeName: (unit: Unit) => string;
  zoneOf: (unit: Unit) => string;
  onOpen: (unit: Unit) => void;
  onBack: () => void;
  onSave: SaveTable;
  startAt: string | undefined;
}

/** Longest wait first. */
export const slowest = (units: readonly Unit[], now: number): Unit[] =>
  [...units].sort((one, other) => waitOf(other, now) - waitOf(one, now) || other.start - one.start);

/** The few longest waits of many that count, longest first: sorting all of a busy month takes too long for a page that opens. */
export function fewSlowest(units: readonly Unit[], now: number, count: number): Unit[] {
  let few: Unit[] = [];
  let least = -1;
  for (const unit of units) {
    if (unit.left !== undefined || waitOf(unit, now) <= least) continue;
    few = slowest([...few, unit], now).slice(0, count);
    const last = few.at(-1);
    if (last && few.length === count) least = waitOf(last, now);
  }
  return few;
}

const belongs: Record<Which, (unit: Unit) => boolean> = {
  counted: ({ left }) => left === undefined,
  late: ({ left, inTime }) => left === undefined && !inTime,
  left: ({ left }) => left !== undefined,
};

/** All units of the period, longest wait first, with those that were left out one choice away. */
export function SlowPage({ units, view, now, onBack, onSave, ...rest }: SlowPageProps) {
  const [which, setWhich] = useState<Which>('counted');
  useBack(onBack);
  // Not with every tick of the clock: a list that moves while somebody reads it is of no use.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const shown = useMemo(() => units && slowest(units.filter(belongs[which]), now), [units, which]);
  const counts = useMemo(() => {
    const found: Record<Which, number> = { counted: 0, late: 0, left: 0 };
    for (const unit of units ?? []) for (const name of WHICH) if (belongs[name](unit)) found[name] += 1;
    return found;
  }, [units]);
  return (
    <div class="rb-board times">
      <PageHead
        title={t('times.slow.title')}
        {...(view && { lead: t('times.rule.by', [view.name]) })}
        actions={
          <>
            <Button onClick={onBack} hotkey="Escape">
              {t('times.back')}
            </Button>
            {shown && (
              <Button onClick={() => onSave(t('times.slow.title'), turnsTable(shown, now))}>
                {t('times.csv')}
              </Button>
            )}
          </>
        }
      />
      <Segmented
        label={t('times.slow.which')}
        value={which}
        options={WHICH.map((value) => ({
          value,
          label: t(`times.slow.${value}`),
          ...(units && { count: formatCount(counts[value]) }),
        }))}
        onChange={setWhich}
      />
      {!shown && <Skeleton rows={10} height={44} label={t('times.loading')} />}
      {shown?.length === 0 && <EmptyState title={t('times.slow.none')}>{t('times.slow.noneHow')}</EmptyState>}
      {shown && shown.length > 0 && (
        <UnitList key={which} label={t('times.slow.title')} units={shown} now={now} {...rest} />
      )}
      <p class="desk-quiet rb-tools">{t('times.slow.keys')}</p>
    </div>
  );
}
