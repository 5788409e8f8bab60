import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import type { Unit } from '../../utils/timing/tally.ts';
import { StateMark } from '../state-mark.tsx';
import { useDrawnRows } from '../use-drawn-rows.ts';
import { asksText, buyerName, unitKey, verdictOf, waitOf } from './unit-words.ts';
import { formatWait } from './words.ts';
import './unit-list.css';

/** Height in px; unit-list.css says the same. */
const ROW_HEIGHT = 44;

interface UnitListProps {
  label: string;
  units: readonly Unit[];
  /** UTC ms. */
  now: number;
  placeName: (unit: Unit) => string;
  zoneOf: (unit: Unit) => string;
  /** Enter or a click. */
  onOpen: (unit: Unit) => void;
  /** Where units can be chosen: which are (`unitKey`), and Space chooses. */
  chosen?: ReadonlySet<string>;
  onChoose?: (unit: Unit) => void;
  /** The unit that the list begins at. */
  startAt?: string | undefined;
}

const STEPS: Record<string, (at: number, page: number, last: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, page) => at + page,
  PageUp: (at, page) => at - page,
  Home: () => 0,
  End: (_, __, last) => last,
};

/** Units as a list that draws only what is visible; the focus stays on the list, which names its active row. */
export function UnitList(props: UnitListProps) {
  const { label, units, now, chosen, onChoose, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const start = units.findIndex((unit) => unitKey(unit) === props.startAt);
  const [cursor, setCursor] = useState(Math.max(0, start));
  const active = Math.min(cursor, units.length - 1);
  const { drawn, page } = useDrawnRows({
    box: list,
    count: units.length,
    rowHeight: ROW_HEIGHT,
    activeAt: active,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const unit = units[active];
    const step = STEPS[event.key];
    if (step) setCursor(Math.max(0, Math.min(units.length - 1, step(active, page, units.length - 1))));
    else if (event.key === 'Enter' && unit) onOpen(unit);
    else if (event.key === ' ' && unit && onChoose) onChoose(unit);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const domId = (at: number) => `${label.length}-unit-${at}`;
  return (
    <div
      class="times-list"
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      aria-activedescendant={active >= 0 ? domId(active) : undefined}
      style={{ '--times-rows': units.length }}
      onKeyDown={onKeyDown}
    >
      <div
        class="times-list-body"
        role="presentation"
        style={{ '--times-height': `${units.length * ROW_HEIGHT}px` }}
      >
        {drawn.map((at) => {
          const unit = units[at];
          if (!unit) return undefined;
          const isChosen = chosen ? chosen.has(unitKey(unit)) : at === active;
          const pick = () => {
            setCursor(at);
            (onChoose ?? onOpen)(unit);
          };
          return (
            // biome-ignore lint/a11y: the list has the keys
            <div
              key={unitKey(unit)}
              id={domId(at)}
              class="times-row"
              role="option"
              aria-selected={isChosen}
              aria-posinset={at + 1}
              aria-setsize={units.length}
              data-active={at === active || undefined}
              style={{ top: `${at * ROW_HEIGHT}px` }}
              onClick={pick}
            >
              <Row unit={unit} now={now} place={props.placeName(unit)} zone={props.zoneOf(unit)}>
                {chosen && (
                  <span class="times-box" data-on={isChosen || undefined} aria-hidden="true">
                    {isChosen ? '✓' : ''}
                  </span>
                )}
              </Row>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  unit: Unit;
  now: number;
  place: string;
  zone: string;
  children: ComponentChildren;
}

function Row({ unit, now, place, zone, children }: RowProps) {
  const { state, text } = verdictOf(unit);
  return (
    <>
      <b>
        {children}
        {formatWait(waitOf(unit, now))}
      </b>
      <span class={state === 'late' ? 'times-late' : 'desk-quiet'}>
        <StateMark state={state} /> {text}
      </span>
      <span class="times-row-buyer">{buyerName(unit)}</span>
      <span class="desk-quiet times-row-facts">
        {formatMoment(unit.start, now, zone)} · {asksText(unit)} · {place}
      </span>
    </>
  );
}
