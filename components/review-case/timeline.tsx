import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { CaseCommand, ReviewCase } from '../../utils/records/review-case.ts';
import { timelineOf } from '../../utils/review-case/timeline.ts';
import { IconButton } from '../button.tsx';
import { agentWords } from './agent-words.ts';
import { clickId } from './model.ts';

interface TimelineProps {
  work: ReviewCase | undefined;
  /** UTC ms. */
  now: number;
  onCommand: (command: CaseCommand) => void;
}

/** What was done, the newest first; each can be taken back. */
export function Timeline({ work, now, onCommand }: TimelineProps) {
  const entries = work ? timelineOf(work) : [];
  return (
    <section class="case-section" aria-label={t('reviewCase.timeline')}>
      <h3>{t('reviewCase.timeline')}</h3>
      {entries.length === 0 && <p class="tx-quiet">{t('reviewCase.noTimeline')}</p>}
      <ol class="case-timeline">
        {entries.map((entry) => (
          <li key={entry.id} data-kind={entry.kind}>
            <span class="tx-quiet">{formatMoment(entry.at, now)}</span>
            <span dir="auto">
              {entry.kind === 'step' ? (
                <b>{t(`review.state.${entry.state}`)}</b>
              ) : (
                `${entry.kind === 'tick' ? `${t('reviewCase.checked')} ` : ''}${entry.text}`
              )}
              {entry.by !== undefined && <span class="tx-quiet"> {agentWords(entry.by)}</span>}
            </span>
            <IconButton
              icon="undo"
              label={t('reviewCase.takeBack')}
              onClick={() => onCommand({ do: 'take-back', id: clickId(), which: entry.id })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
