import type { MessageList } from '../reader/chat-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { askOf, isNothing, type Message, messageOf } from './message-in.ts';
import { carryTimes } from './message-times.ts';
import type { Moment } from './places.ts';
import { placeOf } from './row-places.ts';
import { TURNS_LIMIT } from './view.ts';

/** So many elements that are no message are passed while looking for messages. */
const PASSED = 1000;
/** A list that places its rows itself keeps so many in the page at most, in any order. */
export const PLACED = 300;
/** So many messages further back, the time of a group that began there is looked for. */
const CARRIED = 20;

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
export function rowsFromEnd(list: Element, selector: string, limit: number): Element[] {
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

/** The newest rows, newest first. Virtual lists keep few rows, in any order: those are put in the order in which they are seen. */
function newestRows(list: Element, selector: string): Element[] {
  const rows = rowsFromEnd(list, selector, TURNS_LIMIT + CARRIED);
  if (!rows[0] || placeOf(rows[0]) === undefined) return rows;
  return rowsFromEnd(list, selector, PLACED)
    .map((row) => ({ row, place: placeOf(row) ?? 0 }))
    .sort((a, b) => b.place - a.place)
    .map(({ row }) => row);
}

/** The selector of the rows that are there: the first candidate that finds one. */
export const rowSelector = (data: MessageList, list: Element): string | undefined =>
  data.row.find((selector) => rowsFromEnd(list, selector, 1).length > 0);

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
    const one = before.get(row) ?? messageOf(data, askOf(data, row, moment));
    known.set(row, one);
    if (!isNothing(one)) read.push(one);
  }
  const messages = read.reverse().map((one) => ({ ...one, turn: { ...one.turn } }));
  carryTimes(data, selector, messages, rows.slice(seen), moment);
  return messages;
}
