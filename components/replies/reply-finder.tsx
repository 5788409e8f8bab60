import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import { Button, IconButton } from '../button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../states.tsx';
import { FolderSelect } from './folder-select.tsx';
import { ReplyDetail, type ReplyDetailProps } from './reply-detail.tsx';
import { ReplyRow } from './reply-row.tsx';
import { type Finding, type FindReplies, useFinder } from './use-finder.ts';
import './reply-finder.css';

export interface ReplyFinderProps extends Pick<ReplyDetailProps, 'fill' | 'onInsert' | 'onCopy'> {
  find: FindReplies;
  /** Asks again when it changes: the open conversation, the library. */
  moment: string;
  onFavour: (card: ReplyCard, on: boolean) => void;
  /** Esc in an empty search. */
  onLeave?: () => void;
  /** Keeps the replies open beside the page. */
  onPin?: () => void;
  /** Where replies are made. */
  onDesk: () => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

interface ResultsProps {
  finding: Finding;
  listId: string;
  onDesk: () => void;
}

function Results({ finding, listId, onDesk }: ResultsProps) {
  const { state, active, setActive, query } = finding;
  if (state.kind === 'loading') return <Skeleton rows={6} label={t('common.loading')} />;
  if (state.kind === 'failed')
    return (
      <ErrorState
        what={t('finder.broken.what')}
        safe={t('finder.broken.safe')}
        todo={t('finder.broken.todo')}
        detail={state.code}
        actions={<Button onClick={finding.again}>{t('common.retry')}</Button>}
      />
    );
  const { cards, folders } = state;
  if (cards.length === 0 && folders.length === 0)
    return query.trim() === '' ? (
      <EmptyState
        title={t('finder.empty.none')}
        actions={<Button onClick={onDesk}>{t('finder.empty.make')}</Button>}
      >
        {t('finder.empty.noneHow')}
      </EmptyState>
    ) : (
      <EmptyState title={t('finder.empty.noMatch')}>{t('finder.empty.noMatchHow')}</EmptyState>
    );
  return (
    <div class="tx-finder-list" role="listbox" id={listId} aria-label={t('finder.list')} tabIndex={-1}>
      {cards.map((card, at) => (
        <ReplyRow
          key={card.id}
          id={`${listId}-${at}`}
          card={card}
          active={at === active}
          onChoose={() => setActive(at)}
        />
      ))}
    </div>
  );
}

/** Looks for a reply, shows it written out, and puts it to use: all by keyboard. */
export function ReplyFinder(props: ReplyFinderProps) {
  const finding = useFinder(props.find, props.moment);
  const input = useRef<HTMLInputElement>(null);
  const enter = useRef<(() => void) | undefined>(undefined);
  const listId = useId();
  useLayoutEffect(() => input.current?.focus(), []);
  const { card } = finding;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const step = STEP[event.key];
    if (step !== undefined) {
      event.preventDefault();
      finding.move(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter.current?.();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (finding.query !== '') finding.setQuery('');
      else if (finding.group.length > 0) finding.setGroup(finding.group.slice(0, -1));
      else props.onLeave?.();
    }
  };
  return (
    <section class="tx-finder" aria-label={t('finder.title')}>
      <div class="tx-finder-search">
        <input
          ref={input}
          class="tx-input"
          type="search"
          aria-controls={card ? listId : undefined}
          aria-activedescendant={card ? `${listId}-${finding.active}` : undefined}
          aria-label={t('finder.search')}
          placeholder={t('finder.searchHint')}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={finding.query}
          onInput={(event) => finding.setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <FolderSelect group={finding.group} folders={finding.folders} onGroup={finding.setGroup} />
        {props.onPin && <IconButton icon="pin" label={t('finder.pin')} onClick={props.onPin} />}
        {props.onLeave && (
          <IconButton icon="close" label={t('common.close')} hotkey="Esc" onClick={props.onLeave} />
        )}
      </div>
      <div class="tx-finder-body">
        <Results finding={finding} listId={listId} onDesk={props.onDesk} />
      </div>
      {card && (
        <ReplyDetail
          key={`${card.id} ${props.moment}`}
          card={card}
          fill={props.fill}
          onTone={finding.setVoice}
          onInsert={props.onInsert}
          onCopy={props.onCopy}
          onFavour={(on) => {
            props.onFavour(card, on);
            finding.again();
          }}
          enter={enter}
        />
      )}
    </section>
  );
}
