import { fold } from '../reader/clean-text.ts';
import { segmentsOf } from '../reader/segments.ts';
import { type Finder, shownText } from './places.ts';
import { rootsOf } from './roots.ts';

/** So many texts beside a name are told apart. */
const PIECES = 16;
/** So many rows of the list, and places in each, are compared with. */
const ROWS = 60;
const PLACES = 8;
/** So many names are remembered. */
const REMEMBERED = 100;

/** Parts of classes of what stands beside a name. */
const LABEL = /tag|label|badge|vip|level|medal|grade|icon|remark|status|count|online|typing|btn|button/i;
/** Words that stand beside names, and are none. */
const WORD =
  /^(?:[sp]?vip\s*\d*|v\d{1,2}|lv\.?\s*\d{1,2}|[新老]客户?|[新老]客戶|回头客|回頭客|(?:超级|高级|普通|付费|银卡|金卡|钻石)?(?:会员|會員)|粉丝|粉絲|铁粉|已?关注|已?關注|(?:企业|个人|黑名单)(?:买家|客户|会员)|买家|買家|在线|在線|离线|離線|online|offline|(?:对方|對方)?正在(?:输入|輸入).{0,4}|(?:添加|修改)?备注|(?:添加|修改)?備註|[(（]?\d{1,4}[)）+]?|\d{1,4}\s*(?:秒|分钟|分鐘|小时|小時|天|单|單|s|min)前?|\d{1,2}:\d{2}|[昨前今]天|刚刚|现在|[|·•()（）[\]【】,，:：/\s-]+)$/iu;

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

/** How many rows of the list name each text: as a title or all of a name, and as a part of one. */
function countRows(finder: Finder, rows: string): { whole: Map<string, number>; part: Map<string, number> } {
  const whole = new Map<string, number>();
  const part = new Map<string, number>();
  const count = (names: readonly string[], counts: Map<string, number>) => {
    for (const name of new Set(names.map(bare))) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const all = rootsOf(finder.document).flatMap((root) => [...root.querySelectorAll(rows)].slice(0, ROWS));
  for (const row of all) {
    const places = namedIn(row);
    const parts = places.map(textsOf);
    const alone = parts.flatMap((texts) => (texts.length === 1 ? texts : []));
    count([titleOf(row), ...places.map(titleOf), ...alone], whole);
    count(parts.flat(), part);
  }
  return { whole, part };
}

/** The text that is called the same elsewhere; undefined where none is, or several are. */
function agreed(
  candidates: readonly string[],
  { names, rows }: Evidence,
  finder: Finder,
): string | undefined {
  const said = candidates.find((text) => names.some((name) => sameName(name, text)));
  if (said !== undefined || rows === undefined) return said;
  const { whole, part } = countRows(finder, rows);
  let best: { text: string; score: number } | undefined;
  for (const text of candidates) {
    const [isName, isPart] = [whole.get(bare(text)) ?? 0, part.get(bare(text)) ?? 0];
    if (isName + isPart === 0) continue;
    // What stands in many rows is no name; of those that do not, the name of its own.
    const score = (isName > 0 ? 10 : 0) - Math.max(isName, isPart);
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
