import type { Reply } from '../records/reply.ts';
import type { LibraryChange } from '../store/replies.ts';

const sameText = (one: Reply, other: Reply): boolean =>
  JSON.stringify({ ...one, updatedAt: 0 }) === JSON.stringify({ ...other, updatedAt: 0 });

/**
 * What a new edition of the starter library changes: it adds and renews its own replies and takes out those that it has no more. What a
 * person changed is `personal` by then, what they threw away is `retired`; neither is touched.
 */
export function starterChange(stored: readonly Reply[], starter: readonly Reply[]): LibraryChange {
  const known = new Map(stored.map((reply) => [reply.id, reply]));
  const current = new Set(starter.map(({ id }) => id));
  return {
    put: starter.filter((reply) => {
      const old = known.get(reply.id);
      return !old || (old.layer === 'starter' && !sameText(old, reply));
    }),
    remove: stored.flatMap(({ id, layer }) => (layer === 'starter' && !current.has(id) ? [id] : [])),
  };
}
