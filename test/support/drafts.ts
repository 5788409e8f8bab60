import { readFileSync } from 'node:fs';

/** A line of our own test set: the level and the group that the check should give it; `none` for a harmless one. */
export interface DraftLine {
  level: 'block' | 'warn' | 'hint' | 'none';
  group: string;
  text: string;
}

/** The first set was written before the rules were tuned, the later ones after it, to see how they do on other words. */
export type DraftSet = 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'seventh';

/** The lines of a set, from `test/support/drafts/`. */
export function draftLines(set: DraftSet): DraftLine[] {
  const [, ...rows] = readFileSync(`test/support/drafts/${set}.tsv`, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [level = '', group = '', text = ''] = row.split('\t');
    return { level: level as DraftLine['level'], group, text };
  });
}

/** Every second line of the first set was kept out of tuning until the end. */
export const isHeldOut = (_: DraftLine, index: number): boolean => index % 2 === 1;
