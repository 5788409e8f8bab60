/** From how many buckets found on a review is short, middling, long; in logarithms to base 2. */
export const LENGTHS = [4, 5.5, 7] as const;
/** What a length counts beside a kind of goods. */
export const LENGTH_SHARE = 0.7;

/** Writes how short, middling and long a review is, by its buckets found, to `gates` from `first` on: the two lengths beside it share. */
export function gateLengths(gates: Float64Array, first: number, found: number): void {
  const length = Math.log2(found + 1);
  for (const [at, middle] of LENGTHS.entries()) {
    const side = length < middle ? LENGTHS[at - 1] : LENGTHS[at + 1];
    const share = side === undefined ? 1 : 1 - Math.abs(length - middle) / Math.abs(side - middle);
    gates[first + at] = LENGTH_SHARE * Math.max(0, share);
  }
}

/** Makes chances of logits, in place: which kind of goods the first `kinds` speak of. */
export function gateKinds(gates: Float64Array, kinds: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < kinds; at += 1) top = Math.max(top, gates[at] ?? 0);
  let sum = 0;
  for (let at = 0; at < kinds; at += 1) {
    const share = Math.exp((gates[at] ?? 0) - top);
    gates[at] = share;
    sum += share;
  }
  for (let at = 0; at < kinds; at += 1) gates[at] = (gates[at] ?? 0) / sum;
}
