/** How features are made of a text, written into the model file so that anybody can do it again. */
export interface HashDefinition {
  name: 'fnv1a-char-ngrams';
  /** Lengths of the n-grams, in UTF-16 units of the folded text between `^` and `$`. */
  lengths: readonly number[];
  /** A feature is the 32-bit FNV-1a hash over the n-gram's units, low byte then high byte of each, modulo this. */
  buckets: number;
  words: string;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The buckets of a folded text, each once, in the order found. Digits count as `0`, so that numbers are alike. */
export function hashFeatures(folded: string, { lengths, buckets }: HashDefinition): number[] {
  const text = `^${folded.replace(/\d/g, '0').replace(/0{2,}/g, '00')}$`;
  const found = new Set<number>();
  for (const length of lengths) {
    for (let at = 0; at + length <= text.length; at += 1) {
      let hash = OFFSET ^ length;
      for (let place = at; place < at + length; place += 1) {
        const unit = text.charCodeAt(place);
        hash = Math.imul(hash ^ (unit & 0xff), PRIME);
        hash = Math.imul(hash ^ (unit >>> 8), PRIME);
      }
      found.add((hash >>> 0) % buckets);
    }
  }
  return [...found];
}
