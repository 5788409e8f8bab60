import type { Reply } from '../records/reply.ts';

/** The replies that may be suggested, by situation. */
export type ReplyIndex = ReadonlyMap<string, readonly Reply[]>;

/** Puts the approved replies under each situation that they name. Made once for a library; a change makes it anew. */
export function indexSituations(replies: readonly Reply[]): ReplyIndex {
  const index = new Map<string, Reply[]>();
  for (const reply of replies) {
    if (reply.state !== 'approved') continue;
    for (const situation of new Set(reply.situations)) {
      const listed = index.get(situation);
      if (listed) listed.push(reply);
      else index.set(situation, [reply]);
    }
  }
  return index;
}
