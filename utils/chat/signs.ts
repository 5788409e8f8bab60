import type { Sign } from '../reader/chat-vocabulary.ts';
import { markedRow } from './marked-row.ts';
import { type Finder, type Moment, valueIn, valueOnPage } from './places.ts';
import type { Message } from './read-messages.ts';

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

interface Said {
  sign: Sign;
  value: string;
}

/** So many values of one sign in the thread are compared. */
const VALUES = 20;

/** Whether two names can be the same: masked by one star or more, or cut off at the end. */
export function sameName(one: string, other: string): boolean {
  const bare = (name: string) => name.replace(/\s/g, '').replace(/[*＊]+/g, '*');
  const [a, b] = [bare(one), bare(other)];
  const starts = (long: string, cut: string) =>
    /(?:…|\.{3})$/.test(cut) && long.startsWith(cut.replace(/[….]+$/, ''));
  return a === b || starts(a, b) || starts(b, a);
}

function besideThread(sign: Sign, finder: Finder, moment: Moment): string | undefined {
  if (sign.odd === undefined) return valueOnPage(sign, finder, moment);
  const row = markedRow(finder.document, sign.odd);
  return row && valueIn(sign, row, moment);
}

function saidBy(sign: Sign, finder: Finder, messages: readonly Message[], moment: Moment): Said[] {
  if (sign.at !== 'thread') {
    const value = besideThread(sign, finder, moment);
    return value === undefined ? [] : [{ sign, value }];
  }
  const values = new Set<string>();
  for (const { row } of messages.slice(-VALUES)) {
    const value = valueIn(sign, row, moment);
    if (value !== undefined) values.add(value);
  }
  const all = [...values];
  // Names change, and one may be read in two ways; keys must not.
  return (sign.gives === 'name' ? all.slice(-1) : all).map((value) => ({ sign, value }));
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

/** Gathers the signs of the open conversation; undefined where none is open. */
export function readHeads(
  signs: readonly Sign[],
  finder: Finder,
  messages: readonly Message[],
  moment: Moment,
): Heads | undefined {
  const said = signs.flatMap((sign) => saidBy(sign, finder, messages, moment));
  if (said.length === 0 && messages.length === 0) return undefined;
  const keys = said.filter(({ sign }) => sign.gives === 'key');
  const names = said.filter(({ sign }) => sign.gives === 'name');
  const beside = keys.find(({ sign }) => sign.at !== 'thread');
  const around = said.filter(({ sign }) => sign.at !== 'thread');
  const firm = around.filter(({ sign }) => !sign.soft);
  // What may be late is better than nothing where nothing else tells of a switch.
  const telling = firm.length > 0 || keys.length > 0 ? firm : around;
  const inside = keys.filter(({ sign }) => sign.at === 'thread');
  return {
    ...(keys[0] && { key: keys[0].value }),
    ...(names[0] && { name: names[0].value }),
    head: Object.fromEntries(telling.map(({ sign, value }) => [signs.indexOf(sign), value])),
    ...disagreement(said),
    proven: beside !== undefined && inside.length > 0 && inside.every(({ value }) => value === beside.value),
  };
}
