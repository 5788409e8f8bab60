import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';
import { scrollFor, topsOf, windowOf } from '../attention/windowing.ts';
import { useViewport } from '../use-viewport.ts';
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
  const view = useViewport(box);
  const tops = useMemo(() => topsOf(rows.map(() => ROW)), [rows]);
  const activeAt = useMemo(() => rows.findIndex(({ key }) => key === activeKey), [rows, activeKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the cursor scrolls; a person's own scrolling stays
  useLayoutEffect(() => {
    const element = box.current;
    if (element && activeAt >= 0)
      element.scrollTop = scrollFor(tops, activeAt, element.scrollTop, element.clientHeight || view.height);
  }, [activeKey]);
  const [from, to] = windowOf(tops, view.top, view.height);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (activeAt >= 0 && (activeAt < from || activeAt >= to)) drawn.push(activeAt);
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
              top={tops[at] ?? 0}
              active={at === activeAt}
              {...does}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
