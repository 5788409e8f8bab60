import type { Topic } from '../records/review-verdict.ts';
import { itemName, NO_COMPLAINT, type Selection, TOPICS } from './select.ts';

export interface TopicRow {
  /** What the item is known by; empty for all the others together. */
  name: string;
  key: string;
  title: string;
  reviews: number;
  complaints: number;
  /** Complaints by topic, in the order of `TopicTable.topics`. One review counts under each of its topics. */
  counts: number[];
}

export interface TopicTable {
  /** Topics that somebody complained of, the most frequent first. */
  topics: Topic[];
  rows: TopicRow[];
  /** How many items the last row stands for; 0 where every item has its own. */
  folded: number;
}

/** The items with the most complaints, so many at most, by the topics complained of. */
export function topicsByItem(selection: Selection, limit = 12): TopicTable {
  const rows = selection.items.map((item) => ({
    ...item,
    name: itemName(item),
    reviews: 0,
    complaints: 0,
    counts: new Array<number>(TOPICS.length).fill(0),
  }));
  const totals = new Array<number>(TOPICS.length).fill(0);
  for (let at = 0; at < selection.count; at += 1) {
    const row = rows[selection.item[at] ?? 0];
    if (!row) continue;
    row.reviews += 1;
    if (selection.level[at] === NO_COMPLAINT) continue;
    row.complaints += 1;
    let bits = selection.topics[at] ?? 0;
    for (let place = 0; bits !== 0; place += 1, bits >>>= 1) {
      if ((bits & 1) === 0) continue;
      row.counts[place] = (row.counts[place] ?? 0) + 1;
      totals[place] = (totals[place] ?? 0) + 1;
    }
  }
  const order = TOPICS.map((_, place) => place)
    .filter((place) => (totals[place] ?? 0) > 0)
    .sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0) || one - other);
  const sorted = rows
    .filter(({ complaints }) => complaints > 0)
    .sort((one, other) => other.complaints - one.complaints || other.reviews - one.reviews);
  const inOrder = (row: TopicRow): TopicRow => ({ ...row, counts: order.map((at) => row.counts[at] ?? 0) });
  const shown = sorted.slice(0, limit).map(inOrder);
  const rest = sorted.slice(limit).map(inOrder);
  if (rest.length > 0)
    shown.push({
      name: '',
      key: '',
      title: '',
      reviews: rest.reduce((sum, row) => sum + row.reviews, 0),
      complaints: rest.reduce((sum, row) => sum + row.complaints, 0),
      counts: order.map((_, at) => rest.reduce((sum, row) => sum + (row.counts[at] ?? 0), 0)),
    });
  return { topics: order.flatMap((place) => TOPICS[place] ?? []), rows: shown, folded: rest.length };
}
