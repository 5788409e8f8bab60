import type { LibraryRow } from './rows.ts';

/** What the list can be sorted by: its columns. */
export const SORT_KEYS = [
  'title',
  'code',
  'folder',
  'wordings',
  'used',
  'asIs',
  'askedAgain',
  'lastUsed',
  'state',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  key: SortKey;
  descending: boolean;
}

type Value = string | number | undefined;

const STATES: Readonly<Record<string, number>> = { draft: 0, approved: 1, retired: 2 };

const VALUES: Readonly<Record<SortKey, (row: LibraryRow) => Value>> = {
  title: ({ reply }) => reply.title,
  code: ({ reply }) => reply.code || undefined,
  folder: ({ reply }) => reply.group.join('\u0001') || undefined,
  wordings: ({ reply }) => reply.variants.length,
  used: ({ figures }) => figures.used,
  asIs: ({ figures }) => figures.asIs,
  askedAgain: ({ figures }) => figures.askedAgain,
  lastUsed: ({ figures }) => figures.lastUsedAt,
  state: ({ reply }) => STATES[reply.state],
};

/** Numbers are looked at from the largest, words from their beginning. */
export const firstDirection = (key: SortKey): boolean =>
  key !== 'title' && key !== 'code' && key !== 'folder' && key !== 'state';

/** Rows in order; what has no value comes last whichever the direction, and equals stay in the order of their ids. */
export function sortRows(
  rows: readonly LibraryRow[],
  { key, descending }: Sort,
  compareWords: (one: string, other: string) => number,
): LibraryRow[] {
  const value = VALUES[key];
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: value(row) }));
  const byId = (one: LibraryRow, other: LibraryRow) => (one.reply.id < other.reply.id ? -1 : 1);
  keyed.sort((one, other) => {
    if (one.value === other.value) return byId(one.row, other.row);
    if (one.value === undefined) return 1;
    if (other.value === undefined) return -1;
    const order =
      typeof one.value === 'string'
        ? compareWords(one.value, String(other.value))
        : one.value - Number(other.value);
    return order === 0 ? byId(one.row, other.row) : sign * order;
  });
  return keyed.map(({ row }) => row);
}
