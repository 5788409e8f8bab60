import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Icon } from '../icon.tsx';
import { PlacedRow, RowCell } from '../placed-row.tsx';
import { useViewport } from '../use-viewport.ts';
import type { Entry } from './entry.ts';
import type { GroupId, Line } from './grouping.ts';
import { Row, type RowAction } from './row.tsx';
import { scrollFor, topsOf, windowOf } from './windowing.ts';
import './list.css';

/** Heights in px; they must agree with list.css. */
export const GROUP_HEIGHT = 28;
export const ROW_HEIGHT = { narrow: 48, wide: 32 };

/** The id of a line, as the cursor names it. */
export const lineId = (line: Line): string =>
  line.kind === 'group' ? `group:${line.id}` : line.entry.alert.key;

interface ListProps {
  lines: readonly Line[];
  /** UTC ms. */
  now: number;
  wide: boolean;
  activeId: string | undefined;
  selected: ReadonlySet<string>;
  /** What screen readers call it. */
  label: string;
  onAction: (action: RowAction, entry: Entry, anchor: DOMRect) => void;
  onPress: (entry: Entry, event: MouseEvent) => void;
  onFold: (id: GroupId) => void;
}

const domId = (at: number): string => `tx-line-${at}`;

function Heading({
  line,
  at,
  top,
  active,
  onFold,
}: {
  line: Line & { kind: 'group' };
  at: number;
  top: number;
  active: boolean;
  onFold: ListProps['onFold'];
}) {
  return (
    <PlacedRow
      id={domId(at)}
      class="tx-group"
      index={at + 1}
      top={top}
      active={active}
      onClick={() => onFold(line.id)}
    >
      <RowCell aria-colspan={4} aria-expanded={!line.folded}>
        <Icon name={line.folded ? 'right' : 'down'} size={12} />
        {t(`popup.group.${line.id}`)} <span class="tx-group-count">{formatCount(line.count)}</span>
      </RowCell>
    </PlacedRow>
  );
}

/** The attention list as a grid that draws only what is visible; the focus stays on the grid, which names its active row. */
export function AttentionList({ lines, now, wide, activeId, selected, label, ...does }: ListProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useViewport(box);
  const rowHeight = wide ? ROW_HEIGHT.wide : ROW_HEIGHT.narrow;
  const tops = useMemo(
    () => topsOf(lines.map((line) => (line.kind === 'group' ? GROUP_HEIGHT : rowHeight))),
    [lines, rowHeight],
  );
  const activeAt = useMemo(
    () => (activeId === undefined ? -1 : lines.findIndex((line) => lineId(line) === activeId)),
    [lines, activeId],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the cursor scrolls; a person's own scrolling stays
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || activeAt < 0) return;
    const to = scrollFor(tops, activeAt, element.scrollTop, element.clientHeight || view.height);
    if (to !== element.scrollTop) element.scrollTop = to;
  }, [activeId, activeAt]);

  const [from, to] = windowOf(tops, view.top, view.height);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (activeAt >= 0 && (activeAt < from || activeAt >= to)) drawn.push(activeAt);

  return (
    // biome-ignore lint/a11y: rows are positioned, which a table cannot be
    <div
      class={`tx-list${wide ? ' tx-list-wide' : ''}`}
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-rowcount={lines.length}
      aria-activedescendant={activeAt >= 0 ? domId(activeAt) : undefined}
    >
      <div class="tx-list-body" role="presentation" style={{ height: `${tops[lines.length] ?? 0}px` }}>
        {drawn.map((at) => {
          const line = lines[at];
          if (!line) return null;
          const place = { top: tops[at] ?? 0, active: at === activeAt };
          if (line.kind === 'group')
            return <Heading key={lineId(line)} line={line} at={at} {...place} onFold={does.onFold} />;
          const { key } = line.entry.alert;
          return (
            <Row
              key={key}
              id={domId(at)}
              index={at + 1}
              entry={line.entry}
              now={now}
              {...place}
              selected={selected.has(key)}
              onAction={does.onAction}
              onPress={does.onPress}
            />
          );
        })}
      </div>
    </div>
  );
}
