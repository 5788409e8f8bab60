import type { Result } from '../core/result.ts';
import type { ImportPlan, ImportRow } from './findings.ts';
import { type ReadOptions, readLibrary } from './read-library.ts';

/** What the desk asks for. */
export interface ReadRequest {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  options: ReadOptions;
}

/** The answer comes in slices, as taking 100,000 rows over at once would hold the page up. */
export type ReadAnswer = { rows: ImportRow[] } | { done: Result<Omit<ImportPlan, 'rows'>> } | { bug: string };

/** Rows in one message. */
const SLICE = 500;

const answer = (message: ReadAnswer): void => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    const result = await readLibrary(data.bytes, data.fileName, data.options);
    if (!result.ok) {
      answer({ done: result });
      return;
    }
    const { rows, ...plan } = result.value;
    for (let at = 0; at < rows.length; at += SLICE) answer({ rows: rows.slice(at, at + SLICE) });
    answer({ done: { ok: true, value: plan } });
  } catch (error) {
    answer({ bug: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
