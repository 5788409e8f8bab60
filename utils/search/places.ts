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
const LOSS = [0, 2, 4, 12, 62];

/** More for a code that is the word as a whole, for a title that begins with it or is little else. */
const EXACT = 50;
const START_OF_TITLE = 2;
const SHARE_OF_TITLE = 3;

/** The most that a word found there can be worth. */
export const mostFor = (place: number, kind: number): number =>
  (WORTH[place] ?? 0) -
  (LOSS[kind] ?? 0) +
  (place === PLACE.codeStart ? EXACT : 0) +
  (place === PLACE.titleStart ? START_OF_TITLE : 0) +
  (place === PLACE.titleStart || place === PLACE.title ? SHARE_OF_TITLE : 0);

/** What a word found there is worth; `share` is how much of the field it covers (0 to 1). */
export const worthOf = (place: number, kind: number, share: number): number =>
  (WORTH[place] ?? 0) -
  (LOSS[kind] ?? 0) +
  (place === PLACE.codeStart && share === 1 ? EXACT : 0) +
  (place === PLACE.titleStart ? START_OF_TITLE : 0) +
  (place === PLACE.titleStart || place === PLACE.title ? SHARE_OF_TITLE * share : 0);
