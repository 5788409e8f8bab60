import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';
import { useDrawnRows } from '../use-drawn-rows.ts';
import { type WaitAction, WaitingRow } from './waiting-row.tsx';
import './waiting.css';

/** px; it must agree with waiting.css. */
const ROW = 44;

interface WaitingListProps {
  /** Longest wait first. */
  rows: readonly Waiting[];
  /** UTC ms. */
  now: number;
  activeKey: string | undefined;
  onAction: (action: WaitAction, one: Waiting, anchor: DOMRect) => void;
  onPress: (one: Waiting) => void;
  /** Answers whether the key was taken. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Who waits, as a grid that draws only what is visible; the focus stays on the grid, which names its active row. */
export function WaitingList({ rows, now, activeKey, onKey, ...does }: WaitingListProps) {
  const box = useRef<HTMLDivElement>(null);
  const activeAt = useMemo(() => rows.findIndex(({ key }) => key === activeKey), [rows, activeKey]);
  const { drawn } = useDrawnRows({ box, count: rows.length, rowHeight: ROW, activeAt, activeKey });
  return (
    // biome-ignore lint/a11y: rows are positioned, which a table cannot be
    <div
      class="tx-waiting"
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={t('myTime.list')}
      aria-rowcount={rows.length}
      aria-activedescendant={activeAt >= 0 ? `tx-wait-${activeAt}` : undefined}
      onKeyDown={(event) => {
        if (!onKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="tx-waiting-body" role="presentation" style={{ height: `${rows.length * ROW}px` }}>
        {drawn.map((at) => {
          const one = rows[at];
          return one ? (
            <WaitingRow
              key={one.key}
              id={`tx-wait-${at}`}
              index={at + 1}
              one={one}
              now={now}
              top={at * ROW}
              active={at === activeAt}
              {...does}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
