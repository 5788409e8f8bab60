import { t } from '../locales/text.ts';
import type { Health } from '../records/health.ts';

/** How the reading of a page stands, as far as the surfaces in the page need it; undefined while it is still loading. */
export type ReadingHealth = Pick<Health, 'state' | 'wall' | 'records'> | undefined;

/** The reading in a few words: a page that could not be read is never told as one without orders. `refused`: a failure code. */
export function readingState(health: ReadingHealth, refused?: string): string {
  if (refused === 'store-full') return t('page.full');
  if (refused === 'console-off') return t('page.off');
  if (refused !== undefined) return t('page.not_kept');
  if (!health) return t('page.reading');
  if (health.state === 'wall') return t(`page.wall.${health.wall ?? 'risk'}`);
  if (health.state === 'unreadable') return t('page.unreadable');
  if (health.state === 'empty') return t('page.empty');
  return t('page.read', health.records);
}

/** Whether a person should look: something stands where data should, or what was read was not kept. */
export const isTrouble = (health: ReadingHealth, refused?: string): boolean =>
  refused !== undefined || health?.state === 'wall' || health?.state === 'unreadable';
