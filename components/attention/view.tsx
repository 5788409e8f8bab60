import { useEffect } from 'preact/hooks';
import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { painted } from '../lazy.tsx';
import { EmptyState } from '../states.tsx';
import { Toast } from '../toast.tsx';
import { hasNotices } from './entry.ts';
import { Filters } from './filters.tsx';
import { Foot } from './foot.tsx';
import { Header } from './header.tsx';
import { LazyDetails, LazyEntryMenu, LazyKeyCard, LazyNoticePicker, LazySnoozeUntil } from './lazy-parts.ts';
import { AttentionList } from './list.tsx';
import { StatusNotes } from './status-notes.tsx';
import { useAttentionView } from './use-attention-view.ts';
import type { AttentionViewProps } from './view-props.ts';
import './view.css';

/** The attention list with everything around it: counts, filters, state of reading, details, menus and keys. */
export function AttentionView(props: AttentionViewProps) {
  const { entries, notes, now, wide, toast } = props;
  const view = useAttentionView(props);
  const { active } = view;
  useEffect(() => void painted().then(LazyEntryMenu.come), []);
  return (
    <main class="tx-attention">
      <Header
        counts={view.counts}
        count={props.count}
        search={view.filter.search}
        searching={view.searching}
        onSearch={(search) => view.setFilter({ ...view.filter, search })}
        onSearching={view.setSearching}
        onLeaveSearch={view.focusList}
        onKeys={() => view.setOverlay({ kind: 'keys' })}
        onDesk={props.onDesk}
        onReplies={props.onReplies}
      />
      <Filters entries={entries} filter={view.filter} onFilter={view.setFilter} />
      <StatusNotes notes={notes} />
      <div class="tx-attention-list" ref={view.listBox}>
        {view.lines.length > 0 ? (
          <AttentionList
            lines={view.lines}
            now={now}
            wide={wide}
            activeId={view.activeId}
            selected={view.cursor.selected}
            label={t('popup.list')}
            onAction={view.onAction}
            onPress={view.onPress}
            onFold={view.onFold}
          />
        ) : (
          <Empty {...props} filtered={entries.length > 0} onClear={view.clearFilter} />
        )}
      </div>
      {view.detailed && active && (
        <LazyDetails
          entry={active}
          now={now}
          onCopyNumber={() => view.copyNumber(active)}
          onOpen={() => props.onOpen(active)}
          onCopy={props.onCopy}
          apology={props.apology}
          onClose={() => view.setDetailed(false)}
        />
      )}
      <div class="tx-attention-toasts">
        {toast && (
          <Toast
            tone={toast.failed ? 'failed' : 'plain'}
            onClose={props.onToastClose}
            {...(!toast.failed &&
              props.canUndo && { action: { label: t('common.undo'), hotkey: 'Z', onClick: props.onUndo } })}
          >
            {toast.text}
          </Toast>
        )}
      </div>
      <Foot
        selected={view.selectedEntries.length}
        working={props.working}
        empty={entries.length === 0}
        noticed={active ? hasNotices(active) : entries.some(hasNotices)}
        onAction={view.onBulk}
        onClear={view.clearSelection}
      />
      {props.foot}
      <Overlay {...props} view={view} />
    </main>
  );
}

function Empty({
  filtered,
  everRead,
  notes,
  consoleNames,
  onClear,
  onDesk,
}: AttentionViewProps & { filtered: boolean; onClear: () => void }) {
  if (filtered)
    return (
      <EmptyState
        title={t('popup.empty.noMatch')}
        actions={<Button onClick={onClear}>{t('popup.empty.clear')}</Button>}
      >
        {t('popup.empty.noMatchHow')}
      </EmptyState>
    );
  if (notes.some(({ tone }) => tone === 'soon'))
    return <EmptyState title={t('popup.empty.unsure')}>{t('popup.empty.unsureHow')}</EmptyState>;
  if (everRead) return <EmptyState title={t('popup.empty.none')}>{t('popup.empty.noneHow')}</EmptyState>;
  return (
    <EmptyState title={t('popup.empty.first')} actions={<Button onClick={onDesk}>{t('popup.desk')}</Button>}>
      {t('popup.empty.firstHow', [formatNames(consoleNames, 'disjunction')])}
    </EmptyState>
  );
}

function Overlay({ view, ...props }: AttentionViewProps & { view: ReturnType<typeof useAttentionView> }) {
  const { overlay, close } = view;
  if (!overlay) return null;
  if (overlay.kind === 'keys')
    return <LazyKeyCard cared={props.entries.some(({ care }) => care)} onClose={close} />;
  if (overlay.kind === 'until')
    return (
      <LazySnoozeUntil
        now={props.now}
        onClose={close}
        onChoose={(until) => {
          close();
          view.attend(overlay.entries, { do: 'snooze', until });
        }}
      />
    );
  if (overlay.kind === 'notices')
    return (
      <LazyNoticePicker
        notices={overlay.notices}
        failed={overlay.failed}
        care={overlay.entry.care}
        now={props.now}
        timeZone={overlay.entry.timeZone}
        lang={props.lang}
        onClose={close}
        onCopy={(body) => {
          close();
          props.onCopy(body, t('popup.notice.copied'));
        }}
      />
    );
  return <LazyEntryMenu kind={overlay.kind} overlay={overlay} now={props.now} view={view} />;
}
