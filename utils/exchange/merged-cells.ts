import { decodeEntities } from './html-text.ts';

/** Cells in one column that are shown as one; rows and column from 0. */
export interface Merge {
  column: number;
  from: number;
  to: number;
}

/** Cells that are filled in for all merges of a sheet. */
const FILL_LIMIT = 200_000;
const MERGE = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

const attribute = (tag: string, name: string): string =>
  decodeEntities(new RegExp(`\\s(?:\\w+:)?${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The part of each sheet of a workbook, by the sheet's name, from the two files that say so. */
export function sheetParts(workbook: string, relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g))
    targets.set(attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'));
  const parts = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)) {
    const target = targets.get(/\sr?:?id="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (target) parts.set(attribute(tag, 'name'), target);
  }
  return parts;
}

/** The merges of a sheet that reach over several rows. */
export const mergesIn = (xml: string): Merge[] =>
  [...xml.matchAll(MERGE)].flatMap(([, letters = '', first, last]) => {
    const merge = { column: columnOf(letters), from: Number(first) - 1, to: Number(last) - 1 };
    return merge.to > merge.from ? [merge] : [];
  });

/**
 * Puts the value of merged cells into each row that they reach over: people merge the group of many rows, and only the first one holds
 * it. Changes the rows.
 */
export function fillMerged(rows: unknown[][], merges: readonly Merge[]): void {
  let filled = 0;
  for (const { column, from, to } of merges) {
    const value = rows[from]?.[column];
    if (value === undefined || value === null) continue;
    for (let at = from + 1; at <= Math.min(to, rows.length - 1); at += 1) {
      const row = rows[at];
      filled += 1;
      if (filled > FILL_LIMIT) return;
      // A row without anything else is not brought to life by what is merged into it.
      if (row?.some((cell) => cell !== null) && (row[column] ?? null) === null) row[column] = value;
    }
  }
}
