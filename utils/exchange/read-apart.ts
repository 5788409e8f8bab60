import { fail, type Result } from '../core/result.ts';
import type { ImportPlan, ImportRow } from './findings.ts';
import type { ReadAnswer, ReadRequest } from './library-worker.ts';
import { FILE_LIMIT } from './limits.ts';
import type { ReadOptions } from './read-library.ts';

/**
 * `readLibrary` in a thread of its own, so that the page stays responsive however large the file is; for extension pages. Aborting
 * `signal` ends it at once, with the error `stopped`. Other errors: the codes of `FileFailure`.
 */
export async function readLibraryApart(
  file: File,
  options: ReadOptions = {},
  signal?: AbortSignal,
): Promise<Result<ImportPlan>> {
  if (file.size > FILE_LIMIT) return fail('tooLarge', String(FILE_LIMIT));
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (signal?.aborted) return fail('stopped');
  const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      const rows: ImportRow[] = [];
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
        if ('rows' in data) for (const row of data.rows) rows.push(row);
        else if ('bug' in data) reject(new Error(data.bug));
        else resolve(data.done.ok ? { ok: true, value: { ...data.done.value, rows } } : data.done);
      };
      worker.onerror = ({ message }) => reject(new Error(message || 'the reading thread did not start'));
      signal?.addEventListener('abort', () => resolve(fail('stopped')), { once: true });
      const request: ReadRequest = { bytes, fileName: file.name, options };
      worker.postMessage(request, [bytes.buffer]);
    });
  } finally {
    worker.terminate();
  }
}
