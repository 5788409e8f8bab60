import { isAskedAgainOften, isStale, validityOf } from '../../../utils/library/figures.ts';
import { pathWords } from '../../../utils/library/folder-tree.ts';
import type { LibraryRow } from '../../../utils/library/rows.ts';
import { formatAgo, formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { PlacedRow, RowCell } from '../../placed-row.tsx';
import { StateMark } from '../../state-mark.tsx';
import { shareWords, stateWords, wordingsInShort } from './words.ts';

interface RowProps {
  row: LibraryRow;
  id: string;
  /** From 1; the head is the first row. */
  index: number;
  top: number;
  active: boolean;
  selected: boolean;
  /** It stands in the editor. */
  open: boolean;
  /** UTC ms. */
  now: number;
  onPress: (id: string, event: MouseEvent) => void;
  onOpen: (id: string) => void;
  onDrag: (id: string) => void;
  onFavour: (row: LibraryRow) => void;
}

/** What a person should know of a reply before using it, in words; the worst first. */
function stateOf(
  { reply, figures }: LibraryRow,
  now: number,
): { words: string; tone: 'late' | 'soon' | 'fine' } {
  const validity = reply.state === 'retired' ? undefined : validityOf(reply, now);
  if (validity === 'over') return { words: t('library.over'), tone: 'late' };
  if (validity === 'soon') return { words: t('library.overSoon'), tone: 'soon' };
  if (reply.state !== 'approved') return { words: stateWords(reply.state), tone: 'fine' };
  if (isStale(figures, now)) return { words: t('library.stale'), tone: 'soon' };
  return { words: t(`library.layer.${reply.layer}`), tone: 'fine' };
}

/** One reply of the list: what it is, and what became of it. */
export function Row({ row, id, index, top, active, selected, open, now, ...does }: RowProps) {
  const { reply, figures, favourite } = row;
  const state = stateOf(row, now);
  return (
    <PlacedRow
      id={id}
      class="tx-grid-row lib-row"
      index={index}
      top={top}
      active={active}
      aria-selected={selected}
      data-open={open || undefined}
      draggable
      onClick={(event) => does.onPress(reply.id, event)}
      onDblClick={() => does.onOpen(reply.id)}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', reply.title);
        does.onDrag(reply.id);
      }}
    >
      <RowCell class="lib-cell-title">
        <button
          type="button"
          tabIndex={-1}
          class="lib-star"
          aria-pressed={favourite}
          aria-label={t('finder.favourite')}
          onClick={(event) => {
            event.stopPropagation();
            does.onFavour(row);
          }}
        >
          {favourite ? '★' : '☆'}
        </button>
        <span>{reply.title}</span>
      </RowCell>
      <RowCell class="lib-cell-code">{reply.code}</RowCell>
      <RowCell class="lib-cell-folder">{pathWords(reply.group)}</RowCell>
      <RowCell class="lib-cell-wordings">{wordingsInShort(reply)}</RowCell>
      <RowCell class="lib-cell-number">{formatCount(figures.used)}</RowCell>
      <RowCell class="lib-cell-number lib-cell-more">{shareWords(figures.asIs)}</RowCell>
      <RowCell class={`lib-cell-number lib-cell-more${isAskedAgainOften(figures) ? ' tx-state-soon' : ''}`}>
        {shareWords(figures.askedAgain)}
      </RowCell>
      <RowCell class="lib-cell-last lib-cell-more">
        {figures.lastUsedAt === undefined ? '–' : formatAgo(Math.max(0, now - figures.lastUsedAt))}
      </RowCell>
      <RowCell class={`lib-cell-state lib-state-${state.tone}`}>
        {state.tone !== 'fine' && <StateMark state={state.tone} />} {state.words}
      </RowCell>
    </PlacedRow>
  );
}
