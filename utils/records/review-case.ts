import * as z from 'zod/mini';
import { id, instant, origin, text } from './fields.ts';
import { LIST_LIMIT } from './key.ts';

/**
 * How far the work on a bad review has come: seen by nobody yet, somebody is looking into it, the buyer was contacted, amends were offered;
 * and how it ended: resolved (the buyer is content), kept (the buyer lets the review stand), unreachable.
 */
export const caseState = z.enum([
  'new',
  'looking',
  'contacted',
  'offered',
  'resolved',
  'kept',
  'unreachable',
]);
export type CaseState = z.infer<typeof caseState>;

export { SETTLED } from './settled.ts';

const name = z.string().check(z.maxLength(80));
const entry = { id, at: instant, by: z.optional(name) };
const { seenAt: _, ...identity } = origin;

/**
 * The work on one review; key as the review's. There is one from the first step that somebody takes. Steps and notes have ids given by the
 * surface that asked, so that a step asked for twice (a worker that was ended) stands once.
 */
export const reviewCase = z.object({
  ...identity,
  state: caseState,
  owner: z.optional(name),
  openedAt: instant,
  changedAt: instant,
  steps: z.array(z.object({ ...entry, state: caseState })).check(z.maxLength(LIST_LIMIT)),
  notes: z.array(z.object({ ...entry, text })).check(z.maxLength(LIST_LIMIT)),
  /** What is to be done next, and by when. */
  next: z.optional(z.object({ what: text, at: instant })),
  /** What was offered to the buyer, in the agent's words. */
  offer: z.optional(text),
});
export type ReviewCase = z.infer<typeof reviewCase>;

/** What a person may do with a case. `id` is unique to the click. */
export const caseCommand = z.discriminatedUnion('do', [
  z.object({ do: z.literal('move'), id, to: caseState, by: z.optional(name), offer: z.optional(text) }),
  z.object({ do: z.literal('note'), id, text, by: z.optional(name) }),
  z.object({ do: z.literal('next'), id, what: text, at: instant }),
  z.object({ do: z.literal('next-done'), id }),
  z.object({ do: z.literal('own'), id, owner: name }),
  /** Takes one step or note back, as if it had not been. */
  z.object({ do: z.literal('take-back'), id, which: id }),
]);
export type CaseCommand = z.infer<typeof caseCommand>;
