import type { ReviewCase } from '../records/review-case.ts';

/** A tick is a note whose id says of which check it is: `check:<check>:<unique>`. Its text is the check's, so that the history reads well. */
const TICK = /^check:([^:]+):/u;

/** The id of the note that ticks a check; `unique` tells two clicks apart. */
export const tickId = (check: string, unique: string): string => `check:${check}:${unique}`;

/** The check that a note ticks; undefined for other notes. */
export const checkOf = (noteId: string): string | undefined => TICK.exec(noteId)?.[1];

/** Which checks are ticked, each with the note that says so. */
export function ticksOf(notes: ReviewCase['notes'] = []): ReadonlyMap<string, string> {
  const ticks = new Map<string, string>();
  for (const { id } of notes) {
    const check = checkOf(id);
    if (check !== undefined) ticks.set(check, id);
  }
  return ticks;
}
