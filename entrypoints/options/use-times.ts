import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskConsole } from '../../components/desk/model.ts';
import { followPaced } from '../../components/follow-paced.ts';
import { assemble, rulesNeeded, shopsUnder } from '../../components/times/assemble.ts';
import type { CompareAsk } from '../../components/times/compare.tsx';
import type {
  Comparison,
  Making,
  TimesAsk,
  TimesData,
  TodayRow,
  WhatIf,
} from '../../components/times/model.ts';
import { type Failure, ok } from '../../utils/core/result.ts';
import { CHINA } from '../../utils/core/zone.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { suppose } from '../../utils/times-board/suppose.ts';
import { figuresOf } from '../../utils/timing/figures.ts';
import { type DayTally, loadTimes } from '../../utils/timing/load-times.ts';
import { loadUnits } from '../../utils/timing/load-units.ts';
import type { TimingSettings } from '../../utils/timing/settings.ts';
import { addTallies, type Unit } from '../../utils/timing/tally.ts';
import { painted } from './painted.ts';
import {
  type Grounds,
  loadComparison,
  loadPlaces,
  loadToday,
  type Places,
  queryOf,
  seenOfShops,
  zoneIn,
} from './times-store.ts';

/** Chats change the store all the time; figures follow at most this often, ms. */
const PACE = 5000;

interface UseTimes {
  ask: TimesAsk;
  compareAsk: CompareAsk;
  /** Undefined while they are being read. */
  settings: TimingSettings | undefined;
  consoles: readonly DeskConsole[];
}

/** Somebody had the counting stop, or asks for something else: it is left at the next stretch of days, and what is done is kept. */
class Stopped extends Error {}

interface Loaded {
  ask: TimesAsk;
  grounds: Grounds;
  places: Places;
  data: TimesData;
}

/** Reads something once what was loaded is drawn, and shows it; the answer ends that. `read` makes what shows it. */
function readBelow(
  { ask, places }: Loaded,
  read: (database: Database, under: ReturnType<typeof shopsUnder>) => Promise<() => void>,
): () => void {
  const end = new AbortController();
  void inStore(async (database) => {
    await painted();
    if (end.signal.aborted) return ok(undefined);
    const show = await read(database, shopsUnder(places.places, ask.under));
    if (!end.signal.aborted) show();
    return ok(undefined);
  });
  return () => end.abort();
}

/** The page's figures from the store; they follow its changes. What the page shows first is read first. */
export function useTimes({ ask, compareAsk, settings, consoles }: UseTimes) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [today, setToday] = useState<TodayRow[]>();
  const [making, setMaking] = useState<Making>();
  const [failure, setFailure] = useState<Failure>();
  const [units, setUnits] = useState<{ of: Loaded; list: readonly Unit[] }>();
  const [comparison, setComparison] = useState<Comparison>();
  const [shops, setShops] = useState<Shop[]>([]);
  const [round, setRound] = useState(0);
  const counting = useRef(new AbortController());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a round begins anew with every change of the store
  useEffect(() => {
    if (!settings) return;
    const end = new AbortController();
    const { signal } = end;
    const stop = new AbortController();
    counting.current = stop;
    const grounds: Grounds = { settings, consoles, now: Date.now() };
    const read = async () => {
      const found = await inStore(async (database) => {
        const places = await loadPlaces(database);
        if (signal.aborted) return ok(undefined);
        setShops(places.shops);
        const onProgress = (done: number, all: number) => {
          if (!signal.aborted && done < all) setMaking({ done, all, isPaused: false });
        };
        const under = shopsUnder(places.places, ask.under);
        const rules = rulesNeeded(places.places, ask, settings);
        const query = {
          ...queryOf(grounds, ask, ask.period, under, rules),
          onProgress,
          signal: AbortSignal.any([signal, stop.signal]),
        };
        const times = await loadTimes(database, query);
        if (signal.aborted) return ok(undefined);
        const data = assemble({
          times,
          ask,
          settings,
          places: places.places,
          seenOfShops: seenOfShops(grounds, times.coverage, ask.period),
        });
        setMaking(undefined);
        setLoaded({ ask, grounds, places, data });
        await painted();
        const rows = await loadToday(database, grounds, ask.who, places);
        if (!signal.aborted) setToday(rows);
        return ok(undefined);
      });
      if (!signal.aborted) setFailure(found.ok ? undefined : found.error);
    };
    void read().catch((error) => {
      if (!(error instanceof Stopped)) throw error;
      if (!signal.aborted) setMaking((before) => before && { ...before, isPaused: true });
    });
    return () => end.abort(new Stopped());
  }, [ask, settings, consoles, round]);

  useEffect(() => {
    const readAgain = () => {
      if (!counting.current.signal.aborted) setRound((before) => before + 1);
    };
    return followPaced(readAgain, onChange, PACE);
  }, []);

  // What stands further below is read when the figures have been drawn.
  useEffect(() => {
    if (!loaded) return;
    const { grounds, data, ask: asked } = loaded;
    return readBelow(loaded, async (database, under) => {
      const query = queryOf(grounds, asked, asked.period, under, [data.view.rule.id]);
      const list = await loadUnits(database, data.view.rule, query);
      return () => setUnits({ of: loaded, list });
    });
  }, [loaded]);

  useEffect(() => {
    if (!loaded) return;
    const { grounds, data, ask: asked } = loaded;
    return readBelow(loaded, async (database, under) => {
      const found = await loadComparison(database, grounds, asked, data.view, compareAsk, under);
      return () => setComparison(found);
    });
  }, [loaded, compareAsk]);

  const isAsked = loaded?.ask === ask;
  const data = isAsked || making === undefined ? loaded?.data : undefined;
  const list = units && units.of.data.view === loaded?.data.view ? units.list : undefined;
  const view = data?.view;
  const figuresFor = useCallback(
    (days: readonly DayTally[]) =>
      view ? figuresOf(view.rule, view.values, addTallies(days.map(({ tally }) => tally))) : [],
    [view],
  );
  const whatIf = useMemo(
    (): WhatIf => (chosen) => {
      if (!view || !list) return [];
      const zone = view.rule.console === undefined ? CHINA : zoneIn(consoles, view.rule.console);
      return suppose(view.rule, view.values, list, new Set(chosen), zone);
    },
    [view, list, consoles],
  );
  return {
    data,
    /** By what `data` was made: what is asked for now may be on its way still. */
    made: loaded && { ask: loaded.ask, settings: loaded.grounds.settings },
    today,
    making,
    failure,
    units: list,
    comparison,
    shops,
    figuresFor,
    whatIf,
    onPause: () => {
      counting.current.abort(new Stopped());
      setMaking((before) => before && { ...before, isPaused: true });
    },
    onResume: () => setRound((before) => before + 1),
  };
}
