import { t } from '../../../utils/locales/text.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import { useDrawnRows } from '../../use-drawn-rows.ts';
import { Row } from './row.tsx';

/** Height in px; reviews.css says the same. */
const ROW_HEIGHT = 52;

interface ListProps {
  rows: readonly CaseRow[];
  /** Key of the case that stands beside the list. */
  openKey: string | undefined;
  /** UTC ms. */
  now: number;
  placeOf: (row: CaseRow) => string;
  listRef: { current: HTMLDivElement | null };
  onPress: (key: string) => void;
  /** Whether the key was the list's own; `page` is how many rows are visible. */
  onKey: (event: KeyboardEvent, page: number) => boolean;
}

const domId = (at: number): string => `rev-row-${at}`;

/** The cases as a grid that draws only what is visible; the focus stays on the grid, which names its active row. */
export function CaseList({ rows, openKey, now, placeOf, listRef, onPress, onKey }: ListProps) {
  const activeAt = openKey === undefined ? -1 : rows.findIndex(({ key }) => key === openKey);
  const { drawn, page } = useDrawnRows({
    box: listRef,
    count: rows.length,
    rowHeight: ROW_HEIGHT,
    activeAt,
  });
  return (
    // biome-ignore lint/a11y: rows are positioned, which a table cannot be
    <div
      class="rev-list"
      ref={listRef}
      role="grid"
      tabIndex={0}
      aria-label={t('reviewCase.list')}
      aria-rowcount={rows.length}
      aria-colcount={2}
      aria-activedescendant={activeAt >= 0 ? domId(activeAt) : undefined}
      onKeyDown={(event) => {
        if (event.isComposing || event.target !== event.currentTarget) return;
        if (!onKey(event, page)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div class="rev-list-body" role="presentation" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {drawn.map((at) => {
          const row = rows[at];
          return (
            row && (
              <Row
                key={row.key}
                id={domId(at)}
                index={at + 1}
                row={row}
                top={at * ROW_HEIGHT}
                active={at === activeAt}
                place={placeOf(row)}
                now={now}
                onPress={onPress}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
