import { recordKey } from '../records/key.ts';
import { reviewLevel } from '../records/review-verdict.ts';
import type { Database } from '../store/database.ts';
import { loadReviewSheets } from '../store/load-review-sheets.ts';
import { getByKeys } from '../store/pages.ts';
import { idsOf } from '../store/review-sheets.ts';
import { type CaseRow, isBad } from './case-row.ts';

/** All months that a record can be of. */
const EVER = { from: '2000-01', to: '2100-01' };
const NOTHING_TO_DO = reviewLevel.options.indexOf('none');

/**
 * Every review that is held to be bad, and every one with a case, with both. Which they are is told by the sheets of the months: reading
 * 50,000 verdicts to find 5,000 would take seconds.
 */
export async function loadCaseRows(database: Database): Promise<CaseRow[]> {
  const [sheets, worked] = await Promise.all([
    loadReviewSheets(database, EVER),
    database.getAll('reviewCases'),
  ]);
  const cases = new Map(worked.map((one) => [one.key, one]));
  const bad = sheets.flatMap((sheet) =>
    idsOf(sheet).flatMap((id, at) =>
      sheet.level[at] === NOTHING_TO_DO ? [] : [recordKey(sheet.console, sheet.shop, id)],
    ),
  );
  const keys = [...new Set([...bad, ...cases.keys()])];
  const [reviews, verdicts] = await Promise.all([
    getByKeys(database, 'reviews', keys),
    getByKeys(database, 'reviewVerdicts', keys),
  ]);
  return keys.flatMap((key): CaseRow[] => {
    const review = reviews.get(key);
    const verdict = verdicts.get(key);
    const work = cases.get(key);
    if (!review || !verdict || !(isBad(verdict) || work)) return [];
    return [{ key, review, verdict, ...(work && { case: work }) }];
  });
}
