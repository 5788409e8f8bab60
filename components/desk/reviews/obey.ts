import type { CaseCommand } from '../../../utils/records/review-case.ts';
import { isMine } from '../../../utils/records/this-agent.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import type { CaseFile } from '../../../utils/reviews/case-file.ts';
import { clickId } from '../../review-case/model.ts';
import { moveTo } from '../../review-case/moves.tsx';
import type { ReviewsCommand } from './page-keys.ts';

/** What the keys of the page work on. */
export interface Obedience {
  /** The case that is open, once it was read. */
  file: CaseFile | undefined;
  row: CaseRow | undefined;
  me: string;
  /** The round of the day is being walked. */
  walking: boolean;
  card: HTMLElement | null;
  command: (command: CaseCommand) => void;
  snooze: (row: CaseRow) => void;
  copy: (text: string) => void;
  undo: () => void;
  search: () => void;
  help: () => void;
  patrol: () => void;
  print: () => void;
  go: (by: 1 | -1) => void;
  toList: () => void;
  /** Into the list from the head of the page; opens the first case where none is open. */
  enterList: () => void;
}

const isField = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.matches('input, textarea, select');

/** Leaves a field for its card, the card for the list, the round for the list. */
function leave(of: Obedience): boolean {
  const { activeElement } = document;
  if (isField(activeElement) && of.card?.contains(activeElement))
    of.card.querySelector<HTMLElement>('h2')?.focus();
  else of.toList();
  return true;
}

function focusIn(card: HTMLElement | null, field: 'note' | 'next'): boolean {
  const found = card?.querySelector<HTMLElement>(`[data-case="${field}"]`);
  found?.focus();
  return found !== null && found !== undefined;
}

function onFile(asked: ReviewsCommand, of: Obedience, file: CaseFile): boolean {
  if (asked.do === 'move') {
    if (asked.to !== (file.case?.state ?? 'new')) of.command(moveTo(asked.to, of.me));
  } else if (asked.do === 'own') {
    if (of.me !== '' && !isMine(file.case?.owner, of.me))
      of.command({ do: 'own', id: clickId(), owner: of.me });
  } else if (asked.do === 'snooze') {
    if (!of.row) return false;
    of.snooze(of.row);
  } else if (asked.do === 'copy') {
    const number = file.order?.id ?? file.review.orderId;
    if (number === undefined) return false;
    of.copy(number);
  } else if (asked.do === 'print') of.print();
  else return focusIn(of.card, asked.do === 'note' ? 'note' : 'next');
  return true;
}

/** Does what a key asks; false where there is nothing that it could be for. */
export function obeyCase(asked: ReviewsCommand, of: Obedience): boolean {
  switch (asked.do) {
    case 'undo':
      of.undo();
      return true;
    case 'search':
      if (of.walking) return false;
      of.search();
      return true;
    case 'help':
      of.help();
      return true;
    case 'patrol':
      of.patrol();
      return true;
    case 'forward':
    case 'back':
      if (!of.walking) return false;
      of.go(asked.do === 'forward' ? 1 : -1);
      return true;
    case 'list':
      if (of.walking) return false;
      of.enterList();
      return true;
    case 'leave':
      return leave(of);
    default:
      return of.file ? onFile(asked, of, of.file) : false;
  }
}
