import * as z from 'zod/mini';
import { id, instant } from './fields.ts';
import { ownWord } from './own-word.ts';
import { reply, variant } from './reply.ts';
import { shipByRule, thresholds } from './ship-by-rule.ts';
import { teamAddresses } from './team-addresses.ts';

/** The most replies of one release. */
export const TEAM_REPLIES_LIMIT = 10_000;
const title = z.string().check(z.minLength(1), z.maxLength(200));
const body = z.string().check(z.maxLength(8000));

const { layer: _layer, state: _state, ...shape } = reply.shape;
/** A reply of the team. Its id begins with `team:`; it is approved, or it would not be in a release. `updatedAt` changes with its words only. */
export const teamReply = z.object({ ...shape, id: id.check(z.startsWith('team:')) });
export type TeamReply = z.infer<typeof teamReply>;

/** Phrases by which a buyer's turn is of an intent (`utils/intent/intents.ts`), as the team's buyers say it. */
export const teamIntent = z.object({
  id,
  intent: id,
  phrases: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(50)),
});
export type TeamIntent = z.infer<typeof teamIntent>;

/** Something that everybody should read; `required` asks for an acknowledgement. `version` counts up when it must be read again. */
export const teamReading = z.object({
  id,
  title,
  body,
  required: z.boolean(),
  version: z.int().check(z.gte(1)),
});
export type TeamReading = z.infer<typeof teamReading>;

/** A comparison of two wordings of one reply. `a` are the reply's own; `b` take their place for half of the agents or conversations. */
export const teamTrial = z.object({
  id,
  reply: id,
  title,
  b: z.array(variant).check(z.minLength(1), z.maxLength(30)),
  by: z.enum(['agent', 'conversation']),
  outcome: z.enum(['asked-again', 'edited', 'bad-review']),
  from: instant,
  until: z.optional(instant),
});
export type TeamTrial = z.infer<typeof teamTrial>;

export const teamWords = z.object({
  own: z.array(ownWord).check(z.maxLength(2000)),
  /** Rules of the draft check that the team does not want. */
  off: z.array(id).check(z.maxLength(200)),
});
export const teamShipping = z.object({
  rules: z.array(shipByRule).check(z.maxLength(200)),
  thresholds: z.optional(z.partial(thresholds)),
});
/** A reply that was withdrawn in a hurry: nobody should send it any more. */
export const withdrawal = z.object({
  id,
  title,
  at: instant,
  why: z.optional(z.string().check(z.maxLength(500))),
});
export type Withdrawal = z.infer<typeof withdrawal>;

/** What a release brings. `addresses` is absent where it says nothing of channels, as in releases of before they could. */
export const teamContent = z.object({
  replies: z.array(teamReply).check(z.maxLength(TEAM_REPLIES_LIMIT)),
  words: teamWords,
  shipping: teamShipping,
  intents: z.array(teamIntent).check(z.maxLength(500)),
  readings: z.array(teamReading).check(z.maxLength(200)),
  trials: z.array(teamTrial).check(z.maxLength(50)),
  withdrawn: z.array(withdrawal).check(z.maxLength(1000)),
  addresses: z.optional(teamAddresses),
});
export type TeamContent = z.infer<typeof teamContent>;

export const EMPTY_CONTENT: TeamContent = {
  replies: [],
  words: { own: [], off: [] },
  shipping: { rules: [] },
  intents: [],
  readings: [],
  trials: [],
  withdrawn: [],
};

const { replies: _replies, ...beside } = teamContent.shape;
/** What is in use of the applied release beside its replies, which stand in `replies`; its key is `team`. */
export const teamLayer = z.object({ key: z.literal('team'), number: z.int(), ...beside });
export type TeamLayer = z.infer<typeof teamLayer>;
