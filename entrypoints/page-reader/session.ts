import { pathOf, watchAddress } from '../../utils/page/address.ts';
import { firstOutlook } from '../../utils/page/first-outlook.ts';
import { createPageView, type PageView } from '../../utils/page/page-view.ts';
import type { Outlook, Response, Summary } from '../../utils/platform/contract.ts';
import { send } from '../../utils/platform/send.ts';
import { readAnswer } from '../../utils/reader/read-answer.ts';
import { isEmpty, observedRoot, pageOf, shopOn, wallOn } from '../../utils/reader/read-page.ts';
import { readDocument } from '../../utils/reader/read-rows.ts';
import type { PageData } from '../../utils/reader/vocabulary.ts';
import type { Batch } from '../../utils/records/batch.ts';
import type { Health } from '../../utils/records/health.ts';
import { BATCH_LIMIT, UNKNOWN_SHOP } from '../../utils/records/key.ts';
import { createDoubt } from './doubt.ts';
import { createFindings, type Findings } from './findings.ts';
import { createOutbox } from './outbox.ts';
import { LOST, PATIENCE, SHELL_LOOKS, SHOP_LOOKS } from './patience.ts';
import { createRows } from './rows.ts';
import type { Session, SessionOptions } from './session-types.ts';
import { learnShop } from './shop.ts';
import { coalesce, watchRoot } from './watch.ts';

/** The failure that says that the console is switched off. */
const OFF = 'console-off';

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
  let outlooks = new Map<string, Outlook>();
  let summary: Summary | undefined;
  let refused: string | undefined;
  /** What another frame of this tab said of the page, for a shell that only frames it. */
  let elsewhere: Health | undefined;
  /** The batches of this address; an answer to an older one says nothing of what is shown now. */
  let mine = new WeakSet<Batch>();
  let timers: ReturnType<typeof setTimeout>[] = [];

  const context = () => ({ shop: shop.id, now: now(), pagePath: pathOf(location) });
  const tell = () => {
    if (signal.aborted) return;
    const health = page && (findings.health(page.id) ?? elsewhere);
    const places = { rows: rows.all(), shown: rows.shown() };
    options.onState({ page, shop: shop.id, ...places, outlooks, summary, health, refused });
  };

  const takeView = (answer: Response<'record'>) => {
    for (const outlook of answer.outlooks) outlooks.set(outlook.id, outlook);
    summary = answer.summary;
    refused = undefined;
    tell();
  };

  /** What is not kept is not warned of either where a person has switched the console off. */
  const refuse = (code: string) => {
    refused = code;
    if (code === OFF) outlooks = new Map();
    tell();
  };

  const outbox = createOutbox(
    (answer, batch) => {
      if (mine.has(batch)) takeView(answer);
    },
    refuse,
    signal,
  );

  /** Takes everything that is due out of the page's view, so that no change of address can lose it, and sends it. */
  function flush(): void {
    const take = () => (outbox.hasRoom() ? findings.take(view, page?.id, shop) : undefined);
    for (let next = take(); next; next = take()) {
      mine.add(next);
      outbox.put(next);
    }
    void outbox.work();
  }

  function learn(found: { id?: string; name?: string } | undefined): void {
    const learned = learnShop(shop, found);
    if (learned === shop) return;
    if (shop.id === UNKNOWN_SHOP) view.putBackAll();
    findings.sayAgain();
    shop = learned;
  }

  /** A page whose rows are not read is asked for its shop when its answers come, and a little later, when its head has been drawn. */
  function lookForShop(): void {
    if (page?.sources.some(({ kind }) => kind === 'dom')) return;
    for (const ms of SHOP_LOOKS)
      timers.push(
        setTimeout(() => {
          if (shop.id !== UNKNOWN_SHOP && shop.name !== undefined) return;
          learn(shopOn(market, document));
          flush();
        }, ms),
      );
  }

  const rows = createRows(
    market,
    {
      context,
      isAnswered: (id) => view.isAnswered(id),
      onRead({ source, answered, orders, diagnostics }) {
        if (!page) return;
        view.addRows(orders);
        const ids = orders.map(({ id }) => id);
        findings.addRows(page.id, { source, answered, ids, diagnostics });
        tell();
        flush();
      },
      onPlaces: () => tell(),
    },
    signal,
  );

  function readCounters(here: PageData): void {
    for (const source of here.sources)
      if (source.kind === 'dom' && source.gives.record === 'counters')
        for (const { counters } of readDocument(market, here, document, context()))
          findings.addCounters(here.id, source.id, counters);
  }

  function scan(): void {
    address.check();
    if (!page) return;
    findings.setWall(page.id, wallOn(market, document, location.host + location.pathname));
    learn(shopOn(market, document));
    const root = observedRoot(page, document);
    if (root) {
      readCounters(page);
      rows.look(page, root);
    }
    doubt.judge();
    tell();
    flush();
  }

  const doubt = createDoubt(
    () => page !== undefined && rows.all().length + rows.shown().length === 0 && isEmpty(page, document),
    () => {
      if (page) findings.setEmpty(page.id);
      tell();
      flush();
    },
  );

  const here = () => pageOf(market, { path: pathOf(location), top: options.top }, document);
  /** A shell whose list lives in a child frame leaves the judgement to that frame, and says what that frame found. */
  const isShell = () => page?.frames === 'any' && options.top && document.querySelector('iframe') !== null;

  async function refresh(): Promise<void> {
    const ids = rows.all().map(({ id }) => id);
    for (let at = 0; at === 0 || at < ids.length; at += BATCH_LIMIT) {
      const asking = mine;
      const asked = { console: market.data.id, shop: shop.id, ids: ids.slice(at, at + BATCH_LIMIT) };
      const result = await send('look', { ...asked, ...(page && { page: page.id }) });
      if (asking !== mine || signal.aborted) return;
      if (!result.ok) {
        if (result.error.code === OFF) refuse(OFF);
        return;
      }
      if (isShell()) elsewhere = result.value.health;
      takeView(result.value);
    }
  }

  const askFrame = () => {
    if (isShell() && !elsewhere) void refresh();
  };
  const stopTimers = () => {
    doubt.drop();
    for (const timer of timers.splice(0)) clearTimeout(timer);
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
    mine = new WeakSet();
    rows.reset();
    page = here();
    if (refused !== OFF) refused = undefined;
    elsewhere = undefined;
    view = createPageView();
    findings = createFindings(market.data.id, now);
    outlooks = new Map();
    stopTimers();
    doubt.begin(page);
    if (page && options.top && mustShow(page)) timers = [setTimeout(giveUp, PATIENCE)];
    if (page?.frames === 'any' && options.top)
      timers.push(...SHELL_LOOKS.map((ms) => setTimeout(askFrame, ms)));
    tell();
  }

  const onAddress = () => {
    flush();
    enter();
    watch.restart();
  };
  const find = () => {
    page ??= here();
    if (!page) return options.top ? null : undefined;
    const isWatched = page.anchor.length > 0 || page.sources.some(({ kind }) => kind === 'dom');
    return isWatched ? observedRoot(page, document) : null;
  };
  const address = watchAddress(window, onAddress, signal);
  enter();
  const watch = watchRoot(document, find, coalesce(document, scan, signal), signal);
  document.addEventListener('visibilitychange', () => !document.hidden && flush(), { signal });
  signal.addEventListener('abort', stopTimers, { once: true });

  return {
    answer({ answer, at }) {
      address.check();
      const reading = readAnswer(market, answer, { ...context(), now: at });
      if (!reading) return;
      learn(reading.shop);
      lookForShop();
      view.addAnswer(reading.orders);
      for (const order of reading.orders) {
        const first = outlooks.has(order.id) || refused === OFF ? undefined : firstOutlook(order);
        if (first) outlooks.set(order.id, first);
      }
      findings.addAnswer(reading);
      if (findings.isLost(reading)) timers.push(setTimeout(giveUp, LOST));
      tell();
      flush();
    },
    refresh,
  };
}
