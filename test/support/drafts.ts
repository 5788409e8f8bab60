import { readFileSync } from 'node:fs';

/** A line of our own test set: the level and the group that the check should give it; `none` for a harmless one. */
export interface DraftLine {
  level: 'block' | 'warn' | 'hint' | 'none';
  group: string;
  text: string;
  /** Every second line is kept out of tuning. */
  heldOut: boolean;
}

/** The test set in `test/support/drafts/lines.tsv`. */
export function draftLines(): DraftLine[] {
  const [, ...rows] = readFileSync('test/support/drafts/lines.tsv', 'utf8').trimEnd().split('\n');
  return rows.map((row, index) => {
    const [level = '', group = '', text = ''] = row.split('\t');
    return { level: level as DraftLine['level'], group, text, heldOut: index % 2 === 1 };
  });
}
