import { joinWatch } from '../../chat/shared-watch.ts';
import type { ChatView } from '../../chat/view.ts';
import type { Result } from '../../core/result.ts';
import { SECOND } from '../../core/time.ts';
import type { HeardAnswer } from '../../page/handover.ts';
import type { Listed, LogRequest, Waiting } from '../../platform/timing-contract.ts';
import { UNKNOWN_SHOP } from '../../records/key.ts';
import type { CompiledLog } from '../compile-log.ts';
import { createListMemory, dropChangedRows } from '../list-memory.ts';
import { ownName } from '../own-name.ts';
import { readConversationList } from '../read-conversation-list.ts';
import { readLogAnswer } from '../read-log-answer.ts';
import { createForesight } from './foresight.ts';
import { createListFollower } from './list-follower.ts';
import type { LiveSurface } from './live-surface.ts';
import { createLogOutbox, SPACE } from './log-outbox.ts';
import { createNamesKeys } from './names-keys.ts';
import { createPending, type LogShop } from './pending.ts';
import { createPresenceBeat, LOOK_EVERY } from './presence-beat.ts';
import { type Ranked, TIME_RANK } from './ranked.ts';
import { followShownThread } from './shown-thread.ts';
import { tellWaits } from './shown-waits.ts';
import { createThreadFollower } from './thread-follower.ts';
import { createWallLook } from './wall-look.ts';

/** So long (ms) after the start it is waited for the shop, so that little is told of an unknown one. */
const SHOP_PATIENCE = SECOND;

export interface FollowAround {
  document: Document;
  compiled: CompiledLog;
  surface: LiveSurface;
  /** Hands messages to the background, again where its worker died on the way. */
  log(body: LogRequest): Promise<Result<Waiting>>;
  /** Asks the background who waits. */
  askWaiting(shop: LogShop): Promise<Result<Waiting>>;
  /** Gives way to the page. */
  giveWay(): Promise<void>;
  /** Whether the extension is still there; where it is not, `signal` has aborted. */
  alive(): boolean;
  /** UTC ms. */
  now(): number;
  signal: AbortSignal;
}

export interface ChatFollowing {
  /** What the page fetched for itself, or was sent. */
  answer(heard: HeardAnswer): void;
  /** Stored data or settings were changed elsewhere. */
  refresh(): void;
  /** The shop that is open, once it is known; and the one under which is told what it says. */
  shop(): LogShop | undefined;
  known(): LogShop;
}

/** Follows a chat page for the log: its thread, its list, and what it hears; until `signal` aborts, after which nothing of it is left. */
export function followChat(around: FollowAround): ChatFollowing {
  const { alive, compiled, document, now, signal, surface } = around;
  const view = document.defaultView;
  const pending = createPending();
  const presence = createPresenceBeat();
  const foresight = createForesight();
  const names = createNamesKeys();
  const tellThread = followShownThread(document, surface);
  const tellWaiting = tellWaits(surface, names, takeListed);
  const startedAt = now();
  let seen: ChatView | undefined;
  let me: string | undefined;
  let awakeAt = startedAt;

  const outbox = createLogOutbox({
    console: compiled.data.id,
    page: () => seen?.page ?? compiled.chat.pages[0]?.data.id ?? 'chat',
    pending,
    presence,
    deliver: around.log,
    onWaiting,
    onRefused: () => list.restart(),
    now,
    signal,
  });

  function show(): void {
    const waiting = foresight.waiting();
    if (waiting && alive()) tellWaiting(waiting);
  }
  function onWaiting(waiting: Waiting): void {
    for (const { buyer, conversation } of waiting.clocks) if (names.learn(conversation, buyer)) list.touch();
    foresight.answer(waiting, pending.holds);
    show();
  }

  /** Between slices of a long thread: it is read no faster than the background takes it. */
  async function giveWay(): Promise<void> {
    await around.giveWay();
    while (pending.isFull() && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, SPACE));
  }

  /** What was read goes on its way; what a clock depends on, at once. */
  function take(read: readonly Ranked[]): void {
    const notBefore = pending.shop().id === UNKNOWN_SHOP ? startedAt + SHOP_PATIENCE : 0;
    let isUrgent = false;
    let isNoted = false;
    for (const one of read) {
      const waited = foresight.waits(one.message.conversation);
      if (!pending.put(one, notBefore)) continue;
      if (!foresight.note(one.message, now())) continue;
      isNoted = true;
      isUrgent ||= foresight.waits(one.message.conversation) !== waited;
    }
    if (isNoted) show();
    outbox.work(isUrgent);
  }

  function takeListed(listed: readonly Listed[]): void {
    for (const one of listed) pending.list(one);
    outbox.work();
  }

  /** Lines of the shop without a name that come while somebody is at this page are theirs. */
  const named = (one: Ranked): Ranked =>
    me !== undefined &&
    one.message.role === 'agent' &&
    one.message.agent === undefined &&
    one.rank === TIME_RANK.sighted &&
    document.hasFocus()
      ? { ...one, message: { ...one.message, agent: me } }
      : one;

  const isWalled = createWallLook(document, compiled.data.walls ?? []);
  const isReadable = () => (thread.isReading() || list.isReading()) && !isWalled();
  /** Notes that somebody looks at this moment; where nobody could for a while, what came meanwhile did not come just now. */
  function wake(): void {
    const at = now();
    if (presence.note(isReadable(), at) || at < awakeAt) thread.interrupt();
    awakeAt = at;
  }

  const watch = joinWatch(
    document,
    compiled.chat,
    {
      onChange() {},
      onRecords(records) {
        if (!alive()) return;
        thread.note(records);
        list.note(records, watch.thread()?.list);
      },
      onLook: look,
    },
    signal,
  );
  const thread = createThreadFollower({
    document,
    compiled,
    look: () => watch.look(),
    thread: () => watch.thread(),
    onRead: (messages) => take(messages.map(named)),
    onAwaited: (who, asks) => foresight.expect(who, asks) && show(),
    giveWay,
    now,
    signal,
  });
  const pageNow = () => (seen?.kind === 'chat' ? watch.page() : undefined);
  const listMemory = createListMemory(document);
  const list = createListFollower({
    rows: () => pageNow()?.rows,
    drop: (records, rows) => dropChangedRows(listMemory, records, rows),
    read() {
      const page = pageNow();
      const conversation = seen?.conversation?.settled ? seen.conversation : undefined;
      const context = { keys: names.keys, memory: listMemory, ...(conversation && { conversation }) };
      return page && readConversationList(compiled, page, document, now(), context);
    },
    onRows: (rows) => alive() && surface.rows(rows),
    onListed: takeListed,
    now,
    signal,
  });

  function look(shown: ChatView | undefined): void {
    if (!alive()) return;
    const isFirst = seen === undefined;
    const before = seen?.conversation;
    seen = shown;
    pending.learn(shown?.shop);
    const page = pageNow();
    if (page) me ??= ownName(compiled, page, document);
    const conversation = shown?.conversation;
    const isNews = conversation?.settled && names.learn(conversation.key, conversation.buyer);
    wake();
    thread.see(shown);
    tellThread(shown, page);
    const isMoved = before?.key !== conversation?.key || before?.settled !== conversation?.settled;
    if (isNews || isMoved) list.touch();
    if (isNews) show();
    if (isFirst && shown) void ask();
    presence.note(isReadable(), now());
  }

  async function ask(): Promise<void> {
    const waiting = await around.askWaiting(pending.shop());
    if (waiting.ok && !signal.aborted) onWaiting(waiting.value);
  }

  function refresh(): void {
    if (!alive()) return;
    if (outbox.resume()) {
      list.restart();
      thread.restart();
    }
    void ask();
  }

  const beat = setInterval(() => {
    if (!alive()) return;
    wake();
    outbox.work();
  }, LOOK_EVERY);
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(beat);
      surface.end();
    },
    { once: true },
  );
  const leave = () => {
    if (!alive()) return;
    wake();
    thread.see(watch.look());
    outbox.flush();
  };
  document.addEventListener('visibilitychange', () => document.hidden && leave(), { signal });
  view?.addEventListener('pagehide', leave, { signal });
  view?.addEventListener('pageshow', ({ persisted }) => persisted && thread.interrupt(), { signal });

  return {
    answer({ answer, at }) {
      const reading = alive() ? readLogAnswer(compiled, answer, at) : undefined;
      if (!reading) return;
      pending.learn(reading.shop);
      me = reading.me ?? me;
      take(reading.messages.map((message) => ({ message, rank: TIME_RANK.answer })));
    },
    refresh,
    known: pending.shop,
    shop: () => (pending.shop().id === UNKNOWN_SHOP ? undefined : pending.shop()),
  };
}
