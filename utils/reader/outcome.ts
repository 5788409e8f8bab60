/** The source said that there is nothing (a zero time, "no after-sale"): an older value is cleared. */
export const NONE = Symbol('none');
/** The source said something that is not a value of this kind: it is counted, and nothing is guessed. */
export const BAD = Symbol('bad');

/** What a normaliser makes of a raw value; `undefined`: the source did not say. */
export type Outcome<T> = T | undefined | typeof NONE | typeof BAD;

/** Whether an outcome holds a value. */
export const isValue = <T>(outcome: Outcome<T>): outcome is T =>
  outcome !== undefined && outcome !== NONE && outcome !== BAD;
