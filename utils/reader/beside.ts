import { fold } from './clean-text.ts';
import type { Segment } from './segments.ts';

/** A number that stands beside a counter's words, and the text node that holds it. */
export interface Beside {
  raw: string;
  node: Text;
}

/** How far around a counter's words its number is looked for. */
const LEVELS = 5;
/** The most texts of one group that are paired. */
const GROUP = 60;

/** A unit: behind a number, or alone. */
const UNIT = /(?<=[\d+]\s*)[单件个条笔](?!\p{L})|^[单件个条笔]$/gu;
const NUMBER = /\d[\d,]*\+?/g;
/** What may stand around the words and the number of a counter. */
const MARKS = /[\s:：()（）[\]【】|·、]+/g;

interface Token {
  node: Text;
  words: string;
  numbers: readonly string[];
}

function tokenOf({ node, raw }: Segment): Token {
  const text = fold(raw).replace(UNIT, '');
  const numbers = text.match(NUMBER) ?? [];
  return { node, words: text.replace(MARKS, '').replace(NUMBER, ''), numbers };
}

const isWords = ({ words, numbers }: Token): boolean => words !== '' && numbers.length === 0;
const isNumber = ({ words, numbers }: Token): boolean => words === '' && numbers.length === 1;

/** The number of a token in a group where words and numbers take turns; undefined where they do not. */
function paired(group: readonly Token[], token: Token): Token | undefined {
  const kinds = group.map((entry) => (isWords(entry) ? 'w' : isNumber(entry) ? 'n' : '?')).join('');
  if (/^(?:wn)+$/.test(kinds)) return group[group.indexOf(token) + 1];
  return /^(?:nw)+$/.test(kinds) ? group[group.indexOf(token) - 1] : undefined;
}

/** The number in the smallest surroundings that hold one, if it can only be this counter's. */
function numberFor(token: Token, tokens: readonly Token[]): Beside | undefined {
  const own = token.numbers[0];
  if (own !== undefined) return token.numbers.length === 1 ? { raw: own, node: token.node } : undefined;
  let around = token.node.parentElement;
  for (let level = 0; around && level < LEVELS; level++, around = around.parentElement) {
    const inside = around;
    const group = tokens.filter(({ node }) => inside.contains(node)).slice(0, GROUP);
    if (group.every(({ numbers }) => numbers.length === 0)) continue;
    const found = paired(group, token);
    const raw = found?.numbers[0];
    return found && raw !== undefined ? { raw, node: found.node } : undefined;
  }
  return undefined;
}

/**
 * The numbers beside the words of a counter, whichever side they stand on: in the same text, alone with the words in the smallest
 * element around them, or in a run of words and numbers that take turns. What could be another counter's number is not taken.
 */
export function besideWords(segments: readonly Segment[], words: readonly string[]): Beside[] {
  const tokens = segments.map(tokenOf).filter((token) => token.words !== '' || token.numbers.length > 0);
  return words.flatMap((word) =>
    tokens.filter((token) => token.words === word).flatMap((token) => numberFor(token, tokens) ?? []),
  );
}
