import type { Day } from '../core/zone.ts';
import { blankColumns } from '../store/log-columns.ts';
import type { LogSheet } from '../store/log-sheets.ts';
import type { Log } from './log.ts';

/** A list of names that gives each its place. */
class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  find(name: string): number | undefined {
    return this.#places.get(name);
  }

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/** A conversation that is left out. */
const NONE = -1;

/** The places of a sheet's conversations in the log; `NONE` for those that are not in it and shall not be. */
function placesIn(sheet: LogSheet, names: Names, isWanted: boolean): Int32Array {
  const places = new Int32Array(sheet.conversations.length);
  for (let at = 0; at < places.length; at += 1) {
    const name = sheet.conversations[at] ?? '';
    places[at] = isWanted ? names.placeOf(name) : (names.find(name) ?? NONE);
  }
  return places;
}

function countRows({ conversation }: LogSheet, places: Int32Array): number {
  let count = 0;
  for (let row = 0; row < conversation.length; row += 1)
    if (places[conversation[row] ?? 0] !== NONE) count += 1;
  return count;
}

const emptyLog = (count: number, conversations: readonly string[], agents: readonly string[]): Log => ({
  ...blankColumns(count),
  conversations,
  buyers: new Array<string>(conversations.length).fill(''),
  agents,
});

/** Writes the rows of a sheet from a row of the log on; gives the row after the last. */
function writeRows(log: Log, sheet: LogSheet, places: Int32Array, names: Uint16Array, start: number): number {
  let end = start;
  for (let row = 0; row < sheet.at.length; row += 1) {
    const place = places[sheet.conversation[row] ?? 0] ?? NONE;
    if (place === NONE) continue;
    log.at[end] = sheet.at[row] ?? 0;
    log.role[end] = sheet.role[row] ?? 0;
    log.kind[end] = sheet.kind[row] ?? 0;
    log.marks[end] = sheet.marks[row] ?? 0;
    log.conversation[end] = place;
    log.agent[end] = names[sheet.agent[row] ?? 0] ?? 0;
    end += 1;
  }
  return end;
}

/**
 * The sheets of one shop as one log; a buyer's name is the last that a sheet tells. Sheets may come in any order of days. With `days` it is
 * about these: what was said on others is only there for conversations in which something was said on one of them.
 */
export function joinSheets(sheets: readonly LogSheet[], days?: readonly Day[]): Log {
  const ordered = [...sheets].sort((a, b) => (a.day < b.day ? -1 : 1));
  const isWanted = ({ day }: LogSheet) => days === undefined || days.includes(day);
  const conversations = new Names();
  const agents = new Names();
  const places = new Map<LogSheet, Int32Array>();
  for (const sheet of ordered) if (isWanted(sheet)) places.set(sheet, placesIn(sheet, conversations, true));
  for (const sheet of ordered) if (!isWanted(sheet)) places.set(sheet, placesIn(sheet, conversations, false));
  let count = 0;
  for (const [sheet, own] of places) count += isWanted(sheet) ? sheet.at.length : countRows(sheet, own);
  const log = emptyLog(count, conversations.list, agents.list);
  const buyers = log.buyers as string[];
  let start = 0;
  for (const sheet of ordered) {
    const own = places.get(sheet) ?? new Int32Array(0);
    for (let at = 0; at < own.length; at += 1) {
      const place = own[at] ?? NONE;
      if (place !== NONE) buyers[place] = sheet.buyers[at] || buyers[place] || '';
    }
    const names = Uint16Array.from([0, ...sheet.agents.map((name) => agents.placeOf(name) + 1)]);
    start = writeRows(log, sheet, own, names, start);
  }
  return log;
}
