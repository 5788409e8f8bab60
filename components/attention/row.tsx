import { DAY } from '../../utils/core/time.ts';
import { formatAgo, formatDay, formatLeft, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { PlacedRow, RowButton, RowCell } from '../placed-row.tsx';
import { topicWords } from '../review-case/topic-words.ts';
import { StateMark } from '../state-mark.tsx';
import { TimeLeft } from '../time-left.tsx';
import {
  type Entry,
  hasNotices,
  isOfChat,
  isStale,
  KIND_KEY,
  quantityText,
  seenAt,
  shortNumber,
  stateOf,
} from './entry.ts';
import { reasonTexts } from './why.ts';

export type RowAction = 'open' | 'notice' | 'snooze' | 'done' | 'menu';

export interface RowProps {
  entry: Entry;
  /** UTC ms. */
  now: number;
  /** DOM id, which the grid names as its active descendant. */
  id: string;
  /** 1-based place in the whole list, drawn or not. */
  index: number;
  /** px from the top of the list. */
  top: number;
  active: boolean;
  selected: boolean;
  onAction: (action: RowAction, entry: Entry, anchor: DOMRect) => void;
  onPress: (entry: Entry, event: MouseEvent) => void;
}

/** The time that matters: to the deadline, to the end of a snooze, or since an exception without a deadline. */
function RowTime({ entry, now }: { entry: Entry; now: number }) {
  const { alert, review, timeZone } = entry;
  const state = stateOf(entry, now);
  if (alert.kind === 'review')
    return (
      <>
        <span class={`tx-time-left tx-state-${state}`}>
          <StateMark state={state} />
          {t('alert.kind.review')}
          {review?.stars !== undefined && (
            <>
              <span aria-hidden="true">{starsInShort(review.stars)}</span>
              <span class="tx-hidden">{t('reviewCase.stars', review.stars)}</span>
            </>
          )}
        </span>
        <small>{formatAgo(Math.max(0, now - (review?.at ?? alert.openedAt)))}</small>
      </>
    );
  if (alert.dueAt !== undefined)
    return (
      <>
        <TimeLeft
          dueAt={alert.dueAt}
          now={now}
          state={state === 'late' ? 'soon' : state}
          inMinutes={isOfChat(entry)}
        />
        <small>{shortMoment(alert.dueAt, now, timeZone)}</small>
      </>
    );
  return (
    <>
      <span class={`tx-time-left tx-state-${state}`}>
        <StateMark state={state} />
        {t(`alert.kind.${KIND_KEY[alert.kind]}`)}
      </span>
      <small>{formatAgo(Math.max(0, now - alert.openedAt))}</small>
    </>
  );
}

/** `今天 14:00` near now, else the day alone. */
const shortMoment = (ms: number, now: number, timeZone: string): string =>
  Math.abs(ms - now) < DAY ? formatMoment(ms, now, timeZone) : formatDay(ms, now, timeZone);

/** What the mark and the time of a row say already. */
const SAID = new Set(['overdue', 'due_urgent', 'due_soon', 'stale', 'stale_parcel', 'review_stars']);

/** `★`, `★★`, `5★`: no wider than two signs. */
const starsInShort = (stars: number): string => (stars > 2 ? `${stars}★` : '★'.repeat(stars));

/** Topics that a row has room for. */
const TOPICS = 2;

function why({ alert, timeZone }: Entry, now: number): string {
  if (alert.state === 'snoozed' && alert.snoozedUntil !== undefined)
    return t('popup.snoozedUntil', [formatMoment(alert.snoozedUntil, now, timeZone)]);
  const told = reasonTexts(
    alert.why.filter(({ code }) => !SAID.has(code) && !code.startsWith('topic_')),
    now,
    timeZone,
  );
  if (alert.kind === 'review' && alert.dueAt !== undefined && alert.dueAt > now)
    told.unshift(t('popup.replyWithin', [formatLeft(alert.dueAt - now)]));
  return told.join(' · ') || t(`alert.kindLong.${KIND_KEY[alert.kind]}`);
}

/** One entry in two lines (one where there is room): time first, then which order, then why. */
export function Row({ entry, now, id, index, top, active, selected, onAction, onPress }: RowProps) {
  const seen = seenAt(entry);
  const { order, parcel, review, verdict } = entry;
  const item =
    review?.itemTitle ??
    entry.itemTitle ??
    entry.conversation?.buyer ??
    order?.items[0]?.title ??
    parcel?.carrier ??
    '';
  const act = (action: RowAction) => (anchor: DOMRect) => onAction(action, entry, anchor);
  return (
    <PlacedRow
      id={id}
      class="tx-row"
      index={index}
      top={top}
      active={active}
      aria-selected={selected}
      onClick={(event) => onPress(entry, event)}
      onDblClick={() => onAction('open', entry, new DOMRect())}
    >
      <RowCell class="tx-row-time">
        <RowTime entry={entry} now={now} />
      </RowCell>
      <RowCell class="tx-row-what">
        <span class="tx-row-console">{entry.consoleName}</span>
        {entry.number !== '' && (
          <span class="tx-row-number">
            {review ? `…${entry.number.slice(-4)}` : shortNumber(entry.number)}
          </span>
        )}
        {verdict && verdict.topics.length > 0 && (
          <span class="tx-row-topics">{topicWords(verdict.topics.slice(0, TOPICS))}</span>
        )}
        <span class="tx-row-item">{item}</span>
        <span>{quantityText(entry.order)}</span>
      </RowCell>
      <RowCell class="tx-row-why">
        <span>{why(entry, now)}</span>
        {entry.care?.words && <span class="tx-row-care">{entry.care.words}</span>}
        {seen !== undefined && isStale(entry) && (
          <span class="tx-row-stale">{t('popup.lastSeen', [formatAgo(now - seen)])}</span>
        )}
      </RowCell>
      <RowCell class="tx-row-actions">
        {hasNotices(entry) && (
          <RowButton icon="message" label={t('popup.act.notice')} hotkey="N" onAct={act('notice')} />
        )}
        <RowButton icon="clock" label={t('popup.act.snooze')} hotkey="S" onAct={act('snooze')} />
        <RowButton icon="check" label={t('popup.act.done')} hotkey="D" onAct={act('done')} />
        <RowButton icon="open" label={t('popup.act.open')} hotkey="↵" onAct={act('open')} />
        <RowButton icon="more" label={t('popup.act.menu')} hotkey="M" onAct={act('menu')} />
      </RowCell>
    </PlacedRow>
  );
}
