import type { ChannelConfig, TeamChannel, TeamKey, TeamRole } from '../../records/team.ts';
import type { TeamAddresses, TeamWay } from '../../records/team-addresses.ts';
import { isAtOtherServer } from '../../records/team-server.ts';
import { type Addressed, addressesIn, configOfWay, hasAddresses, isAtSame } from './way.ts';

/** The most channels of a membership. */
const CHANNELS_LIMIT = 10;

/** A channel that the team uses and this browser does not, or not there: `before` is what it has of it so far. */
export interface Move {
  way: TeamWay;
  before?: Addressed;
}

/** What a release says of channels that this browser has not followed yet. */
export interface Moves {
  offers: Move[];
  /** Channels that are here still, and that the team gave up. */
  retired: Addressed[];
}

const NOTHING: Moves = { offers: [], retired: [] };

/**
 * Compares what the newest release says with the channels here. `managed` are those that the company's policy adds: what they reach is not offered, and they
 * are never given up. `decided` are ids about which somebody here, a lead, has said something that is not released yet. Channels of which the release
 * says nothing are whoever's set them up.
 */
export function movesOf(
  channels: readonly ChannelConfig[],
  managed: readonly string[],
  said: TeamAddresses | undefined,
  decided: ReadonlySet<string> = new Set(),
): Moves {
  if (!said) return NOTHING;
  const ways = [...new Map(said.now.toReversed().map((way) => [way.id, way])).values()].toReversed();
  const inUse = new Set(ways.flatMap(addressesIn));
  const named = new Set(ways.map(({ id }) => id));
  const given = new Set(said.gone.filter((id) => !named.has(id) && !decided.has(id)));
  const own = channels.filter(hasAddresses);
  const retired = own.filter((one) => given.has(one.id) && !addressesIn(one).some((at) => inUse.has(at)));
  const left = own.filter((one) => !retired.includes(one));
  const reached = new Set([...managed, ...left.flatMap(addressesIn)]);
  const offers = ways.flatMap((way): Move[] => {
    if (decided.has(way.id)) return [];
    const before = own.find(({ id }) => id === way.id);
    const [main = ''] = addressesIn(way);
    if (!before) {
      const isReached = way.kind === 'hub' ? way.servers.some((one) => reached.has(one)) : reached.has(main);
      return isReached ? [] : [{ way }];
    }
    // Of another kind under a known id: nothing that a lead's page makes, and nothing to be guessed at.
    if (before.kind !== way.kind || isAtSame(before, way) || managed.includes(main)) return [];
    return [{ way, before }];
  });
  return { offers, retired };
}

/**
 * Whether a channel asks for something that is not here, so that only a join text helps. A password goes to the server for which it was given out
 * and to no other; of a hub's key nothing is ever sent.
 */
export function lacksSecret({ way, before }: Move, secret: TeamKey['channel']): boolean {
  if (!way.secret) return false;
  if (way.kind === 'hub') return secret?.seed === undefined;
  return isAtOtherServer(before, way) || secret?.password === undefined;
}

/** Whether what is kept for a channel was given out for another server, and must go where the channel does. */
export const leavesServer = ({ way, before }: Move): boolean => isAtOtherServer(before, way);

/**
 * Whether a lead may type in what opens a folder: those accounts that are here stay behind with the other server, and a release brings none. An agent has
 * them from a join text alone.
 */
export const asksAccounts = (move: Move, role: TeamRole): boolean =>
  role === 'lead' && move.way.kind === 'web' && move.way.webdav && leavesServer(move);

/** The channels with an offer taken up: in the place of what was there, else at the end. Undefined where there is room for no more. */
export function channelsWith(channels: readonly ChannelConfig[], { way }: Move): ChannelConfig[] | undefined {
  const config = configOfWay(way);
  if (channels.some(({ id }) => id === way.id))
    return channels.map((one) => {
      if (one.id !== way.id || one.kind !== config.kind) return one;
      // How often to look is whoever's browser it is.
      return one.kind === 'web' ? { ...config, everyMinutes: one.everyMinutes } : config;
    });
  return channels.length < CHANNELS_LIMIT ? [...channels, config] : undefined;
}

/** By which name an offer is put off: of other addresses it is another offer. */
export const offerName = ({ way }: Move): string => `${way.id} ${addressesIn(way).join(' ')}`.slice(0, 2000);

/** Whether a channel answered when it was asked last; how often it failed is forgotten whenever the team is changed. */
const answers = (state: TeamChannel | undefined): boolean =>
  state?.okAt !== undefined && state.okAt >= (state.triedAt ?? 0);

/** Whether none of the others answers, so that taking this one away leaves files alone to bring releases. */
export const isLastToAnswer = (
  channel: Addressed,
  all: readonly ChannelConfig[],
  states: ReadonlyMap<string, TeamChannel>,
): boolean =>
  answers(states.get(channel.id)) &&
  !all.some(({ id, kind }) => id !== channel.id && kind !== 'file' && answers(states.get(id)));
