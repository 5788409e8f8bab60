import { fail, ok, type Result } from '../../core/result.ts';
import type { Team } from '../../records/team.ts';
import type { TeamContent } from '../../records/team-content.ts';
import type { TeamRelease } from '../../records/team-release.ts';
import { applyStep, type ReleaseStep, readTeamReplies, type TeamReplies } from '../../store/apply-release.ts';
import type { Database } from '../../store/database.ts';
import { getRelease, listReleases, type ReleaseEntry } from '../../store/team-releases.ts';
import { getTeam, getTeamLayer } from '../../store/teams.ts';
import { fromBase64 } from '../release/base64.ts';
import { digestOf } from '../release/hash.ts';
import { readContent } from '../release/read-content.ts';
import { readEnvelope } from '../release/read-envelope.ts';
import type { Verified } from '../release/verified.ts';
import { verifyRelease } from '../release/verify-release.ts';
import { chooseRelease, nextBoundary, outdated, statesWith } from './choose-release.ts';
import { layerOf, newsOf } from './in-layer.ts';

/** With what releases are taken in: this client's version (`major.minor.patch`), the time in UTC ms. */
export interface Taking {
  client: string;
  now: number;
}

/** What came of it: which release is in use, and the ids of the replies that changed. */
export interface Settled {
  number: number | undefined;
  changed: string[];
  /** Whether another release came into use. */
  isNew: boolean;
}

/** How often a step is worked out again where another context was quicker. */
const ATTEMPTS = 8;

const entryOf = ({ envelope, ...rest }: TeamRelease): ReleaseEntry => ({
  ...rest,
  hasContent: envelope !== undefined,
});

/** The content of a release that was verified when it was taken in. Errors: those of reading it; the disk may have spoilt it. */
async function contentOf(database: Database, key: string): Promise<Result<TeamContent>> {
  const kept = await getRelease(database, key);
  if (kept?.envelope === undefined) return fail('team-content-changed');
  const read = readEnvelope(kept.envelope);
  if (!read.ok) return read;
  const { bytes, hash, unpacked } = kept.header.content;
  const packed = fromBase64(read.value.content, bytes);
  if (!packed || (await digestOf(packed)) !== hash) return fail('team-content-changed');
  return readContent(packed, unpacked);
}

/** A release that comes in, verified, with its content read. */
interface Incoming {
  release: TeamRelease;
  keys: Verified['keys'];
  content: TeamContent;
  prior: Prior;
}

/** What is here before a release comes into use. */
interface Prior {
  releases: ReleaseEntry[];
  replies?: TeamReplies;
}

/** Reads what is here, while a release that was verified is unpacked; its replies only where it may come into use at once. */
async function readPrior(
  database: Database,
  { kind, startsAt = 0 }: TeamRelease['header'],
  now: number,
): Promise<Prior> {
  const isDue = kind === 'withdrawal' || startsAt <= now;
  const [releases, replies] = await Promise.all([
    listReleases(database),
    isDue ? readTeamReplies(database) : undefined,
  ]);
  return { releases, ...(replies && { replies }) };
}

/** Works out what is in use now, with what comes in. */
async function workOut(
  database: Database,
  team: Team,
  now: number,
  incoming?: Incoming,
): Promise<Result<ReleaseStep>> {
  const here = incoming?.prior.releases ?? (await listReleases(database));
  const kept = here.filter(({ key }) => key !== incoming?.release.key);
  const releases = incoming ? [entryOf(incoming.release), ...kept] : kept;
  const { begun, use } = chooseRelease(releases, now);
  const states = statesWith(releases, use, now);
  const changes = use !== undefined && use.key !== team.applied?.release;
  const step: ReleaseStep = {
    basis: team,
    head: team.head,
    applied: team.applied,
    keys: team.keys,
    states,
    ...outdated(releases, use, now),
    at: now,
    nextAt: nextBoundary(releases, now),
    news: [],
  };
  if (incoming) {
    const { key, number } = incoming.release;
    step.release = { ...incoming.release, state: states.get(key) ?? incoming.release.state };
    step.head = { number, release: key, at: now };
    step.keys = [...incoming.keys];
  }
  if (!changes) return ok(step);
  const contentFor = async (key: string): Promise<Result<TeamContent>> =>
    key === incoming?.release.key ? ok(incoming.content) : contentOf(database, key);
  const content = await contentFor(use.key);
  if (!content.ok) return content;
  const newest = begun && begun.key !== use.key ? await contentFor(begun.key) : content;
  if (!newest.ok) return newest;
  const inUse = layerOf(content.value, use.number, newest.value);
  step.applied = { number: use.number, release: use.key, at: now };
  step.use = inUse;
  step.before = incoming?.prior.replies;
  step.news = newsOf(await getTeamLayer(database), inUse.layer, now);
  return ok(step);
}

async function take(database: Database, step: ReleaseStep): Promise<Result<Settled>> {
  const changed = await applyStep(database, step);
  if (!changed.ok) return changed;
  return ok({ number: step.applied?.number, changed: changed.value, isNew: step.use !== undefined });
}

/** What became of a release that was offered. */
export interface Taken extends Settled {
  outcome: 'applied' | 'waiting' | 'same';
  /** The number of the release that was offered. */
  offered: number;
}

async function offerOnce(
  database: Database,
  text: string,
  channel: string,
  { client, now }: Taking,
): Promise<Result<Taken>> {
  const team = await getTeam(database);
  if (!team) return fail('team-not-joined');
  const { head, id, keys } = team;
  const trust = { team: id, number: head?.number ?? 0, release: head?.release ?? '', keys, client };
  const verified = await verifyRelease(text, trust);
  if (!verified.ok) return verified;
  const { envelope, release: key } = verified.value;
  const { header } = envelope;
  const isHere = key === head?.release && (await getRelease(database, key))?.envelope !== undefined;
  if (isHere)
    return ok({
      outcome: 'same',
      offered: header.number,
      number: team.applied?.number,
      changed: [],
      isNew: false,
    });
  const [content, prior] = await Promise.all([verified.value.content(), readPrior(database, header, now)]);
  if (!content.ok) return content;
  const release: TeamRelease = {
    key,
    number: header.number,
    header,
    state: 'waiting',
    receivedAt: now,
    channel: channel.slice(0, 80),
    envelope: text,
  };
  const step = await workOut(database, team, now, {
    release,
    keys: verified.value.keys,
    content: content.value,
    prior,
  });
  if (!step.ok) return step;
  const settled = await take(database, step.value);
  if (!settled.ok) return settled;
  const inUse = step.value.applied?.release === key;
  return ok({ ...settled.value, outcome: inUse ? 'applied' : 'waiting', offered: header.number });
}

async function untilFirst<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  for (let left = ATTEMPTS; ; left -= 1) {
    const done = await attempt();
    if (done.ok || done.error.code !== 'team-moved' || left === 0) return done;
  }
}

/**
 * Verifies a release, whoever brought it, and takes it in: into use at once, or when its time comes. One that is here already changes nothing, an
 * older one is refused. All of it is one transaction, worked out again where another context was quicker. Errors: the codes of
 * `Refusal`, `store-full`.
 */
export const takeRelease = (
  database: Database,
  text: string,
  channel: string,
  taking: Taking,
): Promise<Result<Taken>> => untilFirst(() => offerOnce(database, text, channel, taking));

/** Releases that came with an archive are verified from the founding key on, the oldest first; one that does not hold goes. */
async function verifyRestored(database: Database, taking: Taking): Promise<string[]> {
  const restored = (await listReleases(database)).filter(
    ({ hasContent, state }) => hasContent && state === 'waiting',
  );
  const changed: string[] = [];
  for (const { channel, key } of restored.reverse()) {
    const text = (await getRelease(database, key))?.envelope;
    const taken =
      text === undefined ? fail('team-unreadable') : await takeRelease(database, text, channel, taking);
    if (taken.ok) changed.push(...taken.value.changed);
    else if (taken.error.code.startsWith('team-')) await database.delete('teamReleases', key);
  }
  return changed;
}

/**
 * Brings into use what should be at this moment: a release whose time came, or the one before a release that ended. Doing it again changes
 * nothing. Without a team it does nothing. Errors: those of the store, and of a content that the disk has spoilt (`team-content-changed`): what is
 * in use stays.
 */
export async function settleReleases(database: Database, taking: Taking): Promise<Result<Settled>> {
  const team = await getTeam(database);
  if (!team) return ok({ number: undefined, changed: [], isNew: false });
  const restored = team.head ? [] : await verifyRestored(database, taking);
  const settled = await untilFirst(async (): Promise<Result<Settled>> => {
    const here = await getTeam(database);
    if (!here) return fail('team-not-joined');
    const step = await workOut(database, here, taking.now);
    return step.ok ? take(database, step.value) : step;
  });
  if (!settled.ok) return settled;
  const changed = [...new Set([...restored, ...settled.value.changed])];
  return ok({ ...settled.value, changed, isNew: settled.value.isNew || restored.length > 0 });
}
