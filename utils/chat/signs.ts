import type { Sign } from '../reader/chat-vocabulary.ts';
import { markedRow } from './marked-row.ts';
import type { Message } from './message-in.ts';
import { nameAt, sameName } from './names.ts';
import { type Finder, type Moment, shownIn, valueAt, valueIn } from './places.ts';

/** Values of signs, by their place in the data. */
export type Head = Readonly<Record<number, string>>;

/** What a page says at one moment of whose conversation is open. */
export interface Heads {
  /** The buyer's own key, where something shows one. */
  key?: string;
  name?: string;
  /** What each sign beside the thread says: one of them changes as soon as somebody switches. */
  head: Head;
  /** Signs that no conversation can have at the same time. */
  conflict: boolean;
  /** Signs that may be late or spelled otherwise disagree. */
  doubt: boolean;
  /** The thread and something beside it show the same key. */
  proven: boolean;
}

/** What a sign beside the thread shows: it changes with the conversation, even where it isn't known which part is the name. */
interface Shown {
  sign: Sign;
  head: string;
}

interface Said {
  sign: Sign;
  value: string;
}

/** So many values of one sign in the thread are compared. */
const VALUES = 20;

/** The element beside the thread that a sign is at, and from which it says something. */
function placeOf(
  sign: Sign,
  finder: Finder,
  moment: Moment,
): { element: Element; value: string } | undefined {
  if (sign.odd !== undefined) {
    const row = markedRow(finder.document, sign.odd);
    const element = row && sign.select.flatMap((selector) => shownIn(row, selector))[0];
    const value = element && valueAt(sign, element, moment);
    return element && value !== undefined ? { element, value } : undefined;
  }
  for (const selector of sign.select) {
    const element = finder.first(selector);
    const value = element && valueAt(sign, element, moment);
    if (element && value !== undefined) return { element, value };
  }
  return undefined;
}

function inThread(sign: Sign, messages: readonly Message[], moment: Moment): Said[] {
  const values = new Set<string>();
  for (const { row } of messages.slice(-VALUES)) {
    const value = valueIn(sign, row, moment);
    if (value !== undefined) values.add(value);
  }
  const all = [...values];
  // Names change, and one may be read in two ways; keys must not.
  return (sign.gives === 'name' ? all.slice(-1) : all).map((value) => ({ sign, value }));
}

/** Whether labels may stand beside what a sign says. */
const isMixed = ({ at, gives, attr, match, glued }: Sign): boolean =>
  gives === 'name' && at !== 'thread' && attr === undefined && match === undefined && !glued;

/** What each sign says and shows; those with labels last, for the others tell which of the texts is the name. */
function gather(
  signs: readonly Sign[],
  finder: Finder,
  messages: readonly Message[],
  moment: Moment,
  rows: string | undefined,
): { said: Said[]; shown: Shown[] } {
  const said: Said[] = [];
  const shown: Shown[] = [];
  const mixed: { sign: Sign; element: Element }[] = [];
  for (const sign of signs) {
    if (sign.at === 'thread') said.push(...inThread(sign, messages, moment));
    const place = sign.at === 'thread' ? undefined : placeOf(sign, finder, moment);
    if (place && isMixed(sign)) mixed.push({ sign, element: place.element });
    else if (place) {
      said.push({ sign, value: place.value });
      shown.push({ sign, head: place.value });
    }
  }
  const speaker = messages.findLast(({ turn }) => turn.role === 'buyer')?.speaker;
  const names = said.flatMap(({ sign, value }) => (sign.gives === 'name' ? value : []));
  if (speaker) names.push(speaker);
  for (const { sign, element } of mixed) {
    const named = nameAt(element, { names, rows }, finder);
    if (!named) continue;
    shown.push({ sign, head: named.head });
    if (named.name !== undefined) said.push({ sign, value: named.name });
  }
  const inOrder = (one: { sign: Sign }, other: { sign: Sign }) =>
    signs.indexOf(one.sign) - signs.indexOf(other.sign);
  return { said: said.sort(inOrder), shown };
}

function disagreement(said: readonly Said[]): Pick<Heads, 'conflict' | 'doubt'> {
  let conflict = false;
  let doubt = false;
  for (const gives of ['key', 'name'] as const) {
    const [first, ...others] = said.filter(({ sign }) => sign.gives === gives);
    for (const { sign, value } of others) {
      if (!first || (gives === 'key' ? value === first.value : sameName(value, first.value))) continue;
      if (sign.soft || first.sign.soft) doubt = true;
      else conflict = true;
    }
  }
  return { conflict, doubt };
}

/** Gathers the signs of the open conversation; undefined where none is open. `rows`: the list, in which names stand, too. */
export function readHeads(
  signs: readonly Sign[],
  finder: Finder,
  messages: readonly Message[],
  moment: Moment,
  rows?: string,
): Heads | undefined {
  const { said, shown } = gather(signs, finder, messages, moment, rows);
  if (said.length === 0 && shown.length === 0 && messages.length === 0) return undefined;
  const keys = said.filter(({ sign }) => sign.gives === 'key');
  const names = said.filter(({ sign }) => sign.gives === 'name');
  const beside = keys.find(({ sign }) => sign.at !== 'thread');
  const firm = shown.filter(({ sign }) => !sign.soft);
  // What may be late is better than nothing where nothing else tells of a switch.
  const telling = firm.length > 0 || keys.length > 0 ? firm : shown;
  const inside = keys.filter(({ sign }) => sign.at === 'thread');
  return {
    ...(keys[0] && { key: keys[0].value }),
    ...(names[0] && { name: names[0].value }),
    head: Object.fromEntries(telling.map(({ sign, head }) => [signs.indexOf(sign), head])),
    ...disagreement(said),
    proven: beside !== undefined && inside.length > 0 && inside.every(({ value }) => value === beside.value),
  };
}
