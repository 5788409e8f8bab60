import { fail, ok, type Result } from '../../core/result.ts';
import type { Line } from './dial.ts';
import { failureOf, isUnprepared } from './failures.ts';
import { partKey, type ReadHead, readHead } from './head.ts';

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
    const entry = await bucket.get('head');
    if (!entry || entry.operation !== 'PUT') return ok(undefined);
    return ok({ revision: entry.revision, head: readHead(entry.value) });
  } catch (error) {
    return isUnprepared(error) ? ok(undefined) : { ok: false, error: failureOf(error) };
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
