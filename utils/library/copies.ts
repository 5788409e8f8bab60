import type { Reply } from '../records/reply.ts';
import { freeCode, type LibraryStep } from './steps.ts';

/** How the team's reply stands from which a personal copy was made: as it was then, with other words, or not there any more. */
export type Original = 'same' | 'changed' | 'gone';

/** How the original of a copy stands; undefined for what is no copy. `find` looks a reply up. */
export function originalOf(
  { copyOf }: Pick<Reply, 'copyOf'>,
  find: (id: string) => Reply | undefined,
): Original | undefined {
  if (!copyOf) return undefined;
  const original = find(copyOf.id);
  if (original?.layer !== 'team') return 'gone';
  return original.updatedAt === copyOf.updatedAt ? 'same' : 'changed';
}

/** Makes a personal copy of each reply of the team, which may be changed; it remembers what it was copied from. `now` in UTC ms. */
export function copyStep(
  replies: readonly Reply[],
  all: Iterable<Reply>,
  now: number,
  newId: () => string = () => crypto.randomUUID(),
): LibraryStep {
  const taken = new Set(Array.from(all, ({ code }) => code.toLowerCase()));
  const put = replies.flatMap((reply): Reply[] => {
    if (reply.layer !== 'team') return [];
    return [
      {
        ...structuredClone(reply),
        id: newId(),
        code: freeCode(reply.code, taken),
        layer: 'personal',
        updatedAt: now,
        copyOf: { id: reply.id, updatedAt: reply.updatedAt },
      },
    ];
  });
  return { change: { put, remove: [] }, unless: new Map() };
}
