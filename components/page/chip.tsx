import { t } from '../../utils/locales/text.ts';
import type { Summary } from '../../utils/platform/contract.ts';
import type { Health } from '../../utils/records/health.ts';

export interface ChipProps {
  summary: Summary | undefined;
  /** How the reading of this page stands; undefined while it is still loading. */
  health: Pick<Health, 'state' | 'wall' | 'records'> | undefined;
  expanded: boolean;
  onToggle(): void;
}

/** One word on how the reading stands: the chip never says "no orders" of a page that could not be read. */
export function readingState(health: ChipProps['health']): string {
  if (!health) return t('page.reading');
  if (health.state === 'wall') return t(`page.wall.${health.wall ?? 'risk'}`);
  if (health.state === 'unreadable') return t('page.unreadable');
  if (health.state === 'empty') return t('page.empty');
  return t('page.read', health.records, [String(health.records)]);
}

const isTrouble = (health: ChipProps['health']) => health?.state === 'wall' || health?.state === 'unreadable';

/** The summary in the corner of a console page: late, due soon, and whether the page could be read. */
export function Chip({ summary, health, expanded, onToggle }: ChipProps) {
  const late = summary?.late ?? 0;
  const soon = (summary?.urgent ?? 0) + (summary?.soon ?? 0);
  const worst = late > 0 ? 'late' : soon > 0 ? 'soon' : 'fine';
  return (
    <button
      type="button"
      class={`chip ${isTrouble(health) ? 'trouble' : worst}`}
      aria-expanded={expanded}
      aria-label={`${t('app.short_name')} ${t('page.late', late, [String(late)])} ${t('page.soon', soon, [String(soon)])} ${readingState(health)}`}
      onClick={(event) => event.isTrusted && onToggle()}
    >
      <i />
      {late > 0 && <b class="late">{t('page.late', late, [String(late)])}</b>}
      {soon > 0 && <b class="soon">{t('page.soon', soon, [String(soon)])}</b>}
      <span>{readingState(health)}</span>
    </button>
  );
}
