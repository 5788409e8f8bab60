import type { CaseState, ReviewCase } from '../records/review-case.ts';
import { checkOf } from './ticks.ts';

/** Something that was done in a case. */
export type TimelineEntry = { id: string; at: number; by?: string } & (
  | { kind: 'step'; state: CaseState }
  | { kind: 'note' | 'tick'; text: string }
);

/** Steps and notes in one line, the newest first. */
export function timelineOf({ steps, notes }: Pick<ReviewCase, 'steps' | 'notes'>): TimelineEntry[] {
  const by = (name: string | undefined) => (name === undefined ? {} : { by: name });
  return [
    ...steps.map(
      (step): TimelineEntry => ({
        kind: 'step',
        id: step.id,
        at: step.at,
        state: step.state,
        ...by(step.by),
      }),
    ),
    ...notes.map(
      (note): TimelineEntry => ({
        kind: checkOf(note.id) === undefined ? 'note' : 'tick',
        id: note.id,
        at: note.at,
        text: note.text,
        ...by(note.by),
      }),
    ),
  ].sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
}
