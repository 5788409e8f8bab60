import { SECOND } from '../../utils/core/time.ts';
import { createPageView, type PageView } from '../../utils/page/page-view.ts';
import type { Outlook, Response, Summary } from '../../utils/platform/contract.ts';
import { send } from '../../utils/platform/send.ts';
import type { CompiledConsole } from '../../utils/reader/compile.ts';
import { tally } from '../../utils/reader/diagnostics.ts';
import { readAnswer } from '../../utils/reader/read-answer.ts';
import { isEmpty, observedRoot, pageOf, shopOn, wallOn } from '../../utils/reader/read-page.ts';
import { type LocatedRow, locateRows, readDocument, readRow } from '../../utils/reader/read-rows.ts';
import type { Answer, Read } from '../../utils/reader/reading.ts';
import type { PageData } from '../../utils/reader/vocabulary.ts';
import type { Health } from '../../utils/records/health.ts';
import { BATCH_LIMIT, UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import { watchAddress } from './address.ts';
import { createFindings, type Findings } from './findings.ts';
import { handOver } from './outbox.ts';
import { coalesce, inSlices, watchRoot } from './watch.ts';

/** What the overlay is told after each step. */
export interface SessionState {
  page: PageData | undefined;
  shop: string;
  rows: readonly LocatedRow[];
  outlooks: ReadonlyMap<string, Outlook>;
  summary: Summary | undefined;
  health: Health | undefined;
  refused: string | undefined;
}

export interface SessionOptions {
  document: Document;
  console: CompiledConsole;
  /** Whether this is the top frame; a child frame reads pages that allow it, and leaves the rest to the top. */
  top: boolean;
  now(): number;
  onState(state: SessionState): void;
  signal: AbortSignal;
}

export interface Session {
  answer(answer: Answer): void;
  /** Asks the background again how the shown orders stand, after they changed elsewhere. */
  refresh(): void;
}

/** So long (ms) a page may take to show anything before it counts as unreadable; details were seen to take ten seconds. */
const PATIENCE = 20 * SECOND;

const pathOf = ({ pathname, search, hash }: Location) => pathname + search + hash;

/** Reads one frame of a console for as long as it lives: answers, rows, address changes; hands on records, tells the overlay. */
export function startSession(options: SessionOptions): Session {
  const { document, console: market, signal, now } = options;
  const location = document.location;
  let page: PageData | undefined;
  let shop: { id: string; name?: string } = { id: UNKNOWN_SHOP };
  let view: PageView = createPageView();
  let findings: Findings = createFindings(market.data.id, now);
  let rows: readonly LocatedRow[] = [];
  let outlooks = new Map<string, Outlook>();
  let summary: Summary | undefined;
  let refused: string | undefined;
  let generation = 0;
  let sending = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const context = () => ({ shop: shop.id, now: now(), pagePath: pathOf(location) });
  const tell = () => {
    if (signal.aborted) return;
    const health = page && findings.health(page.id);
    options.onState({ page, shop: shop.id, rows, outlooks, summary, health, refused });
  };

  const takeView = (answer: Response<'record'>) => {
    for (const outlook of answer.outlooks) outlooks.set(outlook.id, outlook);
    summary = answer.summary;
    refused = undefined;
    tell();
  };

  const take = () => findings.take(view, page?.id, shop, now());

  /** Hands over what is due, one batch at a time; what comes in meanwhile goes with the next. */
  async function flush(): Promise<void> {
    if (sending || signal.aborted) return;
    sending = true;
    try {
      for (let next = take(); next && !signal.aborted; next = take()) {
        const mine = generation;
        const failed = await handOver(next, (answer) => mine === generation && takeView(answer), signal);
        if (!failed) continue;
        refused = failed.error.code;
        if (mine === generation) view.putBack(failed.orders);
        tell();
        break;
      }
    } finally {
      sending = false;
    }
  }

  function learnShop(found: { id?: string; name?: string } | undefined) {
    const id = found?.id ?? found?.name;
    if (!id || (shop.id !== UNKNOWN_SHOP && !found?.id)) return;
    if (shop.id === UNKNOWN_SHOP) view.putBackAll();
    shop = { id, ...(found?.name !== undefined && { name: found.name }) };
  }

  async function readRows(source: Parameters<typeof readRow>[1], located: readonly LocatedRow[]) {
    const mine = generation;
    const read: Read<Order>[] = [];
    const troubles = tally(source.id);
    const complete = await inSlices(
      located,
      (row) => {
        if (!row.anchor.isConnected) return;
        const { order, diagnostics } = readRow(market, source, row, context());
        for (const { code, field, count } of diagnostics) troubles.add(code, field, count);
        if (order) read.push(order);
      },
      () => !signal.aborted && mine === generation,
    );
    if (!complete || !page) return;
    view.addRows(read);
    findings.addRows(
      page.id,
      source.id,
      read.map(({ id }) => id),
      troubles.list(),
    );
    tell();
    void flush();
  }

  const scan = () => {
    address.check();
    if (!page) return;
    const wall = wallOn(market, document, location.host + location.pathname);
    findings.setWall(page.id, wall);
    learnShop(shopOn(market, document));
    const root = observedRoot(page, document);
    for (const source of page.sources) {
      if (source.kind !== 'dom' || !root) continue;
      if (source.gives.record === 'counters') {
        for (const { counters } of readDocument(market, page, document, context()))
          findings.addCounters(page.id, source.id, counters);
        continue;
      }
      const located = locateRows(market, source, root);
      if (located.length === 0) continue;
      rows = located;
      void readRows(source, located);
      break;
    }
    if (rows.length > 0 && !rows[0]?.anchor.isConnected) rows = [];
    if (rows.length === 0 && isEmpty(page, document)) findings.setEmpty(page.id);
    tell();
    void flush();
  };

  const rescan = coalesce(document, scan, signal);

  function enter() {
    const next = pageOf(market, { path: pathOf(location), top: options.top }, document);
    generation += 1;
    page = next;
    rows = [];
    refused = undefined;
    view = createPageView();
    findings = createFindings(market.data.id, now);
    outlooks = new Map();
    clearTimeout(patience);
    if (page && options.top && !hasConsoleFrames()) patience = setTimeout(giveUp, PATIENCE);
    tell();
  }

  /** A shell whose list lives in a child frame is that frame's to judge. */
  const hasConsoleFrames = () => page?.frames === 'any' && document.querySelector('iframe') !== null;

  function giveUp() {
    if (!page || hasConsoleFrames()) return;
    findings.setUnreadable(page.id);
    tell();
    void flush();
  }

  const onAddress = () => {
    enter();
    watch.retarget();
  };
  const address = watchAddress(window, onAddress, signal);
  enter();
  const find = () => {
    if (!page) page = pageOf(market, { path: pathOf(location), top: options.top }, document);
    if (!page) return options.top ? null : undefined;
    return page.sources.some((source) => source.kind === 'dom') ? observedRoot(page, document) : null;
  };
  const watch = watchRoot(document, find, rescan, signal);
  signal.addEventListener('abort', () => clearTimeout(patience), { once: true });

  return {
    answer(answer) {
      address.check();
      const reading = readAnswer(market, answer, context());
      if (!reading) return;
      learnShop(reading.shop);
      view.addAnswer(reading.orders);
      findings.addAnswer(reading);
      tell();
      void flush();
    },
    async refresh() {
      const ids = rows.map(({ id }) => id);
      for (let at = 0; at === 0 || at < ids.length; at += BATCH_LIMIT) {
        const part = ids.slice(at, at + BATCH_LIMIT);
        const mine = generation;
        const result = await send('look', { console: market.data.id, shop: shop.id, ids: part });
        if (result.ok && mine === generation) takeView(result.value);
      }
    },
  };
}
