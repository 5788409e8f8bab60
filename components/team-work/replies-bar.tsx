import type { Ref } from 'preact';
import { pathKey, pathWords } from '../../utils/library/folder-tree.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { may } from '../../utils/team/drafts/flow.ts';
import { Button } from '../button.tsx';
import { Select } from '../field.tsx';
import { SearchInput } from '../search-input.tsx';
import type { Work } from './model.ts';
import { isInFilter, type RepliesView, type RowFilter } from './use-replies-view.ts';
import { draftStateWords } from './words.ts';
import { ROW_STATES, type WorkRow } from './work-rows.ts';

const FILTERS: readonly RowFilter[] = ['all', ...ROW_STATES, 'clash'];

function filterWords(filter: RowFilter): string {
  if (filter === 'all' || filter === 'clash') return t(`teamWork.filter.${filter}`);
  return filter === 'released' ? t('teamWork.state.released') : draftStateWords(filter);
}

interface RepliesBarProps {
  view: RepliesView;
  rows: readonly WorkRow[];
  searchRef: Ref<HTMLInputElement>;
  onNew: () => void;
  onPick: () => void;
}

/** The search, what is looked at, and how replies come in. */
export function RepliesBar({ view, rows, searchRef, onNew, onPick }: RepliesBarProps) {
  const count = (filter: RowFilter) => rows.filter((row) => isInFilter(row, filter)).length;
  return (
    <div class="tw-bar">
      <SearchInput
        label={t('teamWork.search')}
        value={view.query}
        maxLength={100}
        inputRef={searchRef}
        onValue={view.setQuery}
      />
      <Select
        label={t('teamWork.filter.label')}
        value={view.filter}
        options={FILTERS.map((value) => ({
          value,
          label: `${filterWords(value)} ${formatCount(count(value))}`,
        }))}
        onValue={view.setFilter}
      />
      <Select
        label={t('teamWork.line.group')}
        value={view.folder}
        options={[
          { value: '', label: t('teamWork.filter.groups') },
          ...view.folders.map((path) => ({ value: pathKey(path), label: pathWords(path) })),
        ]}
        onValue={view.setFolder}
      />
      <span class="desk-actions">
        <Button icon="plus" hotkey="N" onClick={onNew}>
          {t('teamWork.new')}
        </Button>
        <Button icon="upload" onClick={onPick}>
          {t('teamWork.pick.open')}
        </Button>
      </span>
    </div>
  );
}

interface RepliesActsProps {
  view: RepliesView;
  work: Work;
  onStep: (doing: 'propose' | 'approve' | 'discard', words: string) => void;
  onRemove: () => void;
  onWithdraw: () => void;
}

/** How many there are, or are chosen, and what can be done to them. */
export function RepliesActs({ view, work, onStep, onRemove, onWithdraw }: RepliesActsProps) {
  const { acted, chosen, inUse, shown } = view;
  const can = (doing: 'propose' | 'approve') =>
    acted.some(({ draft }) => draft !== undefined && may(doing, draft, work.me));
  return (
    <div class="tw-bar">
      <span class="desk-quiet" role="status">
        {chosen.length > 0
          ? t('teamWork.chosen', chosen.length, [formatCount(chosen.length)])
          : t('teamWork.count', shown.length, [formatCount(shown.length)])}
      </span>
      {acted.length > 0 && (
        <span class="desk-actions">
          {can('propose') && work.me.role === 'editor' && (
            <Button onClick={() => onStep('propose', t('teamWork.done.proposed'))}>
              {t('teamWork.act.propose')}
            </Button>
          )}
          {can('approve') && (
            <Button onClick={() => onStep('approve', t('teamWork.done.approved'))}>
              {t('teamWork.act.approve')}
            </Button>
          )}
          {acted.every(({ isGone }) => isGone) ? (
            <Button onClick={() => onStep('discard', t('teamWork.done.kept'))}>
              {t('teamWork.act.keep')}
            </Button>
          ) : (
            <Button icon="trash" onClick={onRemove}>
              {t('teamWork.act.remove')}
            </Button>
          )}
          {work.signing !== undefined && acted.every(({ id }) => inUse.has(id)) && (
            <Button variant="danger" onClick={onWithdraw}>
              {t('teamWork.act.withdrawNow')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
