import type { ComposerKind, LengthLimit } from '../reader/chat-vocabulary.ts';

export type { ComposerKind, LengthLimit };

/** A place on the page where a draft goes. */
export interface Composer {
  element: HTMLElement;
  kind: ComposerKind;
  limit?: LengthLimit;
}

/** `cursor`: where the cursor was last, replacing a selection; `replace`: instead of the whole draft; `{from, to}`: instead of that part of the draft (the trigger and what was typed after it). */
export type Place = 'cursor' | 'replace' | { from: number; to: number };
