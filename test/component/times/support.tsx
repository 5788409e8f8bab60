import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import type { CompareAsk } from '../../../components/times/compare.tsx';
import type { ConsoleRow, Sum, TimesAsk, TimesData, TodayRow } from '../../../components/times/model.ts';
import { ruleView } from '../../../components/times/rule-view.ts';
import { TimesPage, type TimesPageProps } from '../../../components/times/times-page.tsx';
import { HOUR } from '../../../utils/core/time.ts';
import { addDays, atMinute } from '../../../utils/core/zone.ts';
import { lastDays } from '../../../utils/review-board/period.ts';
import { thisWeek } from '../../../utils/times-board/stretches.ts';
import { figuresOf } from '../../../utils/timing/figures.ts';
import type { DayTally } from '../../../utils/timing/load-times.ts';
import { ruleOf, rulesOf } from '../../../utils/timing/rules.ts';
import { addTallies } from '../../../utils/timing/tally.ts';
import { tallyLog, unitsOf } from '../../../utils/timing/units.ts';
import { makeLog } from '../../support/make-log.ts';
import { makeTalks } from '../../support/talks.ts';
import { CONSOLES, NOW, SHOPS } from '../desk/support.tsx';

export const ZONE = 'Asia/Shanghai';
export const TODAY = '2026-03-09';
export const LOG = makeLog(makeTalks({ now: NOW, seed: 11, days: 30, perDay: 12 }));
const OPTIONS = { zone: ZONE, now: NOW };
const SEEN = { share: 0.864, began: 3 };

const isRule = <T,>(rule: T | undefined): T => {
  if (!rule) throw new Error('no such rule');
  return rule;
};
export const viewOf = (id: string) => ruleView(isRule(ruleOf(id)), { rules: {} });

/** A day from its beginning to its end, UTC ms. */
const spanOf = (from: string, to = from) => ({ from: atMinute(from, 0, ZONE), to: atMinute(to, 1440, ZONE) });

export const daysBy = (id: string, period = lastDays(30, TODAY)): DayTally[] => {
  const { rule, values } = viewOf(id);
  const days: DayTally[] = [];
  for (let day = period.from; day <= period.to; day = addDays(day, 1))
    days.push({
      console: 'pinduoduo',
      shop: '71',
      day,
      tally: tallyLog(rule, values, LOG, spanOf(day), OPTIONS),
    });
  return days;
};

export const sumBy = (id: string, days: readonly DayTally[]): Sum => {
  const { rule, values } = viewOf(id);
  const tally = addTallies(days.map((one) => one.tally));
  return { tally, figures: figuresOf(rule, values, tally), seen: SEEN };
};

export const unitsBy = (id: string) => {
  const { rule, values } = viewOf(id);
  const { from, to } = lastDays(30, TODAY);
  return unitsOf(rule, values, LOG, spanOf(from, to), OPTIONS);
};

export const ASK: TimesAsk = {
  span: '30',
  period: lastDays(30, TODAY),
  under: '',
  rule: 'pinduoduo3Minutes',
  who: 'all',
  clock: 'platform',
};

const rowBy = (id: string): ConsoleRow => ({
  console: 'pinduoduo',
  view: viewOf(id),
  sum: sumBy(id, daysBy(id)),
});

export function dataBy(id: string): TimesData {
  const view = viewOf(id);
  const days = daysBy(id);
  const other = view.rule.conflictsWith;
  return {
    view,
    offered: rulesOf('pinduoduo').map(({ id: one }) => viewOf(one)),
    ...(other !== undefined && { other: rowBy(other) }),
    days,
    total: sumBy(id, days),
    seenDays: new Map(days.map(({ day }, at) => [day, { shift: 10 * HOUR, seen: at < 3 ? 0 : 8 * HOUR }])),
    coverage: days.map(({ day }, at) => ({
      console: 'pinduoduo',
      shop: '71',
      day,
      shift: 10 * HOUR,
      seen: at < 3 ? 0 : 8 * HOUR,
      unseen: 0,
    })),
    consoles: [rowBy('pinduoduo3Minutes')],
    goals: [{ rule: 'everyResponse', figure: 'mean', most: 60 }],
    places: ['pinduoduo/71'],
  };
}

export const todayRows = (id = 'pinduoduo3Minutes'): TodayRow[] => {
  const days = daysBy(id, lastDays(1, TODAY));
  return [
    {
      console: 'pinduoduo',
      view: viewOf(id),
      limits: { limit: 180_000, lead: 60_000 },
      platform: sumBy(id, days),
      waiting: [
        { key: 'pinduoduo/71/u1', buyer: '陈**1', since: NOW - 250_000 },
        { key: 'pinduoduo/71/u2', buyer: '', since: NOW - 20_000 },
      ],
    },
  ];
};

/** What the page called back with. */
export const calls = {
  ask: vi.fn(),
  unit: vi.fn(),
  chat: vi.fn(),
  save: vi.fn(),
  export: vi.fn(),
  print: vi.fn(),
  pause: vi.fn(),
  resume: vi.fn(),
};

/** The page with the figures of 30 days of made-up conversations. */
export function Page(change: Partial<TimesPageProps>) {
  const [ask, setAsk] = useState(ASK);
  const week = thisWeek(TODAY);
  const [compareAsk, setCompare] = useState<CompareAsk>({ span: 'week', ...week });
  const view = viewOf(ask.rule);
  const units = unitsBy(ask.rule);
  const half = (from: number, to: number) => {
    const period = { from: addDays(TODAY, from), to: addDays(TODAY, to) };
    return { ...sumBy(ask.rule, daysBy(ask.rule, period)), period };
  };
  return (
    <TimesPage
      ask={ask}
      onAsk={(asked) => {
        calls.ask(asked);
        setAsk({ ...ask, ...asked });
      }}
      data={dataBy(ask.rule)}
      today={todayRows()}
      making={undefined}
      onPause={calls.pause}
      onResume={calls.resume}
      units={units}
      compareAsk={compareAsk}
      onCompare={(asked) => setCompare({ ...compareAsk, ...asked })}
      comparison={{ before: half(-13, -7), after: half(-6, 0) }}
      figuresFor={(days) => figuresOf(view.rule, view.values, addTallies(days.map(({ tally }) => tally)))}
      whatIf={(late) => {
        const { tally } = dataBy(ask.rule).total;
        return figuresOf(view.rule, view.values, { ...tally, inTime: tally.inTime + late.length });
      }}
      consoles={CONSOLES}
      shops={SHOPS}
      placeName={() => '拼多多 · 青禾日用'}
      zoneOf={() => ZONE}
      now={NOW}
      onUnit={calls.unit}
      onChat={calls.chat}
      onSave={calls.save}
      onExport={calls.export}
      onPrint={calls.print}
      {...change}
    />
  );
}
