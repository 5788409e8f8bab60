import { fail, ok, type Result } from '../../core/result.ts';
import type { Line } from './dial.ts';
import { failureOf, isUnprepared } from './failures.ts';
import { partKey, type ReadHead, readHead } from './head.ts';
import { HEAD, streamOf } from './names.ts';

/** What lies as head: its revision, and what can be read of it. */
export interface StoredHead {
  revision: number;
  head: Result<ReadHead>;
}

/** Which head was seen last: revisions count anew in a bucket that was `created` anew. */
export interface HeadMark {
  created: string;
  revision: number;
}

/** Parts that are asked for at the same time. */
const AT_ONCE = 4;

/**
 * What the node that decides on writes says of the head: a few hundred bytes, and never old. Nothing where there is no head, or where the hub was never
 * prepared.
 */
async function lookAtHead(line: Line): Promise<HeadMark | undefined> {
  try {
    const { created, state } = await (await line.manager()).streams.info(streamOf(line.names.head));
    return state.messages === 0 ? undefined : { created: String(created), revision: state.last_seq };
  } catch (error) {
    if (isUnprepared(error)) return undefined;
    throw error;
  }
}

/**
 * Reads the head unless it is the one that was `seen`. Any node answers, so that the load is shared; one that was away may be behind, and then the node
 * that decides is asked. `mark` is absent where nothing lies there.
 */
export async function fetchHead(
  line: Line,
  seen?: HeadMark,
): Promise<Result<{ mark?: HeadMark; stored?: StoredHead }>> {
  try {
    const mark = await lookAtHead(line);
    if (!mark) return ok({});
    if (seen?.created === mark.created && seen.revision === mark.revision) return ok({ mark });
    const near = await line.buckets.head.get(HEAD);
    const isBehind = (near?.revision ?? 0) < mark.revision;
    const entry = isBehind ? await (await line.leading('head')).get(HEAD) : near;
    if (entry?.operation !== 'PUT') return ok({});
    const { revision, value } = entry;
    return ok({ mark: { ...mark, revision }, stored: { revision, head: readHead(value) } });
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}

/**
 * The text of the release that a head names, gathered from its parts where it is long. Errors: `channel-nonsense` where parts are missing or have
 * another length, those of the connection.
 */
export async function fetchText(line: Line, head: ReadHead, signal: AbortSignal): Promise<Result<string>> {
  if (head.text !== undefined) return ok(head.text);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let at = 0; at < head.parts; at += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, head.parts - at) }, (_, n) => at + n);
      const entries = await Promise.all(
        numbers.map((part) => line.buckets.releases.get(partKey(head.release, part))),
      );
      for (const entry of entries) {
        bytes += entry?.value.length ?? 0;
        if (entry?.operation !== 'PUT' || bytes > head.bytes) return fail('channel-nonsense', 'part');
        parts.push(entry.value);
      }
      if (signal.aborted) return fail('channel-unreachable', 'stopped');
    }
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
  if (bytes !== head.bytes) return fail('channel-nonsense', 'length');
  const decoder = new TextDecoder();
  return ok(parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode());
}
