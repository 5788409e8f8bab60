import { joinBytes } from '../core/join-bytes.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { ENTRIES_LIMIT, INFLATED_LIMIT, RATIO_FROM, RATIO_LIMIT } from './limits.ts';

/** The parts of a workbook that its cells are read from. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/.+\.(?:xml|xml\.rels))$/i;
const NOT_NEEDED = /^xl\/(?:drawings|media|theme|printerSettings|charts|comments|pivot)/i;

/** Bytes handed to the unfolding at a time: as much as one step may overshoot the bounds by. */
const STEP = 64 * 1024;

const tooMuch = (inflated: number, packed: number): boolean =>
  inflated > INFLATED_LIMIT || (inflated > RATIO_FROM && inflated > packed * RATIO_LIMIT);

/**
 * Unfolds the parts of a workbook that hold cells, and stops as soon as they grow beyond the bounds, whatever the archive says of
 * their sizes. Errors: `badArchive`, `zipBomb`.
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Result<Record<string, Uint8Array>>> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const files: Record<string, Uint8Array> = {};
  let inflated = 0;
  let entries = 0;
  let trouble: 'badArchive' | 'zipBomb' | undefined;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > ENTRIES_LIMIT || tooMuch(inflated + (file.originalSize ?? 0), bytes.length))
      trouble ??= 'zipBomb';
    if (trouble || !NEEDED.test(file.name) || NOT_NEEDED.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) trouble ??= 'badArchive';
      if (trouble) return;
      chunks.push(chunk);
      inflated += chunk.length;
      if (tooMuch(inflated, bytes.length)) trouble = 'zipBomb';
      if (final) files[file.name] = joinBytes(chunks);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !trouble; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    trouble ??= 'badArchive';
  }
  if (trouble) return fail(trouble);
  return files['xl/workbook.xml'] ? ok(files) : fail('badArchive');
}
