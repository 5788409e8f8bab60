import { isIn } from '../replies/folders.ts';
import { isStale, isUnused, validityOf } from './figures.ts';
import type { LibraryRow } from './rows.ts';

/** The lists that make themselves, in the order in which they are shown. */
export const SMART_VIEWS = [
  'all',
  'favourites',
  'starter',
  'personal',
  'team',
  'unused',
  'stale',
  'expired',
  'draft',
  'retired',
] as const;
export type SmartView = (typeof SMART_VIEWS)[number];

/** What of the library is looked at: a list that makes itself, or a folder with those within. */
export type LibraryView = SmartView | readonly string[];

export const isFolder = (view: LibraryView): view is readonly string[] => typeof view !== 'string';

/** One text for each view: names of folders may hold anything but a control sign. */
export const viewKey = (view: LibraryView): string => (isFolder(view) ? `/${view.join('\u0001')}` : view);

/** Whether a row belongs into a view. What was thrown away is in its own list only; `now` in UTC ms. */
export function isInView({ reply, figures, favourite }: LibraryRow, view: LibraryView, now: number): boolean {
  if (view === 'retired') return reply.state === 'retired';
  if (reply.state === 'retired') return false;
  if (isFolder(view)) return isIn(reply, view);
  switch (view) {
    case 'all':
      return true;
    case 'favourites':
      return favourite;
    case 'unused':
      return isUnused(figures);
    case 'stale':
      return isStale(figures, now);
    case 'expired':
      return validityOf(reply, now) !== undefined;
    case 'draft':
      return reply.state === 'draft';
    default:
      return reply.layer === view;
  }
}

/** How many replies each list that makes itself holds. */
export function countViews(rows: readonly LibraryRow[], now: number): Record<SmartView, number> {
  const counts = Object.fromEntries(SMART_VIEWS.map((view) => [view, 0])) as Record<SmartView, number>;
  for (const row of rows) for (const view of SMART_VIEWS) if (isInView(row, view, now)) counts[view] += 1;
  return counts;
}
