import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { IconButton } from '../button.tsx';
import { type State, StateMark } from '../state-mark.tsx';
import type { Counts } from './grouping.ts';
import './header.css';

interface HeaderProps {
  /** Absent while they are not known. */
  counts: Counts | undefined;
  /** Stands behind the counts. */
  count?: ComponentChildren;
  search: string;
  /** The search stands open; otherwise the counts are shown. */
  searching: boolean;
  onSearch: (words: string) => void;
  onSearching: (open: boolean) => void;
  /** Leaves the search for the list. */
  onLeaveSearch: () => void;
  onKeys: () => void;
  onDesk: () => void;
  onReplies: () => void;
}

function Count({ state, count, word }: { state: State; count: number; word: string }) {
  return (
    <li class={count > 0 ? `tx-state-${state}` : 'tx-quiet'}>
      <StateMark state={state} size={9} />
      <strong>{formatCount(count)}</strong> {word}
    </li>
  );
}

function Search({ search, onSearch, onSearching, onLeaveSearch }: HeaderProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onSearch('');
      onSearching(false);
      onLeaveSearch();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onLeaveSearch();
    }
  };
  return (
    <input
      ref={input}
      class="tx-search tx-input"
      type="search"
      value={search}
      autocomplete="off"
      spellcheck={false}
      aria-label={t('keys.search')}
      placeholder={t('popup.searchHint')}
      onInput={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Who we are, how many stand how, and the ways to search, keys and desk. */
export function Header(props: HeaderProps) {
  const { counts, searching, onSearching, onSearch } = props;
  const toggle = () => {
    if (searching) onSearch('');
    onSearching(!searching);
  };
  return (
    <header class="tx-header">
      <h1>
        <svg width="18" height="18" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
          <path d={MARK.tag} fill="var(--tx-accent)" />
          <path
            d={MARK.hands}
            fill="none"
            stroke="var(--tx-on-accent)"
            stroke-width="12"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
        <span class={searching ? 'tx-hidden' : ''}>{t('app.short_name')}</span>
      </h1>
      {searching && <Search {...props} />}
      {!searching && counts && (
        <ul class="tx-counts" aria-label={t('popup.counts')}>
          <Count state="late" count={counts.late} word={t('severity.late')} />
          <Count state="soon" count={counts.soon} word={t('severity.soon')} />
          {counts.bad > 0 && <Count state="late" count={counts.bad} word={t('popup.bad')} />}
          {(counts.other > 0 || counts.bad === 0) && (
            <Count state="fine" count={counts.other} word={t('severity.fine')} />
          )}
          {props.count}
        </ul>
      )}
      <nav>
        <IconButton
          icon={searching ? 'close' : 'search'}
          label={searching ? t('popup.searchEnd') : t('keys.search')}
          hotkey={searching ? 'Esc' : '/'}
          onClick={toggle}
        />
        <IconButton icon="message" label={t('keys.replies')} hotkey="R" onClick={props.onReplies} />
        <IconButton icon="keyboard" label={t('keys.help')} hotkey="?" onClick={props.onKeys} />
        <IconButton icon="sliders" label={t('popup.desk')} onClick={props.onDesk} />
      </nav>
    </header>
  );
}

/** The mark on a 128 px grid, the same as scripts/icons/tiexin.svg. */
const MARK = {
  tag: 'M28 8h72a20 20 0 0 1 20 20v56a20 20 0 0 1-20 20H78l-14 18-14-18H28A20 20 0 0 1 8 84V28A20 20 0 0 1 28 8Z',
  hands: 'M64 28v31l22 14',
};
