import { t } from '../locales/text.ts';
import type { Health, WallKind } from '../records/health.ts';

/** Locale keys may hold no dash. */
const WALL = {
  captcha: 'captcha',
  login: 'login',
  punish: 'punish',
  risk: 'risk',
  'plug-in-refused': 'plug_in_refused',
  'too-frequent': 'too_frequent',
} as const satisfies Record<WallKind, string>;

/** How the reading of a page stands, as far as the surfaces in the page need it; undefined while it is still loading. */
export type ReadingHealth = Pick<Health, 'state' | 'wall' | 'records'> | undefined;

/** The reading in a few words: a page that could not be read is never told as one without orders. `refused`: a failure code. */
export function readingState(health: ReadingHealth, refused?: string): string {
  if (refused === 'store-full') return t('page.full');
  if (refused === 'console-off') return t('page.off');
  if (refused !== undefined) return t('page.not_kept');
  if (!health) return t('page.reading');
  if (health.state === 'wall') return t(`page.wall.${WALL[health.wall ?? 'risk']}`);
  if (health.state === 'unreadable') return t('page.unreadable');
  if (health.state === 'empty') return t('page.empty');
  if (health.state === 'partial') return t('page.partial', health.records);
  if (health.state === 'read' && health.records === 0) return t('page.counted');
  return t('page.read', health.records);
}

const TROUBLED: readonly Health['state'][] = ['wall', 'unreadable', 'partial'];

/** Whether a person should look: something stands where data should, some of it is missing, or what was read was not kept. */
export const isTrouble = (health: ReadingHealth, refused?: string): boolean =>
  refused !== undefined || (health !== undefined && TROUBLED.includes(health.state));
