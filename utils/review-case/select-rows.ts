import { SETTLED } from '../records/review-case.ts';
import type { Topic } from '../records/review-verdict.ts';
import { isMine } from '../records/this-agent.ts';
import { byUrgency, type CaseRow, isBad, isOpen, stateOf } from './case-row.ts';

/** Which part of the cases is looked at. */
export const CASE_VIEWS = ['open', 'mine', 'hidden', 'settled', 'all'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

export interface CaseFilter {
  view: CaseView;
  topic: Topic | '';
  /** `console/shop`, or a console's id; empty: all. */
  place: string;
  /** `console/shop/<item id>` as in the verdict; empty: all. */
  item: string;
  /** Part of the text, the item's name, the buyer's name or a number. */
  search: string;
}

export const NO_CASE_FILTER: CaseFilter = { view: 'open', topic: '', place: '', item: '', search: '' };

const inView: Record<CaseView, (row: CaseRow, me: string) => boolean> = {
  open: isOpen,
  mine: (row, me) => isOpen(row) && isMine(row.case?.owner, me),
  hidden: (row) => isOpen(row) && row.verdict.level === 'hidden',
  settled: (row) => SETTLED.has(stateOf(row)),
  all: (row) => isBad(row.verdict) || row.case !== undefined,
};

/** How many rows each view has. */
export function countCaseViews(rows: readonly CaseRow[], me: string): Record<CaseView, number> {
  const counts = { open: 0, mine: 0, hidden: 0, settled: 0, all: 0 };
  for (const row of rows) for (const view of CASE_VIEWS) if (inView[view](row, me)) counts[view] += 1;
  return counts;
}

const folded = (text: string): string => text.toLowerCase();
/** Numbers are pasted with spaces and dashes that the console does not show, or the other way round. */
const bare = (text: string): string => folded(text).replace(/[\s-]/gu, '');

function holds({ review }: CaseRow, words: string): boolean {
  const number = bare(words);
  if (number !== '' && [review.id, review.orderId ?? ''].some((one) => bare(one).includes(number)))
    return true;
  const texts = [review.text, review.appended?.text, review.itemTitle, review.spec, review.buyer];
  const wanted = folded(words);
  return texts.some((text) => text !== undefined && folded(text).includes(wanted));
}

const isAt = ({ review }: CaseRow, place: string): boolean =>
  place === '' || place === review.console || place === `${review.console}/${review.shop}`;

/** What a filter lets through, the most pressing first; what is settled by when it was. `me`: what this agent is called. */
export function selectRows(
  rows: readonly CaseRow[],
  { view, topic, place, item, search }: CaseFilter,
  { me, now }: { me: string; now: number },
): CaseRow[] {
  const words = search.trim();
  const order =
    view === 'settled'
      ? (one: CaseRow, other: CaseRow) => (other.case?.changedAt ?? 0) - (one.case?.changedAt ?? 0)
      : byUrgency(now);
  return rows
    .filter(
      (row) =>
        inView[view](row, me) &&
        (topic === '' || row.verdict.topics.includes(topic)) &&
        isAt(row, place) &&
        (item === '' || row.verdict.item === item) &&
        (words === '' || holds(row, words)),
    )
    .sort(order);
}

export interface ItemChoice {
  /** As in the verdict. */
  item: string;
  title: string;
  count: number;
}

/** Items with the most cases first, at most so many. */
export function itemsOf(rows: readonly CaseRow[], most: number): ItemChoice[] {
  const found = new Map<string, ItemChoice>();
  for (const { verdict } of rows) {
    const { item, itemTitle } = verdict;
    if (item === undefined) continue;
    const known = found.get(item);
    if (known) known.count += 1;
    else found.set(item, { item, title: itemTitle ?? item.slice(item.lastIndexOf('/') + 1), count: 1 });
  }
  return [...found.values()].sort((one, other) => other.count - one.count).slice(0, most);
}
