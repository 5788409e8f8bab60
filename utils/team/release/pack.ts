import { joinBytes } from '../../core/join-bytes.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Bytes } from './base64.ts';

// Both streams know `deflate-raw` since Chrome 103 and Firefox 113, which is older than what this extension runs in at all.

/** Engines inflate a whole piece before anybody reads, and deflate packs up to 1 : 1032: a piece costs 17 MB at most. Bytes. */
const PIECE = 16_384;

/** Bytes piece by piece, no further than somebody reads. */
function inPieces(bytes: Bytes): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream<Bytes>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + PIECE));
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
}

/** Bytes deflated (RFC 1951, no wrapper). */
export async function pack(bytes: Bytes): Promise<Bytes> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * What was packed, which must be so many bytes. Reading stops where it grows longer, so a bomb costs what it declares and one chunk. Errors:
 * `team-too-large` it is longer, `team-content-invalid` it is shorter, or no deflate.
 */
export async function unpack(packed: Bytes, length: number): Promise<Result<Bytes>> {
  const reader = inPieces(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > length) {
        // Not awaited: an engine may want to write out what is pending first.
        reader.cancel().catch(() => undefined);
        return fail('team-too-large', 'unpacked');
      }
      parts.push(value);
    }
  } catch {
    return fail('team-content-invalid', 'deflate');
  }
  return total === length ? ok(joinBytes(parts)) : fail('team-content-invalid', 'length');
}
