import type { Diagnostic } from '../../records/health.ts';
import { shopIdOf } from '../frame.ts';
import { hasAnchor, shopOn } from '../read-page.ts';
import type { ReadContext, Reading } from '../reading.ts';
import type { ReviewPage } from '../review-vocabulary.ts';
import type { CompiledReviews } from './compile-reviews.ts';
import { readReviewRows } from './read-review-rows.ts';

const summed = (lists: readonly (readonly Diagnostic[])[]): Diagnostic[] => {
  const sums = new Map<string, Diagnostic>();
  for (const one of lists.flat()) {
    const key = `${one.code}/${one.field ?? ''}`;
    const sum = sums.get(key);
    if (sum) sum.count += one.count;
    else sums.set(key, { ...one });
  }
  return [...sums.values()];
};

/**
 * Reads all that the DOM of a review page says, one reading per source that found something. A page whose anchor is missing gives
 * `no-anchor`.
 */
export function readReviewDocument(
  console: CompiledReviews,
  page: ReviewPage,
  document: Document,
  context: ReadContext,
): Reading[] {
  const sources = page.sources.filter((source) => source.kind === 'dom');
  const [first] = sources;
  if (!first) return [];
  const bare = { page: page.id, orders: [], parcels: [] };
  if (!hasAnchor(page, document)) {
    const diagnostics: Diagnostic[] = [{ code: 'no-anchor', source: first.id, count: 1 }];
    return [{ ...bare, source: first.id, diagnostics }];
  }
  const shop = shopOn(console, document);
  const here = { ...context, shop: shopIdOf(shop, context.shop) };
  return sources.flatMap((source) => {
    const rows = readReviewRows(console, source, document.documentElement, here);
    if (rows.length === 0) return [];
    return [
      {
        ...bare,
        source: source.id,
        reviews: rows.flatMap(({ review }) => review ?? []),
        ...(shop && { shop }),
        diagnostics: summed(rows.map(({ diagnostics }) => diagnostics)),
      },
    ];
  });
}
