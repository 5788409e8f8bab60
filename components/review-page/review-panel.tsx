import { t } from '../../utils/locales/text.ts';
import { reviewReadingState, summaryParts } from '../../utils/page/reviews/words.ts';
import { Panel } from '../page/panel.tsx';
import type { ReviewUnfolding } from './unfold.ts';

export type ReviewPanelProps = Omit<Extract<ReviewUnfolding, { show: 'panel' }>, 'show'> & {
  onCopyReport(): Promise<boolean>;
};

/** What the chip of a review page unfolds to. */
export function ReviewPanel({ summary, unsure, ...props }: ReviewPanelProps) {
  const counts = Object.values(summaryParts(summary)).filter(Boolean);
  const words = {
    title: t('reviewPage.panel.title'),
    state: reviewReadingState(props.health, props.refused),
    unreadable: t('reviewPage.panel.unreadable'),
    jump: t('reviewPage.panel.jump'),
  };
  return (
    <Panel {...props} words={words}>
      {unsure && <p class="quiet">{t('reviewPage.panel.unsure')}</p>}
      {summary && (
        <ul>
          {counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
          {counts.length === 0 && <li>{t('reviewPage.panel.none')}</li>}
        </ul>
      )}
    </Panel>
  );
}
