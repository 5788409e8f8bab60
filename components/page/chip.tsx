import { t } from '../../utils/locales/text.ts';
import type { Summary } from '../../utils/platform/contract.ts';
import type { Health } from '../../utils/records/health.ts';

export interface ChipProps {
  summary: Summary | undefined;
  /** How the reading of this page stands; undefined while it is still loading. */
  health: Pick<Health, 'state' | 'wall' | 'records'> | undefined;
  /** Why the last reading was not kept: a failure code of the background. */
  refused: string | undefined;
  expanded: boolean;
  onToggle(): void;
}

/** One word on how the reading stands: the chip never says "no orders" of a page that could not be read. */
export function readingState(health: ChipProps['health'], refused?: string): string {
  if (refused === 'store-full') return t('page.full');
  if (refused === 'console-off') return t('page.off');
  if (refused !== undefined) return t('page.not_kept');
  if (!health) return t('page.reading');
  if (health.state === 'wall') return t(`page.wall.${health.wall ?? 'risk'}`);
  if (health.state === 'unreadable') return t('page.unreadable');
  if (health.state === 'empty') return t('page.empty');
  return t('page.read', health.records, [String(health.records)]);
}

const isTrouble = ({ health, refused }: Pick<ChipProps, 'health' | 'refused'>) =>
  refused !== undefined || health?.state === 'wall' || health?.state === 'unreadable';

/** The summary in the corner of a console page: late, due soon, and whether the page could be read. */
export function Chip({ summary, health, refused, expanded, onToggle }: ChipProps) {
  const reading = readingState(health, refused);
  const late = summary?.late ?? 0;
  const soon = (summary?.urgent ?? 0) + (summary?.soon ?? 0);
  const worst = late > 0 ? 'late' : soon > 0 ? 'soon' : 'fine';
  return (
    <button
      type="button"
      class={`chip ${isTrouble({ health, refused }) ? 'trouble' : worst}`}
      aria-expanded={expanded}
      aria-label={`${t('app.short_name')} ${t('page.late', late, [String(late)])} ${t('page.soon', soon, [String(soon)])} ${reading}`}
      onClick={(event) => event.isTrusted && onToggle()}
    >
      <i />
      {late > 0 && <b class="late">{t('page.late', late, [String(late)])}</b>}
      {soon > 0 && <b class="soon">{t('page.soon', soon, [String(soon)])}</b>}
      <span>{reading}</span>
    </button>
  );
}
