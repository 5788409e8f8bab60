import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { DayTally } from '../../utils/timing/load-times.ts';
import type { Figure, Unit } from '../../utils/timing/tally.ts';
import { Button } from '../button.tsx';
import { ChartFigure } from '../charts/chart-figure.tsx';
import type { SaveTable } from '../charts/model.ts';
import { useWidth } from '../charts/use-width.ts';
import type { DeskConsole } from '../desk/model.ts';
import { PageHead, Section } from '../desk/section.tsx';
import { EmptyState, Note, Skeleton } from '../states.tsx';
import { Charts } from './charts.tsx';
import { Compare, type CompareAsk, compareTable } from './compare.tsx';
import { Filters, scopeText } from './filters.tsx';
import { MakingBar } from './making.tsx';
import type { Comparison, Making, TimesAsk, TimesData, TodayRow, WhatIf as WhatIfAsk } from './model.ts';
import { RuleNote } from './rule-note.tsx';
import { fewSlowest } from './slow-page.tsx';
import { SumTile } from './sum-tile.tsx';
import { Today } from './today.tsx';
import { UnitList } from './unit-list.tsx';
import { useKey } from './use-key.ts';
import { WhatIf } from './what-if.tsx';
import '../charts/print.css';
import '../review-board/board.css';
import './times.css';

/** So many of the slowest stand on the page itself. */
const SLOW = 5;
/** Below this many units figures are hints. */
const HINT = 30;

export interface TimesPageProps {
  ask: TimesAsk;
  onAsk: (change: Partial<TimesAsk>) => void;
  /** Undefined while it is being counted. */
  data: TimesData | undefined;
  today: readonly TodayRow[] | undefined;
  /** While figures are made for the first time. */
  making: Making | undefined;
  onPause: () => void;
  onResume: () => void;
  /** Units of the period, in order of time; undefined while they are being read. */
  units: readonly Unit[] | undefined;
  compareAsk: CompareAsk;
  onCompare: (change: Partial<CompareAsk>) => void;
  comparison: Comparison | undefined;
  figuresFor: (days: readonly DayTally[]) => readonly Figure[];
  whatIf: WhatIfAsk;
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  placeName: (unit: Unit) => string;
  zoneOf: (unit: Unit) => string;
  /** UTC ms. */
  now: number;
  onUnit: (unit: Unit) => void;
  onChat: (key: string) => void;
  onSave: SaveTable;
  onExport: (kind: 'csv' | 'json') => void;
  onPrint: () => void;
  /** Own goals, between today and the period. */
  goals?: ComponentChildren;
}

function Slow({ units, ...rest }: TimesPageProps) {
  // Not with every tick of the clock: a list that moves while somebody reads it is of no use.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const few = useMemo(() => units && fewSlowest(units, rest.now, SLOW), [units]);
  const count = rest.data?.total.tally.hours.counted.reduce((sum, one) => sum + one, 0) ?? 0;
  return (
    <Section
      title={t('times.slow.title')}
      lead={t('times.slow.lead')}
      actions={
        <a class="tx-button tx-button-plain rb-tools" href="#/times/slow">
          {t('times.slow.all', [formatCount(count)])}
        </a>
      }
    >
      {!few && <Skeleton rows={SLOW} height={44} label={t('times.loading')} />}
      {few?.length === 0 && <p class="desk-quiet">{t('times.slow.none')}</p>}
      {few && few.length > 0 && (
        <UnitList
          label={t('times.slow.title')}
          units={few}
          now={rest.now}
          placeName={rest.placeName}
          zoneOf={rest.zoneOf}
          onOpen={rest.onUnit}
        />
      )}
    </Section>
  );
}

function Period(props: TimesPageProps & { data: TimesData; width: number }) {
  const { data, now, onSave, comparison } = props;
  const { view, total } = data;
  return (
    <>
      <Section title={t('times.period')} lead={scopeText({ ...props, places: data.places }, now)}>
        <SumTile title={view.name} sum={total} view={view} />
        {total.tally.counted > 0 && total.tally.counted < HINT && <Note>{t('times.few')}</Note>}
      </Section>
      <Charts {...props} />
      <Slow {...props} />
      {view.rule.figures.includes('rate') && (
        <Section title={t('times.whatIf.title')} lead={t('times.whatIf.lead')}>
          <WhatIf
            units={props.units}
            view={view}
            figures={total.figures}
            now={now}
            whatIf={props.whatIf}
            placeName={props.placeName}
            zoneOf={props.zoneOf}
            onOpen={props.onUnit}
          />
        </Section>
      )}
      <ChartFigure
        title={t('times.compare.title')}
        rule={t('times.compare.rule')}
        counted={t('times.rule.by', [view.name])}
        table={() => (comparison ? compareTable(comparison, now) : { head: [], rows: [] })}
        onSave={onSave}
      >
        <Compare ask={props.compareAsk} onAsk={props.onCompare} comparison={comparison} now={now} />
      </ChartFigure>
    </>
  );
}

/** Response times: today at a glance, then a period by one rule with everything it rests on. */
export function TimesPage(props: TimesPageProps) {
  const { ask, onAsk, data, today, making, consoles, now } = props;
  // Asked while the page is still bare: among charts the browser would have to lay them out for the answer.
  const { element, width } = useWidth();
  const [isRuleOpen, setRuleOpen] = useState(false);
  useKey('r', () => setRuleOpen(!isRuleOpen));
  const isEmpty = data?.places.length === 0;
  const body = () => {
    if (isEmpty) return <EmptyState title={t('times.empty.title')}>{t('times.empty.text')}</EmptyState>;
    return (
      <>
        {today ? (
          <Today rows={today} consoles={consoles} now={now} onChat={props.onChat} />
        ) : (
          <Skeleton rows={3} height={96} label={t('times.loading')} />
        )}
        {data && props.goals}
        <Filters
          ask={ask}
          onAsk={onAsk}
          offered={data?.offered ?? []}
          consoles={consoles}
          shops={props.shops}
          places={data?.places ?? []}
        />
        {making && <MakingBar making={making} onPause={props.onPause} onResume={props.onResume} />}
        {data && (
          <RuleNote
            view={data.view}
            other={data.other}
            consoles={consoles}
            isOpen={isRuleOpen}
            onOpen={setRuleOpen}
            onRule={(rule) => onAsk({ rule })}
          />
        )}
        {data ? (
          <Period {...props} data={data} width={width} />
        ) : (
          !making?.isPaused && <Skeleton rows={8} label={t('times.loading')} />
        )}
      </>
    );
  };
  return (
    <div class="rb-board times" ref={element} aria-busy={!data}>
      <PageHead
        title={t('desk.times.title')}
        lead={t('times.lead')}
        actions={
          data &&
          !isEmpty && (
            <>
              <Button onClick={() => props.onExport('csv')}>{t('times.export.csv')}</Button>
              <Button disabled={!props.units} onClick={() => props.onExport('json')}>
                {t('times.export.json')}
              </Button>
              <Button onClick={props.onPrint}>{t('times.print')}</Button>
            </>
          )
        }
      />
      {body()}
    </div>
  );
}
