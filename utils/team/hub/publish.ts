import { fail, ok, type Result } from '../../core/result.ts';
import { SECOND } from '../../core/time.ts';
import { idOfRelease } from '../channels/head-id.ts';
import { succeeds } from '../channels/succeeds.ts';
import type { Line } from './dial.ts';
import { failureOf, isOvertaken, isUnprepared } from './failures.ts';
import { fetchHead, fetchText } from './fetch-release.ts';
import { partKey, type ReadHead, writeHead } from './head.ts';
import { HEAD, headNews } from './names.ts';
import { prepareHub } from './prepare.ts';

/** How long (ms) the hub may take to say again what it stored, and how often it is stored anew where it does not. */
const ECHO_TIME = 3 * SECOND;
const TRIES = 3;
/** Parts that are written at the same time. */
const AT_ONCE = 4;

/** A release on its way to a hub. `previous`: the id of the one that must lie there still; `''`: none. */
export interface Outgoing {
  team: string;
  release: string;
  previous: string;
  text: string;
}

async function writeParts(line: Line, release: string, parts: readonly Uint8Array[]): Promise<void> {
  for (let at = 0; at < parts.length; at += AT_ONCE)
    await Promise.all(
      parts
        .slice(at, at + AT_ONCE)
        .map((part, n) => line.buckets.releases.put(partKey(release, at + n), part)),
    );
}

/** Waits until the hub says again what it stored as `revision` or later. False where it does not. */
function echoOf(line: Line, team: string): { heard(revision: number): Promise<boolean>; end(): void } {
  let highest = 0;
  let look: () => void = () => {};
  const subscription = line.connection.subscribe(headNews(team), {
    callback: (_error, message) => {
      highest = Math.max(highest, Number(message.headers?.get('Nats-Sequence') ?? 0));
      look();
    },
  });
  return {
    heard: (revision) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), ECHO_TIME);
        look = () => {
          if (highest < revision) return;
          clearTimeout(timer);
          resolve(true);
        };
        look();
      }),
    end: () => subscription.unsubscribe(),
  };
}

/** Whether the release may take the place of the one that lies there. What lies there is asked for only where it is not the expected one. */
async function mayFollow(line: Line, there: ReadHead, { previous, text }: Outgoing): Promise<boolean> {
  if (there.release === previous) return true;
  const lies = await fetchText(line, there, new AbortController().signal);
  const claimed = lies.ok ? await idOfRelease(lies.value) : undefined;
  return claimed?.release === there.release && (await succeeds(text, claimed));
}

/**
 * Puts a release there: its parts first, then the head by compare-and-set, so that nobody ever sees half of it. A node that dies between storing
 * and telling would leave the others waiting for their next look, so the head is stored anew until the hub has told of it. A hub whose
 * buckets were emptied takes any release. Errors: those of `Channel.push`.
 */
export async function publishRelease(line: Line, outgoing: Outgoing): Promise<Result<void>> {
  const { team, release, text } = outgoing;
  const { head, parts } = writeHead(release, text);
  const stored = await fetchHead(line);
  if (!stored.ok) return stored;
  // Where a head lies the rest is there too; to ask would be to wait for nodes that this release does not need.
  const ready = stored.value.mark ? ok(undefined) : await prepareHub(line, team);
  if (!ready.ok) return ready;
  const echo = echoOf(line, team);
  try {
    const there = stored.value.stored?.head;
    let revision = stored.value.stored?.revision ?? 0;
    const isThere = there?.ok === true && there.value.release === release;
    // What cannot be read is nobody's release and may be written over.
    if (there?.ok && !isThere && !(await mayFollow(line, there.value, outgoing)))
      return fail('channel-overtaken', there.value.release.slice(0, 80));
    if (isThere && parts.length === 0) return ok(undefined);
    await writeParts(line, release, parts);
    for (let tries = 0; tries < TRIES; tries += 1) {
      revision =
        revision === 0
          ? await line.buckets.head.create(HEAD, head)
          : await line.buckets.head.update(HEAD, head, revision);
      if (await echo.heard(revision)) break;
    }
    return ok(undefined);
  } catch (error) {
    if (isOvertaken(error)) return fail('channel-overtaken');
    if (isUnprepared(error)) return fail('channel-unreachable', 'not prepared');
    return { ok: false, error: failureOf(error) };
  } finally {
    echo.end();
  }
}
