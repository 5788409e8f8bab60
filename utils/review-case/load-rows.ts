import type { ReviewVerdict } from '../records/review-verdict.ts';
import type { Database } from '../store/database.ts';
import { type CaseRow, isBad } from './case-row.ts';

/** Verdicts read in one go: 50,000 at once would stand in memory together. */
const BATCH = 2000;

/** Every review that is held to be bad, and every one with a case, with both. */
export async function loadCaseRows(database: Database): Promise<CaseRow[]> {
  const transaction = database.transaction(['reviews', 'reviewVerdicts', 'reviewCases']);
  const cases = new Map((await transaction.objectStore('reviewCases').getAll()).map((one) => [one.key, one]));
  const verdicts = transaction.objectStore('reviewVerdicts');
  const found: ReviewVerdict[] = [];
  let after: string | undefined;
  for (;;) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const batch = await verdicts.getAll(range, BATCH);
    found.push(...batch.filter((verdict) => isBad(verdict) || cases.has(verdict.key)));
    after = batch.at(-1)?.key;
    if (batch.length < BATCH || after === undefined) break;
  }
  const reviews = transaction.objectStore('reviews');
  const rows = await Promise.all(
    found.map(async (verdict): Promise<CaseRow[]> => {
      const review = await reviews.get(verdict.key);
      const done = cases.get(verdict.key);
      return review ? [{ key: verdict.key, review, verdict, ...(done && { case: done }) }] : [];
    }),
  );
  return rows.flat();
}
