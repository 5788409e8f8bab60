import look from '../../../components/page/clocks.css?inline';
import shared from '../../../components/page/layer.css?inline';
import tokens from '../../../components/tokens.css?inline';
import type { ListRow } from '../../../utils/chat-log/reading.ts';
import { barOf } from '../../../utils/page/clocks/bar-of.ts';
import { createClocks, type WaitingRow } from '../../../utils/page/clocks/clocks.ts';
import { createMark } from '../../../utils/page/clocks/mark.ts';
import { createTicker } from '../../../utils/page/clocks/ticker.ts';
import { createUnrest } from '../../../utils/page/clocks/unrest.ts';
import { longestFirst, nextTick } from '../../../utils/page/clocks/wait.ts';
import { createWaitChip } from '../../../utils/page/clocks/wait-chip.ts';
import { afterLayout } from '../../../utils/page/reading/turns.ts';
import type { Clock, ClockManners } from '../../../utils/platform/timing-contract.ts';
import { createChipPlace } from './chip-place.ts';
import { createInFrame } from './in-frame.ts';
import { createReminding } from './reminding.ts';
import { seekRow } from './seek-row.ts';
import { createStage } from './stage.ts';
import type { LiveAround, LiveSurface, ShownThread } from './surface.ts';

/** What all rows stand in. */
function listOf(rows: readonly ListRow[]): Element | undefined {
  const last = rows.at(-1)?.row;
  let list = rows[0]?.row.parentElement ?? undefined;
  while (list && last && !list.contains(last)) list = list.parentElement ?? undefined;
  return list;
}

/** Clocks at rows and header, the chip and the reminders of a chat page. It shows what it is told, and reads nothing but where things stand. */
export function startLive(around: LiveAround): LiveSurface {
  const { alive, document, now, view } = around;
  const ended = new AbortController();
  const signal = AbortSignal.any([around.signal, ended.signal]);
  const stage = createStage(document, [tokens, shared, look].join('\n'), alive);
  const atRows = createClocks(stage.clocks, 'clock');
  const atHeader = createClocks(stage.clocks, 'clock large');
  const mark = createMark(stage.clocks);
  const reminding = createReminding({ ...around, signal }, stage.say);
  const unrest = createUnrest(document, signal);

  let rows: readonly ListRow[] = [];
  let thread: ShownThread | undefined;
  let manners: ClockManners | undefined;
  let clocks: readonly Clock[] = [];
  let byKey = new Map<string, Clock>();

  const rowOf = (key: string) => rows.find((one) => one.key === key && one.row.isConnected)?.row;
  const reveal = async (key: string): Promise<boolean> => {
    const row = rowOf(key) ?? (await seekRow(rows[0]?.row, () => rowOf(key), signal));
    if (!row) return false;
    row.scrollIntoView({ block: 'center', inline: 'nearest' });
    stage.raise(row);
    mark.show(() => rowOf(key));
    // From here Enter is the agent's own; we press nothing.
    if (row instanceof HTMLElement && row.matches('a[href],button,[tabindex]'))
      row.focus({ preventScroll: true });
    return true;
  };
  const chip = createWaitChip(stage.corner, { onChoose: reveal, onToggle: () => drawSoon() }, signal);
  const chipPlace = createChipPlace(document, view, stage, chip);

  /** The names by which rows that were told of are known again. */
  let words = new WeakMap<Element, string>();
  const waitingRows = (): WaitingRow[] =>
    rows.flatMap(({ row, key, waits }): WaitingRow[] => {
      const clock = byKey.get(key);
      if (!clock && (!waits || waits.since !== undefined)) return [];
      return [{ row, ...(clock && { clock }), ...(words.has(row) && { word: words.get(row) ?? '' }) }];
    });
  const waitingHeader = (): WaitingRow[] => {
    const clock = thread?.settled ? byKey.get(thread.key) : undefined;
    return clock && thread?.header?.isConnected ? [{ row: barOf(thread.header), clock }] : [];
  };

  const drawChip = () => {
    if (!manners?.chip) return chip.hide();
    chip.draw(clocks, manners, now(), reminding.isHeld);
    chipPlace.find();
  };

  function draw() {
    if (!manners) return;
    const inRows = manners.clocks ? waitingRows() : [];
    const inHeader = manners.clocks ? waitingHeader() : [];
    const above = inRows[0]?.row ?? inHeader[0]?.row;
    if (above || clocks.length > 0) stage.stand();
    if (above) stage.raise(above);
    atRows.show(inRows, manners, now());
    atHeader.show(inHeader, manners, now());
    drawChip();
    reminding.look(clocks, manners);
    ticker.arm();
  }

  const ticker = createTicker(
    document,
    {
      now,
      next: (at) => (manners && alive() ? nextTick(clocks, manners, at) : undefined),
      tick() {
        if (!manners || !alive()) return;
        // Everything is measured before anything is written, and only where something may have moved.
        const isRestless = unrest.take();
        const rowsMoved = isRestless && atRows.hasMoved();
        const headerMoved = isRestless && atHeader.hasMoved();
        if (isRestless && chipPlace.isTaken()) chipPlace.forget();
        atRows.tick(now(), rowsMoved);
        atHeader.tick(now(), headerMoved);
        drawChip();
        reminding.look(clocks, manners);
      },
    },
    signal,
  );

  let drawing = false;
  function drawSoon() {
    if (drawing || document.hidden || signal.aborted) return;
    drawing = true;
    afterLayout(() => {
      drawing = false;
      if (!signal.aborted) draw();
    });
  }

  const inFrame = createInFrame(
    document.documentElement,
    () => {
      atRows.place();
      atHeader.place();
      mark.place();
    },
    signal,
  );
  const placeSoon = () => {
    unrest.note();
    if (atRows.count() + atHeader.count() + clocks.length > 0) inFrame();
  };
  const resized = new ResizeObserver(placeSoon);
  const changed = new MutationObserver(placeSoon);
  let observed: readonly (Element | undefined)[] = [];
  const observe = () => {
    const list = listOf(rows);
    const next = [list, rows[0]?.row, thread?.header];
    if (next.every((one, at) => one === observed[at])) return;
    resized.disconnect();
    changed.disconnect();
    for (const one of next) if (one) resized.observe(one);
    // Where lists stand all over the page its every change would count; there the tick has to do.
    if (list && !list.contains(document.body)) changed.observe(list, { subtree: true, childList: true });
    observed = next;
  };
  document.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
  const onResize = () => {
    chipPlace.forget();
    placeSoon();
    drawSoon();
  };
  view.addEventListener('resize', onResize, { signal });
  document.addEventListener('visibilitychange', drawSoon, { signal });
  signal.addEventListener(
    'abort',
    () => {
      resized.disconnect();
      changed.disconnect();
      stage.remove();
    },
    { once: true },
  );

  return {
    rows(list) {
      rows = list;
      words = new WeakMap(
        list.flatMap(({ row, buyer }): [Element, string][] =>
          buyer && row.textContent?.includes(buyer) ? [[row, buyer]] : [],
        ),
      );
      observe();
      drawSoon();
    },
    thread(shown) {
      if (shown?.key !== thread?.key) chipPlace.forget();
      thread = shown;
      if (!shown || shown.settled) reminding.open(shown?.key);
      observe();
      drawSoon();
    },
    waiting(answer) {
      manners = answer.manners;
      clocks = longestFirst(answer.clocks);
      byKey = new Map(clocks.map((clock) => [clock.conversation, clock]));
      if (document.hidden) ticker.arm();
      drawSoon();
    },
    end: () => ended.abort(),
  };
}
