import type { Reply } from '../records/reply.ts';
import { createReplyIndex, type ReplyIndex } from './reply-index.ts';

/** How many replies are entered at a time while nobody waits: some milliseconds. */
const SLICE = 200;

/** An index that is laid out when it is first needed. */
export interface LateIndex {
  /** The index with every reply in it; what is missing is entered now. */
  whole(): ReplyIndex;
  /** Enters some of those that are missing; false when none are. */
  enterSome(): boolean;
  put(replies: Iterable<Reply>): void;
  remove(ids: Iterable<string>): void;
}

/** Keeps replies aside until they are searched: laying an index out takes longer than reading the replies. */
export function createLateIndex(replies: Iterable<Reply>): LateIndex {
  const index = createReplyIndex();
  const missing = new Map([...replies].map((reply) => [reply.id, reply]));
  const enter = (most: number) => {
    const slice: Reply[] = [];
    for (const [id, reply] of missing) {
      if (slice.length >= most) break;
      slice.push(reply);
      missing.delete(id);
    }
    if (slice.length > 0) index.put(slice);
  };
  return {
    whole() {
      enter(Number.POSITIVE_INFINITY);
      return index;
    },
    enterSome() {
      enter(SLICE);
      return missing.size > 0;
    },
    put(changed) {
      for (const reply of changed) missing.set(reply.id, reply);
    },
    remove(ids) {
      const gone = [...ids];
      for (const id of gone) missing.delete(id);
      index.remove(gone);
    },
  };
}
