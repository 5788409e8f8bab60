import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { readingState } from '../../utils/page/reading-state.ts';
import type { Summary } from '../../utils/platform/contract.ts';
import type { Health } from '../../utils/records/health.ts';

export interface ReadingPanelProps {
  summary: Summary | undefined;
  health: Health | undefined;
  /** Why the last reading was not kept: a failure code of the background. */
  refused: string | undefined;
  /** Goes to the next order on this page that is late or due; undefined when there is none. */
  onJump: (() => void) | undefined;
  onCopyReport(): Promise<boolean>;
  onClose(): void;
}

function help({ health, refused }: Pick<ReadingPanelProps, 'health' | 'refused'>): string | undefined {
  if (refused === 'store-full') return t('page.panel.full_help');
  if (refused === 'console-off') return t('page.panel.off_help');
  if (health?.state === 'wall') return t('page.panel.what_now');
  if (health?.state === 'unreadable' || health?.state === 'partial') return t('page.panel.unreadable_help');
  return undefined;
}

function Counts({ summary }: { summary: Summary }) {
  const due = summary.late + summary.urgent + summary.soon;
  return (
    <ul>
      {due === 0 && <li>{t('page.panel.all_fine')}</li>}
      {summary.late > 0 && <li>{t('page.late', summary.late, [String(summary.late)])}</li>}
      {due > summary.late && <li>{t('page.soon', due - summary.late, [String(due - summary.late)])}</li>}
      {summary.other > 0 && <li>{t('page.panel.other', [String(summary.other)])}</li>}
      {summary.toShip !== undefined && <li>{t('page.panel.to_ship', [String(summary.toShip)])}</li>}
    </ul>
  );
}

/** What the chip unfolds to: what was read, what could not be, what to do now, and a report without personal data. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { summary, health, onJump, onClose } = props;
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const advice = help(props);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div
      ref={box}
      class="card panel"
      role="dialog"
      aria-label={t('page.panel.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header class="row">
        <h3>{t('page.panel.title')}</h3>
        <button type="button" class="close" aria-label={t('page.panel.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <p>{readingState(health, props.refused)}</p>
      {advice && <p>{advice}</p>}
      {summary && <Counts summary={summary} />}
      <footer class="row">
        {onJump && (
          <button type="button" onClick={onJump}>
            {t('page.panel.jump')}
          </button>
        )}
        {health && health.state !== 'read' && health.state !== 'empty' && (
          <button
            type="button"
            onClick={async (event) => event.isTrusted && setCopied(await props.onCopyReport())}
          >
            {copied ? t('page.panel.copied') : t('page.panel.copy_report')}
          </button>
        )}
      </footer>
    </div>
  );
}
