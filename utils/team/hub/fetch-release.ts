import { fail, ok, type Result } from '../../core/result.ts';
import type { Line } from './dial.ts';
import { failureOf, isTimeout, isUnprepared } from './failures.ts';
import { partKey, type ReadHead, readHead } from './head.ts';
import { HEAD, streamOf } from './names.ts';

/** What lies as head: its revision, and what can be read of it. */
export interface StoredHead {
  revision: number;
  head: Result<ReadHead>;
}

/** Parts that are asked for at the same time. */
const AT_ONCE = 4;

/** Reads the head; nothing where there is none, or where the hub was never prepared. `fresh` asks the node that decides on writes. */
export async function fetchHead(line: Line, fresh = false): Promise<Result<StoredHead | undefined>> {
  try {
    const bucket = fresh ? await line.leading('head') : line.buckets.head;
    const entry = await bucket.get(HEAD);
    if (entry?.operation !== 'PUT') return ok(undefined);
    return ok({ revision: entry.revision, head: readHead(entry.value) });
  } catch (error) {
    const isMissing = isUnprepared(error) || (isTimeout(error) && (await lacksHead(line)));
    return isMissing ? ok(undefined) : { ok: false, error: failureOf(error) };
  }
}

/** A direct get from a stream that is not there is not answered at all (nats-server 2.9); asking about the stream is. */
async function lacksHead(line: Line): Promise<boolean> {
  try {
    await (await line.manager()).streams.info(streamOf(line.names.head));
    return false;
  } catch (error) {
    return isUnprepared(error);
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
