/** A part of a text in UTF-16 units. */
export interface Part {
  from: number;
  to: number;
}

const GAP = /〔[^〔〕\n]{1,80}〕/g;

/** What a filled reply leaves open, as `〔label〕`, in order. */
export const gapsIn = (text: string): Part[] =>
  [...text.matchAll(GAP)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/** The gap behind a place, else the first one; undefined where there is none. */
export function nextGap(text: string, after: number): Part | undefined {
  const gaps = gapsIn(text);
  return gaps.find(({ from }) => from >= after) ?? gaps[0];
}
