import type { CompiledRule } from './compile.ts';
import { isDenied } from './denial.ts';

/** Where a rule found something, in units of its view. */
export interface Hit {
  from: number;
  to: number;
}

/** The most that one rule finds in one draft. */
const HITS_LIMIT = 10;
const TRIES_LIMIT = 40;
const SENTENCE_LIMIT = 200;

const endsSentence = (unit: string | undefined): boolean => unit !== undefined && '。;!?\n'.includes(unit);

/** The sentence around a hit, at most `SENTENCE_LIMIT` units to each side, with the mark that ends it. */
function sentenceAround(text: string, { from, to }: Hit): string {
  let start = from;
  while (start > 0 && from - start < SENTENCE_LIMIT && !endsSentence(text[start - 1])) start -= 1;
  let end = to;
  while (end < text.length && end - to < SENTENCE_LIMIT && !endsSentence(text[end - 1])) end += 1;
  return text.slice(start, end);
}

function spansOf(pattern: RegExp | undefined, text: string): Hit[] {
  if (!pattern) return [];
  const spans: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    spans.push({ from: match.index, to: match.index + match[0].length });
    if (spans.length === TRIES_LIMIT) break;
  }
  return spans;
}

/** What a rule finds in the text of its view, apart from harmless uses. */
export function runRule({ rule, find, unless, unlessSentence }: CompiledRule, text: string): Hit[] {
  const hits: Hit[] = [];
  let tries = 0;
  let harmless: Hit[] | undefined;
  for (const match of text.matchAll(find)) {
    tries += 1;
    if (tries > TRIES_LIMIT || hits.length === HITS_LIMIT) break;
    if (match[0] === '') continue;
    const hit = { from: match.index, to: match.index + match[0].length };
    harmless ??= spansOf(unless, text);
    if (harmless.some(({ from, to }) => from < hit.to && hit.from < to)) continue;
    if (rule.negatable && isDenied(text, hit.from, hit.to)) continue;
    if (unlessSentence?.test(sentenceAround(text, hit))) continue;
    hits.push(hit);
  }
  return hits;
}
