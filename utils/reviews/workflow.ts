import { fail, ok, type Result } from '../core/result.ts';
import { DAY, MINUTE } from '../core/time.ts';
import { LIST_LIMIT } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import { type CaseCommand, type CaseState, type ReviewCase, SETTLED } from '../records/review-case.ts';

/** The farthest that a next step may lie ahead. */
const LONGEST_WAIT = 366 * DAY;

/** A case as it is before anybody did anything. `now` in UTC ms. */
const newCase = ({ console, id, key, shop }: Review, owner: string | undefined, now: number): ReviewCase => ({
  console,
  id,
  key,
  shop,
  state: 'new',
  ...(owner && { owner }),
  openedAt: now,
  changedAt: now,
  steps: [],
  notes: [],
});

/** When the case was last settled, UTC ms; undefined while it is not. */
export function settledAt({ state, steps }: ReviewCase): number | undefined {
  return SETTLED.has(state) ? steps.at(-1)?.at : undefined;
}

/** When somebody first spoke with the buyer, or found nobody to speak with; UTC ms. */
export const firstContactAt = ({ steps }: ReviewCase): number | undefined =>
  steps.find(({ state }) => state !== 'new' && state !== 'looking')?.at;

const without = <K extends keyof ReviewCase>(work: ReviewCase, field: K): Omit<ReviewCase, K> => {
  const { [field]: _, ...rest } = work;
  return rest;
};

const stateOf = (steps: ReviewCase['steps']): CaseState => steps.at(-1)?.state ?? 'new';

/** Time runs forward in a case even where the clock was put back: steps stay in the order in which they were taken. */
const afterLast = (entries: readonly { at: number }[], now: number): number =>
  Math.max(now, (entries.at(-1)?.at ?? -1) + 1);

/**
 * What one command makes of the work on a review; without a case yet, it opens one, owned by who takes the step, else by `agent`. Any
 * state may follow any other, and each step stays on record. A command that stands already (its id) changes nothing; to move to the
 * state that it has is no step unless it brings an offer. `now` in UTC ms. Errors: `case-full`; `case-no-step` when what is to be taken back is not there.
 */
export function takeStep(
  review: Review,
  stored: ReviewCase | undefined,
  command: CaseCommand,
  agent: string,
  now: number,
): Result<ReviewCase> {
  const by = ('by' in command && command.by) || (command.do === 'own' && command.owner) || agent || undefined;
  const work = stored ?? newCase(review, by, now);
  const touched = (change: Partial<ReviewCase>): Result<ReviewCase> =>
    ok({ ...work, ...change, changedAt: Math.max(now, work.changedAt) });
  const stands = [...work.steps, ...work.notes].some(({ id }) => id === command.id);
  if (stands) return ok(work);
  switch (command.do) {
    case 'move': {
      const offer = command.offer === undefined ? {} : { offer: command.offer };
      if (command.to === work.state && stored) return command.offer === undefined ? ok(work) : touched(offer);
      if (work.steps.length >= LIST_LIMIT) return fail('case-full');
      const at = afterLast(work.steps, now);
      const step = { id: command.id, at, state: command.to, ...(by && { by }) };
      return touched({ ...offer, state: command.to, steps: [...work.steps, step] });
    }
    case 'note': {
      if (work.notes.length >= LIST_LIMIT) return fail('case-full');
      const at = afterLast(work.notes, now);
      return touched({
        notes: [...work.notes, { id: command.id, at, text: command.text, ...(by && { by }) }],
      });
    }
    case 'next': {
      const at = Math.min(Math.max(command.at, now - MINUTE), now + LONGEST_WAIT);
      const { what } = command;
      return work.next?.what === what && work.next.at === at ? ok(work) : touched({ next: { what, at } });
    }
    case 'next-done':
      return work.next
        ? ok({ ...without(work, 'next'), changedAt: Math.max(now, work.changedAt) })
        : ok(work);
    case 'own':
      return work.owner === command.owner && stored ? ok(work) : touched({ owner: command.owner });
    case 'take-back': {
      const steps = work.steps.filter(({ id }) => id !== command.which);
      const notes = work.notes.filter(({ id }) => id !== command.which);
      const isThere = steps.length < work.steps.length || notes.length < work.notes.length;
      // Asked for twice: it has gone already.
      if (!isThere) return stored ? ok(work) : fail('case-no-step');
      return touched({ steps, notes, state: stateOf(steps) });
    }
  }
}
