import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { reviewReadingState, summaryParts } from '../../utils/page/reviews/words.ts';
import type { ReviewUnfolding } from './unfold.ts';

export type ReviewPanelProps = Omit<Extract<ReviewUnfolding, { show: 'panel' }>, 'show'> & {
  onCopyReport(): Promise<boolean>;
};

function help({ health, refused }: Pick<ReviewPanelProps, 'health' | 'refused'>): string | undefined {
  if (refused === 'store-full') return t('page.panel.full_help');
  if (refused === 'console-off') return t('page.panel.off_help');
  if (health?.state === 'wall') return t('page.panel.what_now');
  const isMissing = health?.state === 'unreadable' || health?.state === 'partial';
  return isMissing ? t('reviewPage.panel.unreadable') : undefined;
}

/** What the chip of a review page unfolds to: what was read, what is to be done, and a report without personal data. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { health, onClose, onJump, refused, summary, unsure } = props;
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const advice = help(props);
  const counts = Object.values(summaryParts(summary)).filter(Boolean);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div
      ref={box}
      class="card panel"
      role="dialog"
      aria-label={t('reviewPage.panel.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header class="row">
        <h3>{t('reviewPage.panel.title')}</h3>
        <button type="button" class="close" aria-label={t('reviewPage.card.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <p>{reviewReadingState(health, refused)}</p>
      {advice && <p>{advice}</p>}
      {unsure && <p class="quiet">{t('reviewPage.panel.unsure')}</p>}
      {summary && (
        <ul>
          {counts.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {counts.length === 0 && <li>{t('reviewPage.panel.none')}</li>}
        </ul>
      )}
      <footer class="row">
        {onJump && (
          <button type="button" onClick={onJump}>
            {t('reviewPage.panel.jump')}
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
