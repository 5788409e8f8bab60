/** Below so many cases a rate says nothing, and is not shown. */
export const FEWEST = 20;

/** A share of cases, with the bounds between which the true one lies with 95 %. */
export interface Rate {
  of: number;
  share: number;
  low: number;
  high: number;
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959964;

/**
 * A rate with its interval; undefined below `FEWEST` cases. Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212: it
 * holds for small numbers and rates near 0 and 1, where the usual one does not.
 */
export function rateOf(events: number, of: number): Rate | undefined {
  if (of < FEWEST) return undefined;
  const share = Math.min(events, of) / of;
  const square = Z * Z;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (Z / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return { of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
