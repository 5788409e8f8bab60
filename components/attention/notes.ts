import { DAY } from '../../utils/core/time.ts';
import type { Coverage } from '../../utils/health/coverage.ts';
import { formatAgo, formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Health } from '../../utils/records/health.ts';
import { WALL_KEY } from '../wall-key.ts';

/** How much of what a console counts was read, with what console and shop are called. */
export interface NamedCoverage extends Coverage {
  consoleName: string;
  shopName: string;
}

export interface StatusNote {
  id: string;
  tone: 'plain' | 'soon';
  text: string;
}

/** Older trouble says nothing about today. */
const RECENT = DAY;

function healthText({ state, wall, triedAt, diagnostics }: Health, consoleName: string, now: number): string {
  const ago = formatAgo(Math.max(0, now - triedAt));
  if (state === 'wall') return t(`popup.health.${wall ? WALL_KEY[wall] : 'risk'}`, [consoleName, ago]);
  if (state === 'unreadable') return t('popup.health.unreadable', [consoleName, ago]);
  const missing = diagnostics.reduce((sum, { count }) => sum + count, 0);
  return t('popup.health.partial', [consoleName, ago, formatCount(missing)]);
}

/** Lines about pages that could not be read the last time, the newest first, one per console. `now` in UTC ms. */
export function healthNotes(
  health: readonly Health[],
  nameOf: (console: string) => string,
  now: number,
): StatusNote[] {
  const troubled = health
    .filter(
      ({ state, triedAt }) => ['wall', 'unreadable', 'partial'].includes(state) && now - triedAt < RECENT,
    )
    .sort((a, b) => b.triedAt - a.triedAt);
  const first = troubled.filter(
    (one, at) => troubled.findIndex((other) => other.console === one.console) === at,
  );
  return first.map((one) => ({
    id: `health:${one.key}`,
    tone: one.state === 'partial' ? 'plain' : 'soon',
    text: healthText(one, nameOf(one.console), now),
  }));
}

/** Lines where the console counts more, or fewer, than was read. */
export function coverageNotes(coverage: readonly NamedCoverage[]): StatusNote[] {
  return coverage
    .filter(({ shown, read }) => shown !== read)
    .map(({ key, consoleName, shopName, shown, read }) => ({
      id: `coverage:${key}`,
      tone: 'plain',
      text: t(shown > read ? 'popup.coverage.fewer' : 'popup.coverage.more', [
        shopName === consoleName ? consoleName : `${consoleName} ${shopName}`,
        formatCount(shown),
        formatCount(read),
      ]),
    }));
}
