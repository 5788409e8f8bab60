import type { LibraryStep } from '../../library/steps.ts';
import type { Reply } from '../../records/reply.ts';

const stepOf = (copy: Reply, put: Reply): LibraryStep => ({
  change: { put: [put], remove: [] },
  unless: new Map([[copy.id, copy.updatedAt]]),
});

/** Puts the team's words into a copy; its id, its code and its folder stay the person's. `now` in UTC ms. */
export const takeOriginalStep = (copy: Reply, original: Reply, now: number): LibraryStep =>
  stepOf(copy, {
    ...structuredClone(original),
    id: copy.id,
    code: copy.code,
    group: [...copy.group],
    layer: 'personal',
    updatedAt: now,
    copyOf: { id: original.id, updatedAt: original.updatedAt },
  });

/** Keeps a copy as it is: of this change of the original nothing more is said, and of one that is gone nothing at all. `now` in UTC ms. */
export function keepOwnStep(copy: Reply, original: Reply | undefined, now: number): LibraryStep {
  const { copyOf: _, ...own } = copy;
  return stepOf(copy, {
    ...own,
    updatedAt: now,
    ...(original && { copyOf: { id: original.id, updatedAt: original.updatedAt } }),
  });
}
