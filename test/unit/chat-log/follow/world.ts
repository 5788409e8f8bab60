import { afterEach, beforeEach, vi } from 'vitest';
import { compileLog } from '../../../../utils/chat-log/compile-log.ts';
import type { LiveSurface, ShownThread } from '../../../../utils/chat-log/follow/live-surface.ts';
import type { ListRow } from '../../../../utils/chat-log/reading.ts';
import doudianLog from '../../../../utils/consoles/doudian/log.ts';
import pinduoduoLog from '../../../../utils/consoles/pinduoduo/log.ts';
import { type Failure, ok, type Result } from '../../../../utils/core/result.ts';
import type { LogRequest, Waiting } from '../../../../utils/platform/timing-contract.ts';
import type { ReadMessage } from '../../../../utils/records/message.ts';
import { doudian, pinduoduo } from '../../chat/pages.ts';

export const pinduoduoLogOf = compileLog({ ...pinduoduo, ...pinduoduoLog });
export const doudianLogOf = compileLog({ ...doudian, ...doudianLog });

export const NOBODY: Waiting = {
  clocks: [],
  manners: { limit: 180_000, lead: 60_000, clocks: true, chip: true, sound: false, rule: 'own' },
};

/** Noon of a day in 2026, UTC ms. */
export const NOON = Date.UTC(2026, 10, 20, 4);

/** Has each test of a file begin at noon with a page and what ends it of its own; what they follow ends with them. */
export function followFromNoon(): { readonly signal: AbortSignal; abort: () => void } {
  let end = new AbortController();
  beforeEach(() => {
    vi.useFakeTimers({ now: NOON });
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    globalThis.document?.body.replaceChildren();
  });
  return {
    get signal() {
      return end.signal;
    },
    abort: () => end.abort(),
  };
}

export const messageOf = (id: string, more: Partial<ReadMessage> = {}): ReadMessage => ({
  id,
  conversation: '77',
  role: 'buyer',
  at: NOON,
  atSource: 'page',
  kind: 'text',
  seenAt: NOON,
  ...more,
});

/** A background that keeps what it is told, by key, and fails as long as it is told to. */
export function makeBackground() {
  const told: LogRequest[] = [];
  const state: { failure?: Failure; waiting: Waiting } = { waiting: NOBODY };
  return {
    told,
    state,
    /** All messages, as they were told last. */
    messages: () => [
      ...new Map(
        told.flatMap((one) => one.messages).map((one) => [`${one.conversation} ${one.id}`, one]),
      ).values(),
    ],
    log: async (body: LogRequest): Promise<Result<Waiting>> => {
      if (state.failure) return { ok: false, error: state.failure };
      told.push(structuredClone(body));
      return ok(state.waiting);
    },
  };
}

/** A surface that keeps what it is told last. */
export function makeSurface() {
  const shown: {
    rows: readonly ListRow[];
    thread?: ShownThread | undefined;
    waiting?: Waiting;
    /** All that it was told of who waits. */
    waitings: Waiting[];
    ended: boolean;
  } = {
    rows: [],
    waitings: [],
    ended: false,
  };
  const surface: LiveSurface = {
    rows: (list) => {
      shown.rows = list;
    },
    thread: (thread) => {
      shown.thread = thread;
    },
    waiting: (waiting) => {
      shown.waiting = waiting;
      shown.waitings.push(waiting);
    },
    end: () => {
      shown.ended = true;
    },
  };
  return { shown, surface };
}
