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
type Which = 'counted' | 'late' | 'left';

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

const belongs: Record<Which, (unit: Unit) => boolean> = {
  counted: ({ left }) => left === undefined,
  late: ({ left, inTime }) => left === undefined && !inTime,
  left: ({ left }) => left !== undefined,
};

/** All units of the period, longest wait first, with those that were left out one choice away. */
export function SlowPage({ units, view, now, onBack, onSave, ...rest }: SlowPageProps) {
  const [which, setWhich] = useState<Which>('counted');
  useBack(onBack);
  const shown = useMemo(() => units && slowest(units.filter(belongs[which]), now), [units, which, now]);
  const option = (value: Which) => ({
    value,
    label: t(`times.slow.${value}`),
    ...(units && { count: formatCount(units.filter(belongs[value]).length) }),
  });
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
        options={[option('counted'), option('late'), option('left')]}
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
