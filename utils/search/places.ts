/** Where a word was found, best first. A unit's first place in a reply is its best one: fields are laid out in this order. */
export const PLACE = { none: 0, codeStart: 1, code: 2, titleStart: 3, title: 4, label: 5, body: 6 } as const;
export type Place = (typeof PLACE)[keyof typeof PLACE];

/** How a word was found. */
export const KIND = { literal: 0, pinyin: 1, stem: 2, initials: 3, typo: 4 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

const START = [
  0,
  PLACE.codeStart,
  PLACE.codeStart,
  PLACE.titleStart,
  PLACE.titleStart,
  PLACE.label,
  PLACE.body,
];

/** The best place that a phrase can have whose beginning has one place and another part of it another. */
export function commonPlace(first: number, other: number): number {
  if (first === 0 || other === 0) return 0;
  const a = START[first] ?? 0;
  const b = START[other] ?? 0;
  return a === b ? first : Math.max(a, b);
}

/** What a place is worth. The steps between them are larger than all that use and fit can add (`rank.ts`). */
const WORTH = [0, 150, 104, 100, 100, 70, 40];
const LOSS = [0, 2, 4, 12, 70];

/** More for a code that is the word as a whole, for a title that begins with it, and for a short title. */
const EXACT = 50;
const START_OF_TITLE = 2;
const SHORT_TITLE = 3;
const LONG_TITLE = 30;

/** What a reply's title adds to finding a word in it, by its length in UTF-16 units. */
export const brevityOf = (length: number): number =>
  SHORT_TITLE * (1 - Math.min(length, LONG_TITLE) / LONG_TITLE);

/** What a word found there is worth; `brevity` is that of the title, `exact` says that the word is all of the code. */
export const worthOf = (place: number, kind: number, brevity: number, exact: boolean): number =>
  (WORTH[place] ?? 0) -
  (LOSS[kind] ?? 0) +
  (place === PLACE.codeStart && exact ? EXACT : 0) +
  (place === PLACE.titleStart ? START_OF_TITLE + brevity : 0) +
  (place === PLACE.title ? brevity : 0);
