import { fail, ok, type Result } from '../core/result.ts';

/**
 * Reads an answer as UTF-8, and no further than `limit` bytes of it after unpacking. Errors: `team-too-large`, `channel-unreachable` (cut off, or
 * silent for longer than `pause` ms), `channel-nonsense` (no UTF-8).
 */
export async function readBody(
  answer: Response,
  limit: number,
  pause: number,
  stop: AbortController,
): Promise<Result<string>> {
  const packed = answer.headers.has('content-encoding');
  const announced = Number(answer.headers.get('content-length') ?? Number.NaN);
  if (!packed && announced > limit) return fail('team-too-large', String(announced));
  const reader = answer.body?.getReader();
  if (!reader) return ok('');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await within(pause, stop, () => reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > limit) return fail('team-too-large', String(bytes));
      const text = decode(decoder, value);
      if (text === undefined) return fail('channel-nonsense', 'text');
      parts.push(text);
    }
  } catch {
    return fail('channel-unreachable', stop.signal.aborted ? String(stop.signal.reason) : 'cut off');
  }
  // Some browsers take what came for the whole when a connection ends early.
  if (!packed && Number.isFinite(announced) && bytes < announced)
    return fail('channel-unreachable', 'cut off');
  const rest = decode(decoder);
  return rest === undefined ? fail('channel-nonsense', 'text') : ok(parts.join('') + rest);
}

/** The text of these bytes and of those that were left over; undefined where they are no UTF-8. */
function decode(decoder: TextDecoder, bytes?: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

async function within<T>(pause: number, stop: AbortController, wait: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => stop.abort('timeout'), pause);
  try {
    return await wait();
  } finally {
    clearTimeout(timer);
  }
}
