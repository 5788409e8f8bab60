import type { Msg } from '@nats-io/nats-core';
import type { Failure } from '../../core/result.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import type { TeamRole } from '../../records/team.ts';
import { claimIn } from './claims.ts';
import type { Line } from './dial.ts';
import { fetchHead, fetchText, type HeadMark, type StoredHead } from './fetch-release.ts';
import { readHead } from './head.ts';
import type { Keeper } from './keeper.ts';
import { careNews, headNews } from './names.ts';
import { type Offers, offersOf } from './offers.ts';
import { pause } from './pause.ts';
import { prepareHub } from './prepare.ts';
import type { HubEvents } from './state.ts';
import { waitAfter } from './waits.ts';

/** The head is looked at again after so long (ms), for what was told while nobody could hear it. */
const LOOK_INTERVAL = MINUTE;
/** Over so long (ms) agents spread when a long release has to be fetched. */
const SPREAD = 2 * SECOND;
/** What nobody could be asked about, and what could not be looked at, comes again after so long (ms). */
const AGAIN = 3 * SECOND;
/** A connection that lasted so long (ms) was a good one. */
const GOOD = 10 * SECOND;
/** A claim is never longer, in bytes. */
const CLAIM_BYTES = 4096;

/** The revision of what the hub says again. */
function revisionOf(message: Msg): number | undefined {
  const revision = Number(message.headers?.get('Nats-Sequence') || Number.NaN);
  return Number.isSafeInteger(revision) ? revision : undefined;
}

export interface Following {
  team: string;
  role: TeamRole;
  keeper: Keeper;
  events: HubEvents;
  /** The id of the newest release that is here. */
  release: string | undefined;
  /** Called by `wake`: whoever waits goes on at once. */
  wakers: Set<() => void>;
  random: () => number;
  now: () => number;
}

/** Hands claims on that the hub says again. */
function hearClaims(line: Line, { team, events }: Following): void {
  const prefix = `${careNews(team)}.`;
  line.connection.subscribe(`${prefix}>`, {
    callback: (error: Error | null, message: Msg) => {
      // Under the number of a subscription a hub may send whatever subject it likes.
      if (error || !message.subject.startsWith(prefix) || message.data.length > CLAIM_BYTES) return;
      const key = message.subject.slice(prefix.length);
      const revision = revisionOf(message);
      if (revision === undefined) return;
      const gone = message.headers?.has('KV-Operation');
      const claim = gone ? { key, revision, until: 0 } : claimIn(key, message.data, revision);
      if (claim !== undefined) events.onClaims?.([claim]);
    },
  });
}

/** The newest head that the hub told of and that nobody has looked at; what came between is passed over. */
function hearHeads(
  line: Line,
  { team, wakers }: Following,
): { next(): StoredHead | undefined; hasNews(): boolean } {
  const subject = headNews(team);
  let told: Msg | undefined;
  line.connection.subscribe(subject, {
    callback: (error: Error | null, message: Msg) => {
      if (error || message.subject !== subject) return;
      told = message;
      for (const wake of [...wakers]) wake();
    },
  });
  return {
    hasNews: () => told !== undefined,
    next() {
      const message = told;
      told = undefined;
      const revision = message && revisionOf(message);
      if (!message || revision === undefined || message.headers?.has('KV-Operation')) return undefined;
      return { revision, head: readHead(message.data) };
    },
  };
}

/** Offers a head if it is news. Nothing where nobody could be asked. */
async function offer(
  line: Line,
  stored: StoredHead,
  offers: Offers,
  { events, random }: Following,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (!stored.head.ok || !offers.isWanted(stored.revision, stored.head.value.release)) return false;
  const { release, parts } = stored.head.value;
  await pause(offers.wait() + (parts > 0 ? SPREAD * random() : 0), signal);
  const text = await fetchText(line, stored.head.value, signal);
  if (signal.aborted || (!text.ok && text.error.code !== 'channel-nonsense')) return undefined;
  const taken = text.ok && (await events.onRelease(text.value, `${stored.revision} ${release}`));
  offers.note(stored.revision, release, taken);
  return taken;
}

/** Follows one connection until it is over. */
async function attend(line: Line, offers: Offers, following: Following, signal: AbortSignal): Promise<void> {
  const { events, random, wakers } = following;
  // First the ear, then the look: nothing falls between.
  const ear = hearHeads(line, following);
  hearClaims(line, following);
  if (following.role === 'lead') void prepareHub(line, following.team);
  let seen: HeadMark | undefined;
  let isEmpty = false;
  let looks = 0;
  while (!signal.aborted) {
    let stored = ear.next();
    let isSure = true;
    if (stored) seen &&= { ...seen, revision: stored.revision };
    else {
      const looked = await fetchHead(line, seen);
      // While the nodes agree on who decides nobody answers; the connection is as good as before.
      isSure = looked.ok;
      if (looked.ok) {
        ({ mark: seen, stored } = looked.value);
        // What cannot be read is no release either.
        const lacks = !seen || stored?.head.ok === false;
        if (lacks && !isEmpty) events.onEmpty?.();
        isEmpty = lacks;
      }
    }
    if (stored && (await offer(line, stored, offers, following, signal)) === undefined) {
      isSure = false;
      seen = undefined;
    }
    // A node that was away itself may not be told of what others store (seen with 2.9.10): who just came looks sooner.
    const wait = Math.min(LOOK_INTERVAL, AGAIN * 2 ** (isSure ? looks : 0)) * (0.75 + random() / 2);
    looks = Math.min(looks + 1, 10);
    if (!ear.hasNews()) await pause(wait, signal, wakers);
  }
}

/** Keeps connected and hands on what comes, until `signal` is aborted. */
export async function followHub(following: Following, signal: AbortSignal): Promise<void> {
  const { keeper, events, random, now, wakers } = following;
  const offers = offersOf(following.release, now);
  let failures = 0;
  const say = (connected: boolean, server?: string, failure?: Failure) =>
    events.onState?.({ connected, since: now(), ...(server && { server }), ...(failure && { failure }) });
  while (!signal.aborted) {
    const line = await keeper.line();
    let failure: Failure = { code: 'channel-unreachable' };
    if (line.ok) {
      const began = now();
      say(true, line.value.server);
      const over = new AbortController();
      const stop = () => over.abort();
      signal.addEventListener('abort', stop, { once: true });
      void line.value.ended.then(stop);
      await attend(line.value, offers, following, over.signal);
      signal.removeEventListener('abort', stop);
      if (signal.aborted) break;
      await line.value.end();
      const reason = await line.value.ended;
      if (reason && /^(?:too-large|flood|nonsense)$/.test(reason))
        failure = { code: 'channel-nonsense', detail: reason };
      else if (now() - began > GOOD) failures = 0;
    } else failure = line.error;
    if (signal.aborted) break;
    say(false, undefined, failure);
    await pause(waitAfter(failures, failure.code, random), signal, wakers);
    failures += 1;
  }
  say(false);
}
