import type { Reply, ReplyUse } from '../records/reply.ts';
import { type Figures, figuresOf } from './figures.ts';

/** A reply with what became of it, as the list shows it. */
export interface LibraryRow {
  reply: Reply;
  figures: Figures;
  favourite: boolean;
}

/** The rows of a library, in no order. */
export const rowsOf = (replies: Iterable<Reply>, uses: ReadonlyMap<string, ReplyUse>): LibraryRow[] =>
  Array.from(replies, (reply) => {
    const use = uses.get(reply.id);
    return { reply, figures: figuresOf(use), favourite: use?.favourite === true };
  });
