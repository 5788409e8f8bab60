import { fold } from '../reader/clean-text.ts';
import { segmentsOf } from '../reader/segments.ts';
import { type Finder, shownText } from './places.ts';
import { rootsOf } from './roots.ts';

/** So many texts beside a name are told apart. */
const PIECES = 16;
/** So many rows of the list, and places in each, are compared with. */
const ROWS = 60;
const PLACES = 8;
/** What it counts that a text is a name of its own: more than rows there are. */
const WHOLE = 1000;
/** So many names are remembered. */
const REMEMBERED = 100;

/** Parts of classes of what stands beside a name. */
const LABEL = /tag|label|badge|vip|level|medal|grade|icon|remark|status|count|online|typing|btn|button/i;
/** Words that stand beside names, and are none. */
const WORD =
  /^(?:s?vip\d*|lv\.?\d+|v\d|[新老]客[户戶]?|回[头頭]客|(?:超[级級]|付[费費]|[银銀金]卡|[钻鑽]石)?[会會][员員]|[铁鐵]?粉[丝絲]|已?[关關]注|(?:企[业業]|[个個]人)?[买買]家|在线|在線|[离離][线線]|(?:on|off)line|(?:[对對]方)?正在[输輸]入.{0,4}|(?:添加|修改)?[备備][注註]|[(（]?\d{1,4}[)）+]?|\d+\s*(?:秒|[分小].{1,2}|天|单)前?|\d{1,2}:\d{2}|[昨前今]天|[刚剛][刚剛]|[现現]在|[|·•()（）[\]【】,，:：/\s-]+)$/i;

interface Piece {
  text: string;
  isLabel: boolean;
}

/** What a name sign says. */
export interface Named {
  /** Absent where it can't be told which of several texts it is. */
  name?: string;
  /** What changes when another conversation is opened: the name, or all that may be it. */
  head: string;
}

/** What names somebody elsewhere on the page. */
export interface Evidence {
  /** What other signs say. */
  names: readonly string[];
  /** The list of conversations. */
  rows: string | undefined;
}

function isLabelled(from: Element | null, root: Element): boolean {
  for (let at = from; at && at !== root; at = at.parentElement)
    if (LABEL.test(at.getAttribute('class') ?? '')) return true;
  return false;
}

/** The texts under an element; what a framework splits with comments is one. */
function piecesOf(root: Element): Piece[] {
  const pieces: (Piece & { parent: Element | null })[] = [];
  for (const { node, raw, breaks } of segmentsOf(root, PIECES)) {
    const last = pieces.at(-1);
    const parent = node.parentElement;
    if (last && !breaks && last.parent === parent) last.text = fold(last.text + raw);
    else pieces.push({ text: fold(raw), isLabel: isLabelled(parent, root), parent });
  }
  return pieces
    .filter(({ text }) => text !== '')
    .map(({ text, isLabel }) => ({ text, isLabel: isLabel || WORD.test(text) }));
}

/** A name without white space, masked by one star where it is masked. */
export const bare = (name: string): string => name.replace(/\s/g, '').replace(/[*＊]+/g, '*');

/** Whether two names can be the same: masked by one star or more, or cut off at the end. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  const starts = (long: string, cut: string) =>
    /(?:…|\.{3})$/.test(cut) && long.startsWith(cut.replace(/[….]+$/, ''));
  return a === b || starts(a, b) || starts(b, a);
}

const titleOf = (element: Element): string => fold(element.getAttribute('title') ?? '');

/** Where a row of the list may name somebody. */
const namedIn = (row: Element): Element[] =>
  [...row.querySelectorAll('[title], [class*="name" i]')].slice(0, PLACES);

/** What a row of the list may call its buyer: titles, texts, and parts of texts. */
export const namesIn = (row: Element): string[] =>
  [
    titleOf(row),
    ...namedIn(row).flatMap((place) => [titleOf(place), shownText(place), ...textsOf(place)]),
  ].filter((name) => name !== '');

const textsOf = (element: Element): string[] => piecesOf(element).map(({ text }) => text);

/** How far each text of the list can be a name: the less the more rows it stands in, and more where it is a title or all of a name. */
function countRows(finder: Finder, rows: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const root of rootsOf(finder.document))
    for (const row of [...root.querySelectorAll(rows)].slice(0, ROWS)) {
      const places = namedIn(row);
      const parts = places.map(textsOf);
      const whole = new Set(
        [row, ...places]
          .map(titleOf)
          .concat(parts.flatMap((all) => (all.length === 1 ? all : [])))
          .map(bare),
      );
      for (const name of new Set([...whole, ...parts.flat().map(bare)])) {
        const known = counts.get(name) ?? 0;
        counts.set(name, (whole.has(name) ? Math.max(known, WHOLE) : known) - 1);
      }
    }
  return counts;
}

/** The text that is called the same elsewhere; undefined where none is, or several are. */
function agreed(
  candidates: readonly string[],
  { names, rows }: Evidence,
  finder: Finder,
): string | undefined {
  const said = candidates.find((text) => names.some((name) => sameName(name, text)));
  if (said !== undefined || rows === undefined) return said;
  const scores = countRows(finder, rows);
  let best: { text: string; score: number } | undefined;
  for (const text of candidates) {
    const score = scores.get(bare(text));
    if (score === undefined) continue;
    // What stands in many rows is no name; of those that do not, the name of its own.
    if (!best || score > best.score) best = { text, score };
    else if (score === best.score && !text.includes(best.text)) best = { text: '', score };
  }
  return best?.text || undefined;
}

/**
 * The name at an element in which labels may stand beside it: what is called the same elsewhere, else the only text that is no label.
 * Undefined where there are only labels, which many buyers share.
 */
export function nameAt(element: Element, evidence: Evidence, finder: Finder): Named | undefined {
  const pieces = piecesOf(element);
  const [only] = pieces;
  if (!only) return undefined;
  if (pieces.length === 1) return WORD.test(only.text) ? undefined : { name: only.text, head: only.text };
  const plain = pieces.filter(({ isLabel }) => !isLabel).map(({ text }) => text);
  const all = JSON.stringify(pieces.map(({ text }) => text));
  const known = finder.names.get(all);
  if (known !== undefined) return { name: known, head: known };
  const title = titleOf(element);
  const names = title ? [title, ...evidence.names] : evidence.names;
  const name = agreed(
    [...plain, shownText(element), ...pieces.map(({ text }) => text)],
    { ...evidence, names },
    finder,
  );
  const [first, ...more] = plain;
  if (name === undefined && first === undefined) return undefined;
  if (name === undefined)
    return { head: plain.join(' '), ...(first !== undefined && more.length === 0 && { name: first }) };
  if (finder.names.size >= REMEMBERED) finder.names.clear();
  finder.names.set(all, name);
  return { name, head: name };
}
