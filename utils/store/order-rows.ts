import { messageRole } from '../records/message.ts';
import { orderTied } from './counted-ids.ts';
import type { Row } from './log-columns.ts';

const inOrder = (one: Row, other: Row): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

const BUYER = messageRole.options.indexOf('buyer');

/**
 * Puts messages of one conversation and one moment (pages name minutes, or seconds) in the order in which they were said: as their ids count;
 * where these tell nothing, what buyers said first, so that an answer in the same minute is not taken for one that came before the question.
 */
function orderTies(rows: Row[]): void {
  for (let begin = 0; begin < rows.length; ) {
    let end = begin + 1;
    while (end < rows.length && rows[end]?.at === rows[begin]?.at) end += 1;
    if (end - begin > 1) {
      const threads = new Map<string, Row[]>();
      for (const row of rows.slice(begin, end)) {
        const tied = threads.get(row.conversation);
        if (tied) tied.push(row);
        else threads.set(row.conversation, [row]);
      }
      const ordered = [...threads.values()].flatMap((tied) =>
        tied.length > 1 ? orderTied(tied, BUYER) : tied,
      );
      for (const [at, row] of ordered.entries()) rows[begin + at] = row;
    }
    begin = end;
  }
}

/** Messages in the order in which they were said: the same for the same messages, in whatever order they come. */
export function orderRows(unordered: readonly Row[]): Row[] {
  const rows = [...unordered].sort(inOrder);
  orderTies(rows);
  return rows;
}
