import * as z from 'zod/mini';
import { careSubject } from '../records/care-claim.ts';
import { id, instant } from '../records/fields.ts';
import { ID_LIMIT, NAME_LIMIT } from '../records/key.ts';
import { digest } from '../records/team.ts';
import { ENVELOPE_LIMIT } from '../records/team-release.ts';

const nothing = z.object({});
const acknowledgement = z.string().check(z.minLength(1), z.maxLength(ID_LIMIT + 20));
const failure = z.object({ code: id, detail: z.optional(z.string()) });

/** What became of asking, or telling, one channel. */
export const channelOutcome = z.object({
  channel: id,
  /** `new` brought a release, `same` has what is here, `empty` has none, `failed` says why. */
  outcome: z.enum(['new', 'same', 'empty', 'failed', 'sent']),
  failure: z.optional(failure),
});
export type ChannelOutcome = z.infer<typeof channelOutcome>;

/** Who works on it, until when by this browser's clock (UTC ms). `mine` is this browser. */
export const careMark = z.object({
  record: z.enum(['review', 'order']),
  key: z.string(),
  name: z.optional(z.string().check(z.maxLength(NAME_LIMIT))),
  /** Stands for who shares no name: five letters and digits, of one member always the same. */
  code: z.string().check(z.maxLength(8)),
  mine: z.boolean(),
  until: instant,
  /** It is noted here, and the others have not heard of it yet. */
  unshared: z.optional(z.literal(true)),
});
export type CareMark = z.infer<typeof careMark>;

/** Messages about the team. Extension pages read the store themselves; these change something, or reach a channel. */
export const teamContract = {
  /** Takes a release in that a person brought; a pasted text is read into JSON first. Errors: those of `utils/team/release/`. */
  teamOffer: {
    tier: 'trusted',
    request: z.object({ text: z.string().check(z.maxLength(ENVELOPE_LIMIT)), channel: id }),
    response: z.object({ outcome: z.enum(['applied', 'waiting', 'same']), number: z.int() }),
  },
  /** Asks all channels now. */
  teamCheck: {
    tier: 'trusted',
    request: nothing,
    response: z.object({ channels: z.array(channelOutcome) }),
  },
  /** Hands a release that was signed here (`teamReleases`, state `signed`) to every channel that takes one, and applies it here. */
  teamPublish: {
    tier: 'trusted',
    request: z.object({ release: digest }),
    response: z.object({ channels: z.array(channelOutcome) }),
  },
  /** The membership, its channels or what is shared was changed by an extension page. */
  teamChanged: { tier: 'trusted', request: nothing, response: nothing },
  /** Acknowledges readings, by the names that acknowledgements are kept under: an id, with a version behind it from the second on. */
  teamAcknowledge: {
    tier: 'trusted',
    request: z.object({ ids: z.array(acknowledgement).check(z.maxLength(200)) }),
    response: nothing,
  },
  /** Hands on what is shared, and for leads and editors collects what members left. */
  teamExchange: {
    tier: 'trusted',
    request: nothing,
    response: z.object({ channels: z.array(channelOutcome) }),
  },
  /**
   * Takes back what is shared, gives claims back and leaves the team, reached or not. `untold` are the channels where what was shared before lies
   * still. Errors: those of the store.
   */
  teamLeave: {
    tier: 'trusted',
    request: nothing,
    response: z.object({ untold: z.array(id) }),
  },
  /** Who works on these, as far as this browser knows. */
  careLook: {
    tier: 'page',
    request: z.object({ subjects: z.array(careSubject).check(z.maxLength(1000)) }),
    response: z.object({ on: z.boolean(), marks: z.array(careMark) }),
  },
  /**
   * Takes something on, prolongs that, or lets it go. Where the hub cannot be reached it is noted here and shared later. Errors: `care-taken`
   * with who has it, `care-off`, `no-record`.
   */
  careClaim: {
    tier: 'page',
    request: z.object({ subject: careSubject, on: z.boolean() }),
    response: z.object({ mark: z.optional(careMark) }),
  },
} as const;
