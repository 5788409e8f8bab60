import { Random } from '../../random.ts';
import type { ChatConfig, ChatHooks, ChatId, ChatKnobs } from '../chat.ts';
import { Desk } from './desk.ts';

declare global {
  interface Window {
    g_chatConfig: ChatConfig;
  }
}

const config = window.g_chatConfig;
export const knobs: ChatKnobs = config.knobs;
export const shop = config.shop;
export const seed = config.seed;
export const now = config.now;
export const script = config.script;

/** Letters that stay the same within a run and differ from run to run, as after a deploy. */
export const hashed = (local: string, length = 5): string => new Random(`${seed}/${local}`).letters(length);

export const openDesk = (id: ChatId): Desk => new Desk(id, seed, now, knobs, script);

/** Now (UTC ms), as far as the page shows how long ago something was: one that plays a script lives on. */
export const today = (): number => (script ? Date.now() : now);

/** What a page does with a draft that its user, or something else, has just changed from `before`. */
export interface Guard {
  /** The draft that the page keeps at once. */
  cut(draft: string): string;
  /** Whether the page will put `before` back in its next frame: as the knobs say, when much text arrives at once. */
  resets(before: string, draft: string): boolean;
}

/** One guard for each composer. */
export function makeGuard(): Guard {
  let left = knobs.resets;
  return {
    cut: (draft) => (knobs.most > 0 ? draft.slice(0, knobs.most) : draft),
    resets(before, draft) {
      if (left === 0 || draft.length - before.length < 4) return false;
      left -= 1;
      return true;
    },
  };
}

let changedAt = 0;

/** To be called by a page whenever its model has changed. */
export const noteChange = (): void => {
  changedAt = performance.now();
};

/** Puts what tests ask for on `window`. */
export function expose(desk: Desk, model: (which: number) => string): void {
  const hooks: ChatHooks = {
    __model: (which = 0) => model(which),
    __sent: () => [...desk.sent],
    __open: (key) => desk.open(key),
    __openKey: () => ({ header: desk.header, thread: desk.thread }),
    __conversations: () => desk.conversations.map(({ key, name }) => ({ key, name })),
    __buyerSays: (key, text) => desk.buyerSays(key, text),
    __withdraw: (key, id) => desk.withdraw(key, id),
    __say: (line) => desk.say(line),
    __changedAt: () => changedAt,
  };
  Object.assign(window, hooks);
}
