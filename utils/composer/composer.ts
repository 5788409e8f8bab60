/**
 * How a page's composer takes text: `textarea` through the prototype's value setter (React, Vue), `editable` as text with line breaks in
 * `div`s, `pre` as plain text with line feeds, `quill` and other rich editors through the browser's own editing.
 */
export type ComposerKind = 'textarea' | 'editable' | 'pre' | 'quill';

/** What a console takes in one message. */
export interface LengthLimit {
  unit: 'characters' | 'utf8-bytes' | 'gbk-bytes';
  most: number;
}

/** A place on the page where a draft goes. */
export interface Composer {
  element: HTMLElement;
  kind: ComposerKind;
  limit?: LengthLimit;
}

/** `cursor`: where the cursor was last, replacing a selection; `replace`: instead of the whole draft; `{from, to}`: instead of that part of the draft (the trigger and what was typed after it). */
export type Place = 'cursor' | 'replace' | { from: number; to: number };
