import type { Ref } from 'preact';
import { isFolder, type LibraryView } from '../../../utils/library/views.ts';
import { t } from '../../../utils/locales/text.ts';
import { Button, IconButton } from '../../button.tsx';
import { EmptyState, Note } from '../../states.tsx';

interface TopBarProps {
  query: string;
  searchRef: Ref<HTMLInputElement>;
  canUndo: boolean;
  onSearch: (query: string) => void;
  /** From the search into the list. */
  onList: () => void;
  onNew: () => void;
  onImport: () => void;
  onExport: () => void;
  onUndo: () => void;
  onHelp: () => void;
}

/** The search, and what can be done to the whole library. */
export function TopBar({ query, searchRef, canUndo, ...does }: TopBarProps) {
  return (
    <header class="lib-top">
      <h1 tabIndex={-1}>{t('desk.replies.title')}</h1>
      <input
        ref={searchRef}
        class="tx-input"
        type="search"
        aria-label={t('library.search')}
        placeholder={t('finder.searchHint')}
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        value={query}
        onInput={(event) => does.onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && query !== '') does.onSearch('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') does.onList();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div class="desk-actions">
        <Button variant="accent" icon="plus" hotkey="N" onClick={does.onNew}>
          {t('library.new')}
        </Button>
        <Button icon="upload" onClick={does.onImport}>
          {t('library.import')}
        </Button>
        <Button icon="download" onClick={does.onExport}>
          {t('library.export')}
        </Button>
        <IconButton
          icon="undo"
          label={t('library.undo')}
          hotkey="Ctrl+Z"
          disabled={!canUndo}
          onClick={does.onUndo}
        />
        <IconButton icon="keyboard" label={t('keys.title')} hotkey="?" onClick={does.onHelp} />
      </div>
    </header>
  );
}

/** Something was not saved when the page was closed last: it is still there. */
export function KeptNote({
  title,
  onResume,
  onForget,
}: {
  title: string;
  onResume: () => void;
  onForget: () => void;
}) {
  return (
    <Note
      icon="edit"
      action={
        <>
          <Button onClick={onResume}>{t('library.kept.resume')}</Button>
          <Button onClick={onForget}>{t('library.kept.forget')}</Button>
        </>
      }
    >
      {t('library.kept.what', [title || t('library.untitled')])}
    </Note>
  );
}

/** A list without a reply: what will appear in it, and how. */
export function Nothing({ view, query }: { view: LibraryView; query: string }) {
  if (query.trim() !== '')
    return <EmptyState title={t('library.empty.noMatch')}>{t('library.empty.noMatchHow')}</EmptyState>;
  return (
    <EmptyState title={t('library.empty.none')}>
      {isFolder(view) ? t('library.empty.folder') : t(`library.empty.view.${view}`)}
    </EmptyState>
  );
}
