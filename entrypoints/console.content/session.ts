import { SECOND } from '../../utils/core/time.ts';
import { firstOutlook } from '../../utils/page/first-outlook.ts';
import { createPageView, type PageView } from '../../utils/page/page-view.ts';
import type { Outlook, Response, Summary } from '../../utils/platform/contract.ts';
import { send } from '../../utils/platform/send.ts';
import type { CompiledConsole } from '../../utils/reader/compile.ts';
import { tally } from '../../utils/reader/diagnostics.ts';
import { readAnswer } from '../../utils/reader/read-answer.ts';
import { isEmpty, observedRoot, pageOf, shopOn, wallOn } from '../../utils/reader/read-page.ts';
import { type LocatedRow, locateRows, readDocument, readRow } from '../../utils/reader/read-rows.ts';
import type { Answer, Read } from '../../utils/reader/reading.ts';
import type { DomSource, PageData } from '../../utils/reader/vocabulary.ts';
import type { Batch } from '../../utils/records/batch.ts';
import type { Health } from '../../utils/records/health.ts';
import { BATCH_LIMIT, UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import { pathOf, watchAddress } from './address.ts';
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
  refresh(): Promise<void>;
}

/** So long (ms) a page may take to show anything before it counts as unreadable; details were seen to take ten seconds. */
const PATIENCE = 20 * SECOND;

/**
 * So long (ms) a page must go on saying that it has nothing before it is believed without an answer: lists were seen to say
 * "0 in total" while they load, and behind a captcha.
 */
const DOUBT = 3 * SECOND;

/** When (ms after its address was entered) a shell asks what its frame found, in case nothing changed that would tell it. */
const SHELL_LOOKS = [1.5 * SECOND, 5 * SECOND, 12 * SECOND];
/** How long (ms) a slice of reading may wait for an idle page. */
const SOON = 100;
const AT_LEISURE = 5 * SECOND;
/** How long (ms) rows wait of which an answer told: their badges come first. */
const LATER = SECOND;
/** When (ms after an answer) the shop is looked for on a page whose rows are not read. */
const SHOP_LOOKS = [0, SECOND, 4 * SECOND];
/** How many batches may wait while the background can't be reached; what comes later stays in the page's view till then. */
const QUEUE = 30;
/** Failures after which the same batch would fail again. */
const FINAL: ReadonlySet<string> = new Set(['console-off', 'not-allowed', 'bad-message', 'unknown-console']);

/** Whether a page without orders, and without a word that there are none, is one that we can't read. Counters may be missing. */
const mustShow = ({ sources }: PageData): boolean =>
  sources.some((source) => source.kind === 'dom' && source.gives.record === 'order');

/** Reads one frame of a console for as long as it lives: answers, rows, address changes; hands on records, tells the overlay. */
export function startSession(options: SessionOptions): Session {
  const { document, console: market, signal, now } = options;
  const location = document.location;
  let page: PageData | undefined;
  let shop: Batch['shop'] = { id: UNKNOWN_SHOP };
  let view: PageView = createPageView();
  let findings: Findings = createFindings(market.data.id, now);
  let rows: readonly LocatedRow[] = [];
  let outlooks = new Map<string, Outlook>();
  let summary: Summary | undefined;
  let refused: string | undefined;
  /** What another frame of this tab said of the page, for a shell that only frames it. */
  let elsewhere: Health | undefined;
  let generation = 0;
  let sending = false;
  let reading = false;
  let waiting: { source: DomSource; located: readonly LocatedRow[] } | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];
  let leisure: ReturnType<typeof setTimeout> | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;
  const queue: Batch[] = [];

  const context = () => ({ shop: shop.id, now: now(), pagePath: pathOf(location) });
  const tell = () => {
    if (signal.aborted) return;
    const health = page && (findings.health(page.id) ?? elsewhere);
    options.onState({ page, shop: shop.id, rows, outlooks, summary, health, refused });
  };

  const takeView = (answer: Response<'record'>) => {
    for (const outlook of answer.outlooks) outlooks.set(outlook.id, outlook);
    summary = answer.summary;
    refused = undefined;
    tell();
  };

  /** Sends what waits, one batch at a time and in order. What fails for a passing reason stays for the next time. */
  async function work(): Promise<void> {
    if (sending) return;
    sending = true;
    try {
      for (let next = queue[0]; next && !signal.aborted; next = queue[0]) {
        const mine = generation;
        const failure = await handOver(next, (answer) => mine === generation && takeView(answer), signal);
        if (failure) refused = failure.code;
        if (failure && !FINAL.has(failure.code)) break;
        queue.shift();
      }
    } finally {
      sending = false;
    }
    tell();
  }

  /** Takes everything that is due out of the page's view, so that no change of address can lose it, and sends it. */
  function flush(): void {
    const take = () => findings.take(view, page?.id, shop);
    for (let next = take(); next; next = queue.length < QUEUE ? take() : undefined) queue.push(next);
    void work();
  }

  function learnShop(found: { id?: string; name?: string } | undefined): void {
    const isNamed = shop.id === UNKNOWN_SHOP || shop.id === shop.name;
    const id = found?.id ?? (isNamed ? (found?.name ?? shop.id) : shop.id);
    const name = found?.name ?? shop.name;
    if (id === undefined || (id === shop.id && name === shop.name)) return;
    if (shop.id === UNKNOWN_SHOP) view.putBackAll();
    findings.sayAgain();
    shop = { id, ...(name !== undefined && { name }) };
  }

  /** A page whose rows are not read is asked for its shop when its answers come, and a little later, when its head has been drawn. */
  function lookForShop(): void {
    if (page?.sources.some(({ kind }) => kind === 'dom')) return;
    for (const ms of SHOP_LOOKS)
      timers.push(
        setTimeout(() => {
          if (shop.id !== UNKNOWN_SHOP && shop.name !== undefined) return;
          learnShop(shopOn(market, document));
          flush();
        }, ms),
      );
  }

  /** The row that took another's place while that one waited to be read. */
  let places: { of: readonly LocatedRow[]; byId: ReadonlyMap<string, LocatedRow> } | undefined;
  function latest(id: string): LocatedRow | undefined {
    if (places?.of !== rows) places = { of: rows, byId: new Map(rows.map((row) => [row.id, row])) };
    const row = places.byId.get(id);
    return row?.anchor.isConnected ? row : undefined;
  }

  async function readRows(
    source: DomSource,
    located: readonly LocatedRow[],
    answered: boolean,
  ): Promise<void> {
    const mine = generation;
    const read: Read<Order>[] = [];
    const troubles = tally(source.id);
    const complete = await inSlices(
      located,
      (row) => {
        const shown = row.anchor.isConnected ? row : latest(row.id);
        if (!shown) return;
        const { order, diagnostics } = readRow(market, source, shown, context());
        for (const { code, field, count } of diagnostics) troubles.add(code, field, count);
        if (order) read.push(order);
      },
      () => !signal.aborted && mine === generation,
      answered ? AT_LEISURE : SOON,
    );
    if (!complete || !page) return;
    view.addRows(read);
    const ids = read.map(({ id }) => id);
    findings.addRows(page.id, { source: source.id, answered, ids, diagnostics: troubles.list() });
    tell();
    flush();
  }

  /** Rows of which no answer told are read at once; the others, which may only add to what is known, when nothing else is to do. */
  async function readOnce(source: DomSource, located: readonly LocatedRow[]): Promise<void> {
    const [first, later] = [false, true].map((answered) =>
      located.filter(({ id }) => view.isAnswered(id) === answered),
    ) as [LocatedRow[], LocatedRow[]];
    if (first.length > 0) await readRows(source, first, false);
    if (leisure || later.length === 0) return;
    leisure = setTimeout(() => {
      leisure = undefined;
      void readRows(
        source,
        rows.filter(({ id }) => view.isAnswered(id)),
        true,
      );
    }, LATER);
  }

  /** One reading after the other: a page that never rests would else have each begin anew, and none come to its end. */
  async function readAll(source: DomSource, located: readonly LocatedRow[]): Promise<void> {
    waiting = { source, located };
    if (reading) return;
    reading = true;
    while (waiting) {
      const next: NonNullable<typeof waiting> = waiting;
      waiting = undefined;
      await readOnce(next.source, next.located);
    }
    reading = false;
  }

  function readDom(here: PageData, root: Element): void {
    for (const source of here.sources) {
      if (source.kind !== 'dom') continue;
      if (source.gives.record === 'counters') {
        for (const { counters } of readDocument(market, here, document, context()))
          findings.addCounters(here.id, source.id, counters);
        continue;
      }
      const located = locateRows(market, source, root);
      if (located.length === 0) continue;
      rows = located;
      void readAll(source, located);
      return;
    }
    rows = rows.filter(({ anchor }) => anchor.isConnected);
  }

  function scan(): void {
    address.check();
    if (!page) return;
    findings.setWall(page.id, wallOn(market, document, location.host + location.pathname));
    learnShop(shopOn(market, document));
    const root = observedRoot(page, document);
    if (root) readDom(page, root);
    judgeEmpty(page);
    tell();
    flush();
  }

  function judgeEmpty(here: PageData): void {
    const saysSo = () => rows.length === 0 && isEmpty(here, document);
    if (!saysSo()) {
      clearTimeout(doubt);
      doubt = undefined;
      return;
    }
    doubt ??= setTimeout(() => {
      if (page !== here || !saysSo()) return;
      findings.setEmpty(here.id);
      tell();
      flush();
    }, DOUBT);
  }

  const here = () => pageOf(market, { path: pathOf(location), top: options.top }, document);
  /** A shell whose list lives in a child frame leaves the judgement to that frame, and says what that frame found. */
  const isShell = () => page?.frames === 'any' && options.top && document.querySelector('iframe') !== null;

  async function refresh(): Promise<void> {
    const ids = rows.map(({ id }) => id);
    for (let at = 0; at === 0 || at < ids.length; at += BATCH_LIMIT) {
      const mine = generation;
      const asked = { console: market.data.id, shop: shop.id, ids: ids.slice(at, at + BATCH_LIMIT) };
      const result = await send('look', { ...asked, ...(page && { page: page.id }) });
      if (!result.ok || mine !== generation || signal.aborted) return;
      if (isShell()) elsewhere = result.value.health;
      takeView(result.value);
    }
  }

  const askFrame = () => {
    if (isShell() && !elsewhere) void refresh();
  };
  const stopTimers = () => {
    clearTimeout(doubt);
    doubt = undefined;
    for (const timer of timers.splice(0)) clearTimeout(timer);
    clearTimeout(leisure);
    leisure = undefined;
  };

  async function giveUp(): Promise<void> {
    const since = now() - PATIENCE;
    if (isShell()) await refresh();
    if (!page || (elsewhere && elsewhere.triedAt >= since)) return;
    findings.setUnreadable(page.id);
    tell();
    flush();
  }

  function enter(): void {
    generation += 1;
    page = here();
    rows = [];
    refused = undefined;
    elsewhere = undefined;
    view = createPageView();
    findings = createFindings(market.data.id, now);
    outlooks = new Map();
    waiting = undefined;
    stopTimers();
    if (page && options.top && mustShow(page)) timers = [setTimeout(giveUp, PATIENCE)];
    if (page?.frames === 'any' && options.top)
      timers.push(...SHELL_LOOKS.map((ms) => setTimeout(askFrame, ms)));
    tell();
  }

  const onAddress = () => {
    flush();
    enter();
    watch.retarget();
  };
  const find = () => {
    page ??= here();
    if (!page) return options.top ? null : undefined;
    return page.sources.some(({ kind }) => kind === 'dom') || page.anchor.length > 0
      ? observedRoot(page, document)
      : null;
  };
  const address = watchAddress(window, onAddress, signal);
  enter();
  const watch = watchRoot(document, find, coalesce(document, scan, signal), signal);
  document.addEventListener('visibilitychange', () => !document.hidden && flush(), { signal });
  signal.addEventListener('abort', stopTimers, { once: true });

  return {
    answer(answer) {
      address.check();
      const reading = readAnswer(market, answer, context());
      if (!reading) return;
      learnShop(reading.shop);
      lookForShop();
      view.addAnswer(reading.orders);
      for (const order of reading.orders) {
        const first = outlooks.has(order.id) ? undefined : firstOutlook(order);
        if (first) outlooks.set(order.id, first);
      }
      findings.addAnswer(reading);
      if (findings.isLost(reading)) timers.push(setTimeout(giveUp, DOUBT));
      tell();
      flush();
    },
    refresh,
  };
}
