import { t } from '../../../utils/locales/text.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import { RowGrid } from '../../row-grid.tsx';
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
  /** Whether the key was the list's own; `page` is how many rows a page key moves by. */
  onKey: (event: KeyboardEvent, page: number) => boolean;
}

const domId = (at: number): string => `rev-row-${at}`;

/** The cases as a grid that draws only what is visible. */
export function CaseList({ rows, openKey, now, placeOf, listRef, onPress, onKey }: ListProps) {
  const activeAt = openKey === undefined ? -1 : rows.findIndex(({ key }) => key === openKey);
  return (
    <RowGrid
      class="rev-list"
      gridRef={listRef}
      label={t('reviewCase.list')}
      count={rows.length}
      columns={2}
      rowHeight={ROW_HEIGHT}
      activeAt={activeAt}
      rowId={domId}
      onKey={onKey}
    >
      {(at) => {
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
      }}
    </RowGrid>
  );
}
