import { pathWords } from '../../utils/library/folder-tree.ts';
import { t } from '../../utils/locales/text.ts';
import { wordingsInShort } from '../desk/library/words.ts';
import { StateWord } from './state-word.tsx';
import { personWords } from './words.ts';
import type { WorkRow } from './work-rows.ts';

/** What the list says of each reply of the working copy. */
export const replyColumns = () => [
  {
    key: 'title',
    label: t('teamWork.line.title'),
    cell: ({ reply, isGone }: WorkRow) => {
      const title = reply.title.trim() === '' ? t('teamWork.untitled') : reply.title;
      return isGone ? <del>{title}</del> : title;
    },
  },
  { key: 'code', label: t('teamWork.line.code'), cell: ({ reply }: WorkRow) => reply.code },
  { key: 'group', label: t('teamWork.line.group'), cell: ({ reply }: WorkRow) => pathWords(reply.group) },
  {
    key: 'wordings',
    label: t('teamWork.line.wordings'),
    cell: ({ reply }: WorkRow) => wordingsInShort(reply),
  },
  { key: 'state', label: t('teamWork.line.state'), cell: (row: WorkRow) => <StateWord row={row} /> },
  {
    key: 'by',
    label: t('teamWork.line.by'),
    cell: ({ draft }: WorkRow) => (draft ? personWords(draft.by) : ''),
  },
];
