import { formatTime } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { stateOfWait, waitedFor } from '../../utils/page/clocks/wait.ts';
import { formatAgainst, speakWait, stateWord } from '../../utils/page/clocks/wait-text.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';
import { PlacedRow, RowButton, RowCell } from '../placed-row.tsx';
import { StateMark } from '../state-mark.tsx';

/** The meter ends at so many times the limit; the limit's mark stands where it is reached. */
const METER = 1.5;

export type WaitAction = 'open' | 'snooze' | 'done';

interface WaitingRowProps {
  one: Waiting;
  /** UTC ms. */
  now: number;
  /** DOM id, which the grid names as its active descendant. */
  id: string;
  /** 1-based place in the whole list, drawn or not. */
  index: number;
  /** px from the top of the list. */
  top: number;
  active: boolean;
  onAction: (action: WaitAction, one: Waiting, anchor: DOMRect) => void;
  onPress: (one: Waiting) => void;
}

/** What was said to the reminder of this wait, if anything. */
function remindedWords({ alert }: Waiting, now: number): string {
  if (alert?.state === 'snoozed' && alert.snoozedUntil !== undefined && alert.snoozedUntil > now)
    return t('myTime.snoozedUntil', [formatTime(alert.snoozedUntil)]);
  return alert?.state === 'done' || alert?.state === 'dismissed' ? t('myTime.quiet') : '';
}

function Meter({ one, waited }: { one: Waiting; waited: number }) {
  const filled = Math.min(1, waited / (one.limit * METER));
  return (
    <span class="tx-wait-meter" aria-hidden="true">
      <i style={{ width: `${Math.round(filled * 100)}%` }} />
      <b style={{ insetInlineStart: `${100 / METER}%` }} />
    </span>
  );
}

/** One who waits, in two lines: how long and by which limit, then who and where. */
export function WaitingRow({ one, now, id, index, top, active, onAction, onPress }: WaitingRowProps) {
  const waited = waitedFor(one, now);
  const state = stateOfWait(waited, one);
  const said = remindedWords(one, now);
  const act = (action: WaitAction) => (anchor: DOMRect) => onAction(action, one, anchor);
  return (
    <PlacedRow
      id={id}
      class="tx-wait"
      index={index}
      top={top}
      active={active}
      onClick={() => onPress(one)}
      onDblClick={() => onAction('open', one, new DOMRect())}
    >
      <RowCell class={`tx-wait-time tx-state-${state}`} data-quiet={said !== '' || undefined}>
        <StateMark state={state} />
        <strong aria-hidden="true">{formatAgainst(waited, one.exact, one)}</strong>
        <span class="tx-hidden">{speakWait(waited, one.exact, one)}</span>
        <span>{stateWord(state)}</span>
        <Meter one={one} waited={waited} />
      </RowCell>
      <RowCell class="tx-wait-who">
        <b>{one.buyer === '' ? t('myTime.noName') : one.buyer}</b>
        <span>{[one.consoleName, one.shopName].filter(Boolean).join(' · ')}</span>
        {one.asks > 1 && <span>{t('myTime.asks', one.asks)}</span>}
        {one.asks === 0 && <span>{t('myTime.fromList')}</span>}
        {said !== '' && <span>{said}</span>}
      </RowCell>
      <RowCell class="tx-wait-actions">
        {one.alert && (
          <>
            <RowButton icon="clock" label={t('popup.act.snooze')} hotkey="S" onAct={act('snooze')} />
            <RowButton icon="check" label={t('myTime.act.done')} hotkey="D" onAct={act('done')} />
          </>
        )}
        <RowButton icon="open" label={t('myTime.act.open')} hotkey="↵" onAct={act('open')} />
      </RowCell>
    </PlacedRow>
  );
}
