import { useRef } from 'preact/hooks';
import type { ImportRow } from '../../../../utils/exchange/findings.ts';
import type { Outcome, Verdict } from '../../../../utils/exchange/plan.ts';
import { formatCount } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import { useDrawnRows } from '../../../use-drawn-rows.ts';
import type { Checks } from './use-choices.ts';
import { clashWords, errorWords, noteWords, placeWords } from './words.ts';

/** Height of a row in px; import.css says the same. */
const ROW_HEIGHT = 32;

interface PreviewListProps {
  rows: readonly ImportRow[];
  /** Places of the rows that are shown. */
  places: readonly number[];
  planned: Verdict;
  checks?: Checks | undefined;
  /** Place of the active row. */
  active: number | undefined;
  onActive: (at: number) => void;
  onToggle: (at: number) => void;
}

const domId = (at: number): string => `import-row-${at}`;

/** The first thing that a person should know of a row. */
function remarkOf(row: ImportRow, at: number, { rows, planned, checks }: PreviewListProps): string {
  const [error] = row.errors;
  if (error) return errorWords(error);
  const clash = planned.clashes.get(at);
  if (clash) return clashWords(clash, rows);
  const [check] = checks?.get(at) ?? [];
  if (check) return check.words;
  const [note] = row.notes;
  return note ? noteWords(note) : '';
}

const MARK: Readonly<Record<Outcome, string>> = {
  add: '+',
  overwrite: '↻',
  both: '⊕',
  skip: '–',
  refused: '●',
};

function PreviewRow({ at, place, list }: { at: number; place: number; list: PreviewListProps }) {
  const row = list.rows[at];
  if (!row) return null;
  const outcome = list.planned.outcomes[at] ?? 'refused';
  const remark = remarkOf(row, at, list);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it keeps the focus and answers the keys
    <div
      role="option"
      id={domId(at)}
      class="import-row"
      aria-selected={at === list.active}
      aria-checked={outcome !== 'skip' && outcome !== 'refused'}
      aria-setsize={list.places.length}
      aria-posinset={place + 1}
      // The list holds the focus; a row must not be a stop of its own.
      tabIndex={-1}
      data-outcome={outcome}
      style={{ transform: `translateY(${place * ROW_HEIGHT}px)` }}
      onClick={() => list.onActive(at)}
    >
      <span class="import-row-number">{formatCount(row.row)}</span>
      <span class="import-row-outcome">
        <i aria-hidden="true">{MARK[outcome]}</i> {t(`exchange.outcome.${outcome}`)}
      </span>
      <span class="import-row-code">{row.reply?.code}</span>
      <span class="import-row-title">{row.reply?.title}</span>
      <span class="import-row-text">{row.excerpt}</span>
      <span class="import-row-remark">{remark}</span>
      <span class="tx-hidden">{row.sheet === undefined ? '' : placeWords(row)}</span>
    </div>
  );
}

/** The rows of a plan as a list box that draws only what is visible and keeps the focus itself. */
export function PreviewList(props: PreviewListProps) {
  const { places, active, onActive, onToggle } = props;
  const box = useRef<HTMLDivElement>(null);
  const activePlace = active === undefined ? -1 : places.indexOf(active);
  const { drawn, page } = useDrawnRows({
    box,
    count: places.length,
    rowHeight: ROW_HEIGHT,
    activeAt: activePlace,
  });
  const STEPS: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -places.length,
    End: places.length,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = places[Math.min(places.length - 1, Math.max(0, activePlace + step))];
      if (next !== undefined) onActive(next);
    } else if (event.key === ' ' && active !== undefined) {
      event.preventDefault();
      onToggle(active);
    }
  };

  return (
    <div
      class="import-list"
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('exchange.list')}
      aria-activedescendant={activePlace >= 0 ? domId(active ?? 0) : undefined}
      onKeyDown={onKeyDown}
      onFocus={() => {
        const first = places[0];
        if (activePlace < 0 && first !== undefined) onActive(first);
      }}
    >
      <div class="import-list-body" role="presentation" style={{ height: `${places.length * ROW_HEIGHT}px` }}>
        {drawn.map((place) => {
          const at = places[place];
          return at === undefined ? null : <PreviewRow key={at} at={at} place={place} list={props} />;
        })}
      </div>
    </div>
  );
}
