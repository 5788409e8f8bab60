import { useCallback, useLayoutEffect, useMemo } from 'preact/hooks';
import { useFeed } from '../../components/use-feed.ts';
import { type Failure, ok } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { binsOf, type Period } from '../../utils/review-board/period.ts';
import { type Selection, select } from '../../utils/review-board/select.ts';
import { inStore } from '../../utils/store/handle.ts';
import { loadSheetsAndPlaces } from '../../utils/store/load-review-sheets.ts';
import type { ReviewSheet } from '../../utils/store/review-sheets.ts';

/** Pages that are being read change the store all the time; charts follow at most this often, ms. */
const PACE = 3000;

interface Loaded {
  sheets: readonly ReviewSheet[];
  cases: ReadonlyMap<string, ReviewCase>;
  shops: readonly Shop[];
  /** `console/shop` of everything that has reviews. */
  places: readonly string[];
}

export interface Board extends Omit<Loaded, 'sheets'> {
  /** Undefined until the first reading. */
  selection: Selection | undefined;
  failure: Failure | undefined;
}

const NOTHING: Omit<Loaded, 'sheets'> = { cases: new Map(), shops: [], places: [] };

const load = (from: string, to: string, under: string) =>
  inStore(async (database) => {
    const [{ sheets, places }, cases, shops] = await Promise.all([
      loadSheetsAndPlaces(database, { from, to, ...(under && { under }) }),
      database.getAll('reviewCases'),
      database.getAll('shops'),
    ]);
    return ok({ sheets, cases: new Map(cases.map((one) => [one.key, one])), shops, places });
  });

/** The reviews of a period from the store, chosen and counted; follows changes. `zoneOf` must not change. */
export function useBoard(
  period: Period,
  under: string,
  item: string,
  zoneOf: (console: string) => string,
): Board {
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  const read = useCallback(() => load(from, to, under), [from, to, under]);
  // Not after the next frame: what is read here is what the page is opened for.
  const { value: loaded, failure } = useFeed(read, onChange, PACE, useLayoutEffect);
  const { sheets, ...rest } = loaded ?? { ...NOTHING, sheets: undefined };
  const selection = useMemo(
    () => sheets && select(sheets, { period, item: item || undefined }, binsOf(period), zoneOf),
    [sheets, period, item, zoneOf],
  );
  return { ...rest, selection, failure };
}
