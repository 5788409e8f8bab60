import type { CompiledChat } from './chat-page.ts';
import type { ChatView } from './view.ts';
import { type ChatListener, type ChatWatch, watchChat } from './watch-chat.ts';

/** What follows one document for all parts of ours in its frame. */
interface Shared extends ChatWatch {
  join(listener: ChatListener, signal: AbortSignal): void;
  /** Ended with it. */
  signal: AbortSignal;
}

/** The parts of a frame are scripts of their own in one world, in which they find what another left here. */
const PLACE = Symbol.for('tiexin.watch');
const watches = (document: Document) => document as { [PLACE]?: Shared };

function startShared(document: Document, compiled: CompiledChat, signal: AbortSignal): Shared {
  const listeners = new Set<ChatListener>();
  let shown: { view: ChatView | undefined } | undefined;
  const tell = (each: (listener: ChatListener) => void) => {
    for (const listener of [...listeners]) each(listener);
  };
  const watch = watchChat(
    document,
    compiled,
    {
      onChange(view) {
        shown = { view };
        tell((listener) => listener.onChange(view));
      },
      onRecords: (records) => tell((listener) => listener.onRecords?.(records)),
      onLook: (view) => tell((listener) => listener.onLook?.(view)),
    },
    signal,
  );
  return {
    ...watch,
    signal,
    join(listener, until) {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener), { once: true });
      if (shown === undefined) return;
      // Who joins has not got the watch yet.
      queueMicrotask(() => {
        if (!shown || !listeners.has(listener)) return;
        listener.onChange(shown.view);
        listener.onLook?.(shown.view);
      });
    },
  };
}

/**
 * Follows a chat page together with the other parts of ours in this frame: it is observed and looked at once. The first that comes says
 * how it is read; all of them end with the same signal.
 */
export function joinWatch(
  document: Document,
  compiled: CompiledChat,
  listener: ChatListener,
  signal: AbortSignal,
): ChatWatch {
  const place = watches(document);
  if (!place[PLACE] || place[PLACE].signal.aborted) place[PLACE] = startShared(document, compiled, signal);
  const shared = place[PLACE];
  shared.join(listener, signal);
  return shared;
}
