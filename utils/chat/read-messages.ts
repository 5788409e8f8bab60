import type { MessageList, MessageTest } from '../reader/chat-vocabulary.ts';
import { bound, fold } from '../reader/clean-text.ts';
import { isShown } from '../reader/visible.ts';
import { pattern } from './chat-page.ts';
import { roleOrRobot } from './machines.ts';
import { carryTimes, timeIn } from './message-times.ts';
import { isOrHolds, type Moment, shownIn, shownText, valueIn } from './places.ts';
import { TURN_TEXT_LIMIT, TURNS_LIMIT, type Turn } from './view.ts';

/** So many elements that are no message are passed while looking for messages. */
const PASSED = 1000;
/** A list that places its rows itself keeps so many in the page at most, in any order. */
const PLACED = 300;
/** So many messages further back, the time of a group that began there is looked for. */
const CARRIED = 20;

/** A message and the element it stands in. */
export interface Message {
  row: Element;
  turn: Turn;
  /** The name that stands at it. */
  speaker?: string;
}

/**
 * Messages that were read before, without times, since those may come from other rows. Who keeps them drops those in whose rows something has
 * changed (`dropChanged`).
 */
export type ReadRows = Map<Element, Message>;

/**
 * Drops what a change on the page may have made untrue: the row in which it is; all where rows came or went, or where it is on what
 * stands around them. So what nobody hears of, a style for instance, is seen with the next message at the latest.
 */
export function dropChanged(rows: ReadRows, { target, type }: Pick<MutationRecord, 'target' | 'type'>): void {
  for (let node: Node | null = target; node; node = node.parentNode) if (rows.delete(node as Element)) return;
  const [first] = rows.keys();
  const isAround = first !== undefined && (!first.isConnected || target.contains(first));
  if (type !== 'characterData' && isAround) rows.clear();
}

/** The rows of a list from its end: nothing before the last `limit` is touched. */
function rowsFromEnd(list: Element, selector: string, limit: number): Element[] {
  const rows: Element[] = [];
  let passed = 0;
  let node: Element | null = list.lastElementChild;
  while (node && rows.length < limit && passed < PASSED) {
    const isRow: boolean = node.matches(selector);
    if (isRow) rows.push(node);
    else passed += 1;
    const inside: Element | null = isRow ? null : node.lastElementChild;
    let next: Element | null = inside ?? node.previousElementSibling;
    let up: Element | null = node;
    while (!next && up && up !== list) {
      up = up.parentElement;
      next = up && up !== list ? up.previousElementSibling : null;
    }
    node = next;
  }
  return rows;
}

const PLACE = /(?:^|[;\s])top:\s*(-?[\d.]+)px|translateY\((-?[\d.]+)px|translate3d\([^,]+,\s*(-?[\d.]+)px/;

/** Where a row puts itself, in px from the top of its list; nothing for a row in the flow. */
function placeOf(row: Element): number | undefined {
  const style = row.getAttribute('style') ?? row.parentElement?.getAttribute('style') ?? '';
  const [, top, shift, deep] = (/absolute|translate/.test(style) && PLACE.exec(style)) || [];
  const place = top ?? shift ?? deep;
  return place === undefined ? undefined : Number(place);
}

/** The newest rows, newest first. Virtual lists keep few rows, in any order: those are put in the order in which they are seen. */
function newestRows(list: Element, selector: string): Element[] {
  const rows = rowsFromEnd(list, selector, TURNS_LIMIT + CARRIED);
  if (!rows[0] || placeOf(rows[0]) === undefined) return rows;
  return rowsFromEnd(list, selector, PLACED)
    .map((row) => ({ row, place: placeOf(row) ?? 0 }))
    .sort((a, b) => b.place - a.place)
    .map(({ row }) => row);
}

/** What tests ask of a row. */
interface Row {
  row: Element;
  id: string | undefined;
  words: string;
  text(): string;
  speaker(): string | undefined;
  isTimed(): boolean;
}

const passes = (test: MessageTest, { row, id, words, text, speaker, isTimed }: Row): boolean =>
  (test.select === undefined || isOrHolds(row, test.select)) &&
  (test.id === undefined || (id !== undefined && pattern(test.id).test(id))) &&
  (test.says === undefined || pattern(test.says).test(text())) &&
  (test.speaker === undefined || pattern(test.speaker).test(speaker() ?? '')) &&
  (test.timed === undefined || isTimed()) &&
  (test.wordless === undefined || words === '');

function stripped({ strip = [] }: MessageList, text: string): string {
  let rest = fold(text);
  for (const part of strip) rest = rest.replace(pattern(part), ' ');
  return fold(rest);
}

/** The text of a message: of all elements of the first selector that finds any, not of those inside another of them. */
function textIn(data: MessageList, row: Element): string {
  for (const selector of data.text) {
    const found = shownIn(row, selector);
    const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    const text = stripped(data, outer.map(shownText).join(' '));
    if (text) return text;
  }
  return '';
}

/** What stands in a row apart from time and name, which come before it or behind it. */
function restOf(data: MessageList, row: Element, moment: Moment): string {
  let text = shownText(row);
  for (const place of [data.time, data.speaker, data.time]) {
    const { glued: _, ...plain } = place ?? { select: [] };
    const other = place && valueIn(plain, row, moment);
    if (other !== undefined && text.startsWith(other)) text = fold(text.slice(other.length));
    else if (other !== undefined && text.endsWith(other)) text = fold(text.slice(0, -other.length));
  }
  return stripped(data, text);
}

function messageIn(data: MessageList, row: Element, moment: Moment): Message {
  const id = data.id && valueIn(data.id, row, moment);
  const words = textIn(data, row) || (data.rest ? restOf(data, row, moment) : '');
  let whole: string | undefined;
  const text = () => {
    whole ??= words || restOf(data, row, moment);
    return whole;
  };
  const speaker = () => data.speaker && valueIn(data.speaker, row, moment);
  const isTimed = () => timeIn(data, row, moment) !== undefined;
  const asked: Row = { row, id, words, text, speaker, isTimed };
  const marked = data.roles.find((test) => passes(test, asked))?.role ?? 'system';
  const isPerson = marked === 'agent' || marked === 'buyer';
  const name = isPerson ? speaker() : undefined;
  const role = isPerson ? roleOrRobot(marked, name ?? '', words) : marked;
  const known = data.kinds.find((test) => passes(test, asked))?.kind;
  const kind = known ?? (words || role === 'system' ? 'text' : 'other');
  const said = kind === 'text' ? bound(words || (role === 'system' ? text() : ''), TURN_TEXT_LIMIT) : '';
  const turn: Turn = { role, kind, text: said, ...(id !== undefined && { id: bound(id, 120) }) };
  return { row, turn, ...(name !== undefined && { speaker: name }) };
}

/** The selector of the rows that are there: the first candidate that finds one. */
export const rowSelector = (data: MessageList, list: Element): string | undefined =>
  data.row.find((selector) => rowsFromEnd(list, selector, 1).length > 0);

const isNothing = ({ turn }: Message): boolean =>
  turn.role === 'system' && !turn.text && turn.kind === 'text';

/**
 * The newest messages of a thread, oldest of them first, at most `TURNS_LIMIT`. Rows without a trace of a message are left out. What it
 * costs does not depend on how long the thread is. `known` holds rows that were read before, and afterwards those of now.
 */
export function readMessages(
  data: MessageList,
  list: Element,
  moment: Moment,
  known: ReadRows = new Map(),
): Message[] {
  const selector = rowSelector(data, list);
  if (selector === undefined) return [];
  const rows = newestRows(list, selector).filter(isShown);
  const before = new Map(known);
  known.clear();
  const read: Message[] = [];
  let seen = 0;
  for (const row of rows) {
    if (read.length === TURNS_LIMIT) break;
    seen += 1;
    const one = before.get(row) ?? messageIn(data, row, moment);
    known.set(row, one);
    if (!isNothing(one)) read.push(one);
  }
  const messages = read.reverse().map((one) => ({ ...one, turn: { ...one.turn } }));
  carryTimes(data, selector, messages, rows.slice(seen), moment);
  return messages;
}
