import { formatAgo } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { SETTLED } from '../../../utils/records/review-case.ts';
import { type CaseRow, stateOf } from '../../../utils/review-case/case-row.ts';
import { PlacedRow, RowCell } from '../../placed-row.tsx';
import { Stars } from '../../review-case/stars.tsx';
import { topicWords } from '../../review-case/topic-words.ts';
import { toneOf } from '../../review-case/verdict-line.tsx';
import { StateMark } from '../../state-mark.tsx';
import { TimeLeft } from '../../time-left.tsx';

interface RowProps {
  row: CaseRow;
  /** DOM id, which the grid names as its active descendant. */
  id: string;
  /** From 1. */
  index: number;
  /** px from the top of the list. */
  top: number;
  active: boolean;
  place: string;
  /** UTC ms. */
  now: number;
  onPress: (key: string) => void;
}

/** Topics that a row has room for. */
const TOPICS = 3;

/** One case in two lines: how pressing, of what, how old; then what was written, and how far the work has come. */
export function Row({ row, id, index, top, active, place, now, onPress }: RowProps) {
  const { review, verdict } = row;
  const tone = toneOf(verdict);
  const state = stateOf(row);
  const next = SETTLED.has(state) ? undefined : row.case?.next;
  return (
    <PlacedRow
      id={id}
      class="rev-row"
      index={index}
      top={top}
      active={active}
      aria-selected={active}
      onClick={() => onPress(row.key)}
    >
      <RowCell class="rev-row-first">
        <span class={`case-tone tx-state-${tone}`}>
          <StateMark state={tone} />
          {t(`review.level.${verdict.level}`)}
        </span>
        {/* The platform's mark is worth its place where it says something else. */}
        <Stars
          stars={review.stars}
          mood={review.mood === 'bad' && verdict.level === 'alert' ? undefined : review.mood}
        />
        <span class="rev-clip" dir="auto">
          {review.itemTitle ?? place}
        </span>
        <span class="tx-quiet">{formatAgo(Math.max(0, now - review.at))}</span>
      </RowCell>
      <RowCell class="rev-row-second">
        <span class="rev-topics">
          {[
            verdict.graveness === 'grave' && t('review.graveness.grave'),
            topicWords(verdict.topics.slice(0, TOPICS)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span class="rev-clip tx-quiet" dir="auto">
          {review.appended?.text || review.text}
        </span>
        {next ? (
          <TimeLeft dueAt={next.at} now={now} state="fine" />
        ) : (
          <span class={state === 'new' ? '' : 'tx-quiet'}>{t(`review.state.${state}`)}</span>
        )}
      </RowCell>
    </PlacedRow>
  );
}
