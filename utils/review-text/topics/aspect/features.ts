import { foldReview } from '../fold.ts';

/** How features are made of a clause, written into the model file so that anybody can do it again. */
export interface FeatureDefinition {
  name: 'char-pairs-and-groups';
  /** Lengths of the n-grams, in UTF-16 units of the bare clause between `^` and `$`. */
  lengths: readonly number[];
  /** How many units may stand between the two of a parted pair, at least 1. */
  gap: number;
  /** What a parted pair and a word group count, an n-gram being 1. */
  gapWeight: number;
  groupWeight: number;
  /** Groups of words that mean much the same: one a line, words parted by spaces. */
  groups: string;
  words: string;
}

/** How much of a clause is read, in UTF-16 units. */
const READ_LIMIT = 200;
const NOISE = /&[a-z]+;?|[\s*?\ufffd]+/g;

/** A clause without case, width, script, spaces and masks, every number as 0. */
export function bareClause(text: string): string {
  const folded = String.fromCharCode(...foldReview(text.slice(0, READ_LIMIT)));
  return folded.replace(NOISE, '').replace(/\d+/g, '0');
}

/** The features of a clause, each once, with what it counts. A parted pair is written `~ab`, a group `#<its line, from 0>`. */
export function aspectFeatures(
  text: string,
  {
    lengths,
    gap,
    gapWeight,
    groupWeight,
    groups,
  }: Omit<FeatureDefinition, 'groups'> & { groups: readonly (readonly string[])[] },
): Map<string, number> {
  const bare = `^${bareClause(text)}$`;
  const found = new Map<string, number>();
  for (const length of lengths)
    for (let at = 0; at + length <= bare.length; at += 1) found.set(bare.slice(at, at + length), 1);
  for (let at = 0; at < bare.length; at += 1)
    for (let next = at + 2; next <= at + 1 + gap && next < bare.length; next += 1)
      found.set(`~${bare[at]}${bare[next]}`, gapWeight);
  for (const [line, words] of groups.entries())
    if (words.some((word) => bare.includes(word))) found.set(`#${line}`, groupWeight);
  return found;
}
