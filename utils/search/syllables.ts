import { READINGS_TABLE } from './readings-table.ts';

/** What a syllable's number stands for; 0 is every unit that is not read as a syllable. */
export interface Syllables {
  /** By number. */
  names: readonly string[];
  count: number;
  lengths: Uint8Array;
  numbers: ReadonlyMap<string, number>;
  /** Every beginning of a syllable (and the whole) with the numbers of the syllables that begin so. */
  beginnings: ReadonlyMap<string, readonly number[]>;
  /** The readings of a unit: `readings[starts[unit]]` and on, up to a 0. */
  starts: Uint16Array;
  readings: Uint16Array;
}

function read(): Syllables {
  const names = [''];
  const beginnings = new Map<string, number[]>();
  const numbers = new Map<string, number>();
  const byUnit = new Map<number, number[]>();
  for (const [, name = '', characters = ''] of READINGS_TABLE.matchAll(/([a-z]+)([^a-z]+)/g)) {
    const number = names.push(name) - 1;
    numbers.set(name, number);
    for (let end = 1; end <= name.length; end += 1) {
      const list = beginnings.get(name.slice(0, end));
      if (list) list.push(number);
      else beginnings.set(name.slice(0, end), [number]);
    }
    for (let at = 0; at < characters.length; at += 1) {
      const list = byUnit.get(characters.charCodeAt(at));
      if (list) list.push(number);
      else byUnit.set(characters.charCodeAt(at), [number]);
    }
  }
  const starts = new Uint16Array(0x10000);
  const readings = [0, 0];
  for (const [unit, list] of byUnit) {
    starts[unit] = readings.length;
    readings.push(...list, 0);
  }
  return {
    names,
    count: names.length,
    lengths: Uint8Array.from(names, (name) => name.length),
    numbers,
    beginnings,
    starts,
    readings: Uint16Array.from(readings),
  };
}

let syllables: Syllables | undefined;

/** The syllables of Mandarin without tones, and how characters are read; made from the table at the first call (some 3 ms). */
export function theSyllables(): Syllables {
  syllables ??= read();
  return syllables;
}
