import type { CaseRow } from '../../../utils/review-case/case-row.ts';

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/**
 * The key of the case that a key press leads to; undefined where it is no key for that. `last` is where the open case stood: when it has
 * left the list, the one that took its place comes next.
 */
export function stepTo(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  rows: readonly CaseRow[],
  openKey: string | undefined,
  { last, page }: { last: number; page: number },
): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const at = rows.findIndex((row) => row.key === openKey);
  const keyAt = (place: number) => rows[Math.max(0, Math.min(rows.length - 1, place))]?.key;
  if (key === 'Home') return keyAt(0);
  if (key === 'End') return keyAt(rows.length - 1);
  const by = STEP[key] ?? { PageDown: page, PageUp: -page }[key];
  if (by === undefined) return undefined;
  if (at >= 0) return keyAt(at + by);
  return keyAt(by > 0 ? last + by - 1 : last + by);
}
