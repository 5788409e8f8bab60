import type { ChannelConfig } from '../../records/team.ts';
import {
  GONE_LIMIT,
  TEAM_WAYS_LIMIT,
  type TeamAddresses,
  type TeamWay,
} from '../../records/team-addresses.ts';
import { sameValue } from '../release/same.ts';
import { wayOf } from './way.ts';

/** What a lead decided about channels, by id: told of to nobody, set up or changed here since the newest release, given up since. */
export interface TellChoices {
  held: readonly string[];
  fresh: readonly string[];
  gone: readonly string[];
}

/** From what the next release's addresses follow. */
export interface Telling {
  /** Those of the newest release; undefined where it says nothing of channels. */
  before: TeamAddresses | undefined;
  /** Those of releases that stood beside it and that the next one joins: what two leads said at once is said by both. */
  beside?: readonly TeamAddresses[];
  /** The channels of this browser. */
  own: readonly ChannelConfig[];
  /** The ids of those for which members need an account or a key. */
  guarded: ReadonlySet<string>;
  choices: TellChoices;
}

/** What a lead sees of one channel: it goes along, was held back here, or may hold a secret in its address. */
export interface TellLine {
  id: string;
  channel: ChannelConfig | TeamWay;
  fate: 'goes' | 'held' | 'unfit';
  /** The newest release says the same. */
  isKnown: boolean;
}

/** What two releases say that stood side by side: what either added is there, what either gave up is gone; of one channel the first has the word. */
function joined(one: TeamAddresses | undefined, other: TeamAddresses): TeamAddresses {
  if (!one) return other;
  const known = new Set(one.now.map(({ id }) => id));
  return {
    now: [...one.now, ...other.now.filter(({ id }) => !known.has(id))],
    gone: [...new Set([...one.gone, ...other.gone])],
  };
}

/** What the next release says of channels, and of which ways it is made; both leads' words count, each for what they set up or changed. */
function waysOf({ before: newest, beside = [], own, guarded, choices }: Telling) {
  const before = beside.reduce(joined, newest);
  const fresh = new Set(choices.fresh);
  const gone = [...new Set([...(before?.gone ?? []), ...choices.gone])].filter((id) => !fresh.has(id));
  const given = new Set(gone);
  const mine = new Map(own.map((one) => [one.id, wayOf(one, guarded.has(one.id))]));
  const said = (before?.now ?? []).map((way) => (fresh.has(way.id) && mine.get(way.id)) || way);
  const known = new Set(said.map(({ id }) => id));
  // Once a release tells of channels, one that another lead left out stays so until somebody here says otherwise.
  const added = [...mine.values()].flatMap((way) =>
    way && !known.has(way.id) && (before === undefined || fresh.has(way.id)) ? [way] : [],
  );
  const ways = [...said, ...added].filter(({ id }) => !given.has(id));
  return { gone: gone.slice(-GONE_LIMIT), ways, mine };
}

/**
 * What the next release says of channels: what the newest one says, with what was set up, changed or given up here since. Undefined where there is
 * nothing to say, so that such a release is what it was before releases could tell of channels.
 */
export function nextAddresses(telling: Telling): TeamAddresses | undefined {
  const { gone, ways } = waysOf(telling);
  const held = new Set(telling.choices.held);
  const now = ways.filter(({ id }) => !held.has(id)).slice(0, TEAM_WAYS_LIMIT);
  return now.length + gone.length === 0 ? undefined : { now, gone };
}

/** Whether the next release tells of channels what the newest does not. */
export const tellsNews = (telling: Telling): boolean => !sameValue(telling.before, nextAddresses(telling));

/** Every channel that the next release may tell of, with what becomes of it. */
export function tellLines(telling: Telling): TellLine[] {
  const { gone, mine, ways } = waysOf(telling);
  const next = new Map(nextAddresses(telling)?.now.map((way) => [way.id, way]));
  const before = new Map(telling.before?.now.map((way) => [way.id, way]));
  const lines = ways.map((way): TellLine => {
    const told = next.get(way.id);
    const isKnown = told !== undefined && sameValue(told, before.get(way.id));
    return { id: way.id, channel: way, fate: told ? 'goes' : 'held', isKnown };
  });
  const shown = new Set([...gone, ...lines.map(({ id }) => id)]);
  const rest = telling.own.flatMap((channel): TellLine[] => {
    const { id, kind } = channel;
    if (shown.has(id) || (kind !== 'web' && kind !== 'hub')) return [];
    return [{ id, channel, fate: mine.get(id) ? 'held' : 'unfit', isKnown: false }];
  });
  return [...lines, ...rest];
}

/** The choices without what a release says by now: a later word of another lead must not be overruled by them. */
export function openChoices({ before, own, guarded, choices }: Telling): TellChoices {
  const said = new Map(before?.now.map((way) => [way.id, way]));
  const mine = new Map(own.map((one) => [one.id, wayOf(one, guarded.has(one.id))]));
  const given = new Set(before?.gone);
  return {
    held: choices.held,
    fresh: choices.fresh.filter((id) => mine.has(id) && !sameValue(said.get(id), mine.get(id))),
    gone: choices.gone.filter((id) => !given.has(id)),
  };
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);
const withOne = (ids: readonly string[], id: string): string[] =>
  [...without(ids, id), id].slice(-GONE_LIMIT);

/** The choices after a channel was set up or changed here. */
export const choseFresh = ({ held, fresh, gone }: TellChoices, id: string): TellChoices => ({
  held: without(held, id),
  fresh: withOne(fresh, id),
  gone: without(gone, id),
});

/** The choices after a channel was taken away here: the next release says that it was given up. */
export const choseGone = ({ held, fresh, gone }: TellChoices, id: string): TellChoices => ({
  held: without(held, id),
  fresh: without(fresh, id),
  gone: withOne(gone, id),
});

/** The choices after a lead said whether a channel goes along with the next release. */
export const choseTold = (choices: TellChoices, id: string, isTold: boolean): TellChoices =>
  isTold
    ? choseFresh(choices, id)
    : { ...choices, held: withOne(choices.held, id), fresh: without(choices.fresh, id) };
