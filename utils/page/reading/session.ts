import type { LocatedRow } from '../../reader/locate-rows.ts';
import { isEmpty, observedRoot, pageOf, shopOn, wallOn } from '../../reader/read-page.ts';
import type { Batch } from '../../records/batch.ts';
import type { Health } from '../../records/health.ts';
import { BATCH_LIMIT, UNKNOWN_SHOP } from '../../records/key.ts';
import { pathOf, watchAddress } from '../address.ts';
import { createDoubt } from './doubt.ts';
import { createFindings, type Findings } from './findings.ts';
import type { Identified, PageOf, Told, View } from './kind.ts';
import { nameOutlooks } from './name-outlooks.ts';
import { createOutbox } from './outbox.ts';
import { hasDom, mustShow } from './page-sources.ts';
import type { PageView } from './page-view.ts';
import { LOST, PATIENCE, SHELL_LOOKS, SHOP_LOOKS } from './patience.ts';
import { createRows } from './rows.ts';
import type { Session, SessionOptions } from './session-types.ts';
import { learnShop } from './shop.ts';
import { coalesce, watchRoot } from './watch.ts';

/** The failure that says that the console is switched off. */
const OFF = 'console-off';

/** Reads one frame of a console for as long as it lives: answers, rows, address changes; hands on records, tells the overlay. */
export function startSession<R extends Identified, O extends { id: string }, S, P extends PageOf>(
  options: SessionOptions<R, O, S, P>,
): Session {
  const { document, kind, signal, now } = options;
  const [{ market }, { location }] = [kind, document];
  let page: P | undefined;
  let shop: Batch['shop'] = { id: UNKNOWN_SHOP };
  let view: PageView<R> = kind.createView();
  let findings: Findings<R> = createFindings(kind, now);
  let outlooks = new Map<string, O>();
  let owners = new Map<string, string | undefined>();
  let summary: S | undefined;
  let refused: string | undefined;
  /** What another frame of this tab said of the page, for a shell that only frames it. */
  let elsewhere: Health | undefined;
  /** The batches of this address; an answer to an older one says nothing of what is shown now. */
  let mine = new WeakSet<Batch>();
  let timers: ReturnType<typeof setTimeout>[] = [];

  const context = () => ({ shop: shop.id, now: now(), pagePath: pathOf(location) });
  /** Rows under the ids of their records, where rows know a stand-in only. */
  const named = (located: readonly LocatedRow[]) =>
    kind.standIns ? located.map((row) => ({ ...row, id: view.idOf(row.id) })) : located;
  const tell = () => {
    if (signal.aborted) return;
    const health = page && (findings.health(page.id) ?? elsewhere);
    const places = { rows: named(rows.all()), shown: named(rows.shown()) };
    options.onState({ isRead: page !== undefined, ...places, outlooks, summary, health, refused });
  };

  const takeView = (said: View<O, S>) => {
    nameOutlooks({ outlooks, owners }, said.outlooks, kind.namesOf ?? (() => []));
    summary = said.summary;
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
      if (mine.has(batch)) takeView(kind.viewOf(answer));
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
    if (page && hasDom(page)) return;
    for (const ms of SHOP_LOOKS)
      timers.push(
        setTimeout(() => {
          if (shop.id !== UNKNOWN_SHOP && shop.name !== undefined) return;
          learn(shopOn(market, document));
          flush();
        }, ms),
      );
  }

  function takeAnswer(reading: Told<R>): void {
    learn(reading.shop);
    view.addAnswer(reading.records);
    for (const record of reading.records) {
      const first = outlooks.has(record.id) || refused === OFF ? undefined : kind.first?.(record);
      if (first) outlooks.set(record.id, first);
    }
    findings.addAnswer(reading);
    tell();
    flush();
  }
  const leftovers = kind.leftovers?.(document, takeAnswer, signal);

  const rows = createRows<R>(
    {
      context,
      isAnswered: (id) => view.isAnswered(id) || (!!leftovers?.takeAll() && view.isAnswered(id)),
      onRead({ source, answered, records, diagnostics }) {
        if (!page) return;
        view.addRows(records);
        const ids = records.map(({ id }) => view.idOf(id));
        findings.addRows(page.id, { source, answered, ids, diagnostics });
        tell();
        flush();
      },
      onPlaces: () => tell(),
    },
    signal,
  );

  function readCounters(here: P): void {
    for (const { counters, source } of kind.counters?.(here, document, context()) ?? [])
      findings.addCounters(here.id, source, counters);
  }

  function scan(): void {
    address.check();
    if (!page) return;
    findings.setWall(page.id, wallOn(market, document, location.host + location.pathname));
    learn(shopOn(market, document));
    const root = observedRoot(page, document);
    if (root) {
      readCounters(page);
      rows.look(kind.rows(page), root);
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
    const ids = rows.all().map(({ id }) => view.idOf(id));
    for (let at = 0; at === 0 || at < ids.length; at += BATCH_LIMIT) {
      const asking = mine;
      const slice = ids.slice(at, at + BATCH_LIMIT);
      const result = await kind.look({ shop: shop.id, ids: slice, page: page?.id }, signal);
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
    view = kind.createView();
    findings = createFindings(kind, now);
    outlooks = new Map();
    owners = new Map();
    stopTimers();
    doubt.begin(page?.sources.some((source) => source.kind === 'answer') ?? false);
    if (page && options.top && mustShow(page)) timers = [setTimeout(giveUp, PATIENCE)];
    if (page?.frames === 'any' && options.top)
      timers.push(...SHELL_LOOKS.map((ms) => setTimeout(askFrame, ms)));
    tell();
  }

  const onAddress = () => {
    leftovers?.takeAll();
    flush();
    enter();
    watch.restart();
  };
  const find = () => {
    page ??= here();
    if (!page) return options.top ? null : undefined;
    return page.anchor.length > 0 || hasDom(page) ? observedRoot(page, document) : null;
  };
  const address = watchAddress(window, onAddress, signal);
  enter();
  const watch = watchRoot(document, find, coalesce(document, scan, signal), signal);
  document.addEventListener('visibilitychange', () => !document.hidden && flush(), { signal });
  signal.addEventListener('abort', stopTimers, { once: true });

  return {
    answer({ answer, at }) {
      address.check();
      const reading = kind.readAnswer(answer, { ...context(), now: at });
      if (!reading) return;
      lookForShop();
      takeAnswer(reading);
      leftovers?.leave(reading);
      if (findings.isLost(reading)) timers.push(setTimeout(giveUp, LOST));
    },
    refresh,
  };
}
