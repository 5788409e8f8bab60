import type { LogSheet } from '../store/log-sheets.ts';
import type { Log } from './log.ts';

/** A list of names that gives each its place. */
class Names {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/** Writes a column of places in a sheet's list as places in the log's. */
function translate(
  column: Uint32Array | Uint16Array,
  places: Uint32Array | Uint16Array,
  into: Uint32Array | Uint16Array,
  start: number,
): void {
  for (let row = 0; row < column.length; row += 1) into[start + row] = places[column[row] ?? 0] ?? 0;
}

/** The sheets of one shop as one log; a buyer's name is the last that a sheet tells. Sheets may come in any order of days. */
export function joinSheets(sheets: readonly LogSheet[]): Log {
  const ordered = [...sheets].sort((a, b) => (a.day < b.day ? -1 : 1));
  const count = ordered.reduce((sum, { at }) => sum + at.length, 0);
  const conversations = new Names();
  const agents = new Names();
  const buyers: string[] = [];
  const log: Log = {
    at: new Float64Array(count),
    role: new Uint8Array(count),
    kind: new Uint8Array(count),
    marks: new Uint8Array(count),
    conversation: new Uint32Array(count),
    agent: new Uint16Array(count),
    conversations: conversations.list,
    buyers,
    agents: agents.list,
  };
  let start = 0;
  for (const sheet of ordered) {
    log.at.set(sheet.at, start);
    log.role.set(sheet.role, start);
    log.kind.set(sheet.kind, start);
    log.marks.set(sheet.marks, start);
    const places = new Uint32Array(sheet.conversations.length);
    for (let at = 0; at < places.length; at += 1) {
      const place = conversations.placeOf(sheet.conversations[at] ?? '');
      places[at] = place;
      buyers[place] = sheet.buyers[at] || buyers[place] || '';
    }
    const names = Uint16Array.from([0, ...sheet.agents.map((name) => agents.placeOf(name) + 1)]);
    translate(sheet.conversation, places, log.conversation, start);
    translate(sheet.agent, names, log.agent, start);
    start += sheet.at.length;
  }
  return log;
}
