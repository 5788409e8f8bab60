import type { ChatPage } from '../reader/chat-vocabulary.ts';
import { markedRow } from './marked-row.ts';
import { bare, namesIn, sameName } from './names.ts';
import { type Finder, type Moment, shownText, valueIn } from './places.ts';
import type { Memory } from './settle.ts';
import type { ChatView } from './view.ts';

/** So many of the newest messages may be the one that a row of the list shows, of which it shows so much at least (UTF-16). */
const NEWEST = 3;
const PREVIEW = 12;

/** What is known when a row of the list is pressed. */
export interface Around {
  finder: Finder;
  memory: Memory;
  /** What the page showed when it was looked at last. */
  shown?: Pick<ChatView, 'conversation' | 'turns'> | undefined;
}

/** The row of the list that is open, where something marks it and the row itself has no key. */
export function openRow({ conversation, rows }: ChatPage, finder: Finder): Element | undefined {
  if (rows === undefined || conversation.some(({ at, gives }) => at === 'row' && gives === 'key'))
    return undefined;
  for (const sign of conversation)
    if (sign.at === 'row' && sign.odd === undefined)
      for (const selector of sign.select) {
        const row = finder.first(selector)?.closest(rows);
        if (row) return row;
      }
  return markedRow(finder.document, rows);
}

function keyOf({ conversation }: ChatPage, row: Element, moment: Moment): string | undefined {
  for (const sign of conversation) {
    if (sign.at !== 'row' || sign.gives !== 'key' || sign.attr === undefined) continue;
    const key = valueIn({ ...sign, select: [`[${sign.attr}]`] }, row, moment);
    if (key !== undefined) return key;
  }
  return undefined;
}

/**
 * How far a row that is pressed is known to be the open one: `yes` by its key, its mark, or by name and last
 * message together; `likely` where only its name says so. Two buyers may share a name, so that one is waited for, though not as long.
 */
export function isOpenRow(
  page: ChatPage,
  row: Element,
  around: Around,
  moment: Moment,
): 'yes' | 'likely' | 'no' {
  const { memory, shown } = around;
  const { conversation, turns = [] } = shown ?? {};
  if (!conversation) return 'no';
  const key = keyOf(page, row, moment);
  if (key !== undefined) return key === conversation.key ? 'yes' : 'no';
  if (memory.marked?.deref() === row) return 'yes';
  const names = namesIn(row);
  const { buyer } = conversation;
  if (buyer === undefined || !names.some((name) => sameName(name, buyer))) return 'no';
  const text = bare(shownText(row));
  const isLast = turns
    .slice(-NEWEST)
    .some((turn) => turn.text.length > 1 && text.includes(bare(turn.text).slice(0, PREVIEW)));
  return isLast ? 'yes' : 'likely';
}
