import { watchAddress } from '../page/address.ts';
import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { type CompiledChat, chatPageAt } from './chat-page.ts';
import { isOpenRow } from './pressed-row.ts';
import { type Acquaintance, makeAcquaintance, readChat, stillHolds } from './read-chat.ts';
import { dropChanged } from './read-messages.ts';
import { reviewPressed } from './read-review.ts';
import { shadowRootsOf } from './roots.ts';
import { notePress } from './settle.ts';
import type { ChatView } from './view.ts';

/** Between two looks at a busy page lies at least so long (ms), and nine times what the last look took. */
const SPACE = 100;
/** So many changes at a time are told apart; more are taken for a change of everything. */
const CHECKED = 64;

export interface ChatWatch {
  /** What the page shows right now; undefined where the address is none of a chat page. Ask again right before anything is inserted. */
  look(): ChatView | undefined;
  /** The page that was found at the last look. */
  page(): ChatPage | undefined;
  /** The thread that was found at the last look, of the page that was; undefined where none was. */
  thread(): { page: ChatPage; list: Element } | undefined;
  /** Attributes that make a difference to somebody, besides those by which conversations are told. */
  alsoWatch(attributes: readonly string[]): void;
}

/** Who follows a chat page. */
export interface ChatListener {
  /** The page shows something else than before. */
  onChange(view: ChatView | undefined): void;
  /** What changed, as soon as it did and before it is looked at. */
  onRecords?(records: readonly MutationRecord[]): void;
  /** The page was looked at after something changed, whether or not it makes a difference to the view. */
  onLook?(view: ChatView | undefined): void;
}

/** Attributes by which conversations are told and rows marked. */
function watchedAttributes({ conversation, messages, kind }: ChatPage): string[] {
  const places = [...conversation, ...(messages?.id ? [messages.id] : [])];
  const named = places.flatMap(({ attr }) => attr ?? []);
  return [...new Set(['class', 'hidden', ...named, ...(kind === 'review' ? ['style'] : [])])];
}

/** What of a view makes a difference to somebody. */
const digestOf = (view: ChatView | undefined): string => JSON.stringify(view) ?? '';

/**
 * Follows a chat page for as long as it lives: `onChange` is called with each view that differs from the one before, soon after
 * the page changed. Observed is the page's stable ancestor; what is inside may be replaced at any time.
 */
export function watchChat(
  document: Document,
  compiled: CompiledChat,
  { onChange, onRecords, onLook }: ChatListener,
  signal: AbortSignal,
): ChatWatch {
  const view = document.defaultView;
  const top = view === null || view === view.top;
  let acquaintance: Acquaintance = { ...makeAcquaintance(document), keeps: true };
  const attributes = new Set<string>();
  let page: ChatPage | undefined;
  let root: Element | undefined;
  /** So many shadow roots are observed besides. */
  let deeper = 0;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  let notBefore = 0;

  function rootOf({ observe }: ChatPage): Element | undefined {
    for (const selector of observe) {
      const found = document.querySelector(selector);
      if (found) return found;
    }
    return document.body ?? document.documentElement;
  }

  function observe(): void {
    const wanted =
      page &&
      (root?.isConnected && root !== document.body && root !== document.documentElement
        ? root
        : rootOf(page));
    const deep = shadowRootsOf(document);
    if (wanted === root && deep.length === deeper) return;
    observer.disconnect();
    root = wanted;
    deeper = deep.length;
    if (!page || !root) return;
    const attributeFilter = [...new Set([...watchedAttributes(page), ...attributes])];
    const options = { childList: true, subtree: true, characterData: true, attributeFilter };
    for (const one of [root, ...deep]) observer.observe(one, options);
    for (let node = root.parentNode; node; node = node.parentNode)
      observer.observe(node, { childList: true });
  }

  function look(): ChatView | undefined {
    const here = chatPageAt(compiled, document.location, top);
    if (here !== page) {
      page = here;
      root = undefined;
      acquaintance = { ...makeAcquaintance(document), keeps: true };
    }
    observe();
    if (!page) return undefined;
    const seen = readChat(document, compiled, page, Date.now(), acquaintance);
    if (shadowRootsOf(document).length !== deeper) observe();
    return seen;
  }

  function lookAndTell(): void {
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    note(observer.takeRecords());
    const seen = look();
    const digest = digestOf(seen);
    const end = performance.now();
    notBefore = end + Math.max(SPACE, 9 * (end - start));
    if (acquaintance.again !== undefined) lookAt(acquaintance.again - Date.now() + 1);
    if (digest !== told) {
      told = digest;
      onChange(seen);
    }
    onLook?.(seen);
  }

  /** Looks in so many ms, or earlier where a look is due earlier. */
  function lookAt(wait: number): void {
    const at = performance.now() + Math.max(0, wait);
    if (timer !== undefined && dueAt <= at) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(lookAndTell, Math.max(0, wait));
  }

  const soon = () => lookAt(notBefore - performance.now());
  /** Timers of a hidden page may be a minute late. */
  const soonEvenHidden = () => {
    if (!document.hidden || performance.now() < notBefore) return soon();
    clearTimeout(timer);
    lookAndTell();
  };
  function note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    onRecords?.(records);
    const few = records.length <= CHECKED;
    if (!few || records.some(({ type }) => type !== 'characterData')) acquaintance.finder.forget();
    const changed = records.map(({ target }) => target);
    if (!few || !stillHolds(acquaintance, changed)) delete acquaintance.thread;
    if (few) for (const record of records) dropChanged(acquaintance.rows, record);
    else acquaintance.rows.clear();
  }

  const observer = new MutationObserver((records) => {
    note(records);
    soonEvenHidden();
  });
  const onPress = (event: Event) => {
    // Inside of a shadow root, the target is its host.
    const [target] = event.composedPath();
    if (!page || !(target instanceof Element)) return;
    const moment = { now: Date.now(), zone: compiled.data.timeZone };
    const row = page.rows === undefined ? null : target.closest(page.rows);
    if (row) {
      const isOpen = isOpenRow(page, row, acquaintance, moment);
      if (isOpen !== 'yes') notePress(acquaintance.memory, isOpen === 'likely', moment.now);
      soon();
    }
    const pressed = reviewPressed(page, target, moment);
    if (pressed) acquaintance.pressed = pressed;
  };
  const onAddress = () => {
    acquaintance.finder.forget();
    soon();
  };
  document.addEventListener('click', onPress, { signal, capture: true });
  if (view) {
    const address = watchAddress(view, onAddress, signal);
    for (const event of ['focusin', 'click']) document.addEventListener(event, address.check, { signal });
    view.addEventListener('pageshow', onAddress, { signal });
  }
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      observer.disconnect();
    },
    { once: true },
  );
  lookAt(0);
  return {
    look() {
      const records = observer.takeRecords();
      note(records);
      if (records.length > 0) soon();
      return look();
    },
    page: () => page,
    thread() {
      const list = acquaintance.thread?.list;
      return page && list ? { page, list } : undefined;
    },
    alsoWatch(more) {
      for (const name of more) attributes.add(name);
      root = undefined;
      observe();
    },
  };
}
