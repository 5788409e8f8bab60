import { useState } from 'preact/hooks';
import { formatCount, formatDay } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { PraiseLine } from '../../utils/review-board/praise.ts';
import {
  type WallSettings,
  wallLines,
  withHidden,
  withPinned,
} from '../../utils/review-board/stored-settings.ts';
import { Button } from '../button.tsx';
import { PageHead } from '../desk/section.tsx';
import { useRows } from '../desk/use-rows.ts';
import { Segmented } from '../segmented.tsx';
import { EmptyState, Skeleton } from '../states.tsx';
import { PraiseShow } from './praise-show.tsx';
import './praise.css';

interface PraisePageProps {
  /** Undefined while reviews are being read. */
  lines: readonly PraiseLine[] | undefined;
  /** How many good reviews were looked at. */
  looked: number;
  settings: WallSettings;
  /** UTC ms. */
  now: number;
  /** Keeps a choice; `words` say what was done where it can be taken back. */
  onSettings: (next: WallSettings, words?: string) => void;
  onPrint: () => void;
}

/** One line with what can be done to it; keys do the same. */
function Line({
  line,
  now,
  pinned,
  hidden,
  isFirst,
  onPin,
  onHide,
}: {
  line: PraiseLine;
  now: number;
  pinned: boolean;
  hidden: boolean;
  isFirst: boolean;
  onPin: () => void;
  onHide: () => void;
}) {
  return (
    <li class="praise-line" data-row={line.key} data-pinned={pinned || undefined} tabIndex={isFirst ? 0 : -1}>
      <blockquote>{line.text}</blockquote>
      <p class="desk-quiet">
        {[line.itemTitle, formatDay(line.at, now)].filter(Boolean).join(' · ')}
        {line.copies > 1 && ` · ${t('reviewBoard.wall.copies', [formatCount(line.copies)])}`}
      </p>
      <div class="desk-actions praise-actions">
        {!hidden && (
          <Button variant="quiet" hotkey="P" onClick={onPin}>
            {pinned ? t('reviewBoard.wall.pinned') : t('reviewBoard.wall.pin')}
          </Button>
        )}
        <Button variant="quiet" hotkey="H" onClick={onHide}>
          {hidden ? t('reviewBoard.wall.undo') : t('reviewBoard.wall.hide')}
        </Button>
      </div>
    </li>
  );
}

/** The wall of praise: picked lines, to pin, to hide, to print and to show. */
export function PraisePage({ lines, looked, settings, now, onSettings, onPrint }: PraisePageProps) {
  const [layout, setLayout] = useState<'cards' | 'lines'>('cards');
  const [isShown, setShown] = useState(false);
  const [showsHidden, setShowsHidden] = useState(false);
  const wall = wallLines(lines ?? [], settings);
  const hiddenKeys = new Set(settings.hidden);
  const hidden = (lines ?? []).filter(({ key }) => hiddenKeys.has(key));
  const listed = showsHidden ? hidden : wall;
  const pinnedKeys = new Set(settings.pinned.map(({ key }) => key));
  const pin = (line: PraiseLine) => onSettings(withPinned(settings, line, !pinnedKeys.has(line.key)));
  const hide = ({ key }: PraiseLine) =>
    hiddenKeys.has(key)
      ? onSettings(withHidden(settings, key, false))
      : onSettings(withHidden(settings, key, true), t('reviewBoard.wall.hid'));
  const rows = useRows((key, { key: pressed }) => {
    const line = listed.find((one) => one.key === key);
    const letter = pressed.toLowerCase();
    if (!line || !['p', 'h', 'f'].includes(letter)) return false;
    if (letter === 'p' && !hiddenKeys.has(key)) pin(line);
    if (letter === 'h') {
      const at = listed.indexOf(line);
      const next = listed[at + 1] ?? listed[at - 1];
      hide(line);
      if (next) rows.focusRow(next.key);
    }
    if (letter === 'f') setShown(wall.length > 0);
    return true;
  });
  return (
    <div class="praise" data-layout={layout}>
      <PageHead
        title={t('reviewBoard.wall.title')}
        lead={t('reviewBoard.wall.lead')}
        actions={
          <>
            <a class="tx-button tx-button-plain" href="#/reviewBoard">
              {t('reviewBoard.back')}
            </a>
            <Button onClick={onPrint} disabled={wall.length === 0}>
              {t('reviewBoard.print')}
            </Button>
            <Button variant="accent" hotkey="F" onClick={() => setShown(true)} disabled={wall.length === 0}>
              {t('reviewBoard.wall.show')}
            </Button>
          </>
        }
      />
      {!lines && <Skeleton rows={6} label={t('reviewBoard.loading')} />}
      {lines && (
        <div class="desk-line praise-tools">
          <Segmented
            label={t('reviewBoard.wall.layout')}
            value={layout}
            options={[
              { value: 'cards', label: t('reviewBoard.wall.cards') },
              { value: 'lines', label: t('reviewBoard.wall.lines') },
            ]}
            onChange={setLayout}
          />
          {(hidden.length > 0 || showsHidden) && (
            <button
              type="button"
              class="tx-button tx-button-quiet"
              aria-pressed={showsHidden}
              aria-label={t('reviewBoard.wall.showHidden')}
              onClick={() => setShowsHidden(!showsHidden)}
            >
              {t('reviewBoard.wall.hiddenCount', [formatCount(hidden.length)])}
            </button>
          )}
          <span class="desk-quiet">
            {t('reviewBoard.wall.rule', [formatCount(looked)])} {t('reviewBoard.wall.hint')}
          </span>
        </div>
      )}
      {lines && listed.length === 0 && !showsHidden && (
        <EmptyState title={t('reviewBoard.wall.empty')}>{t('reviewBoard.wall.emptyText')}</EmptyState>
      )}
      {listed.length > 0 && (
        <ul
          class="praise-wall"
          aria-label={t('reviewBoard.wall.label')}
          ref={rows.list}
          onKeyDown={rows.onKeyDown}
        >
          {listed.map((line, at) => (
            <Line
              key={line.key}
              line={line}
              now={now}
              pinned={pinnedKeys.has(line.key)}
              hidden={hiddenKeys.has(line.key)}
              isFirst={at === 0}
              onPin={() => pin(line)}
              onHide={() => hide(line)}
            />
          ))}
        </ul>
      )}
      {isShown && <PraiseShow lines={wall} onClose={() => setShown(false)} />}
    </div>
  );
}
