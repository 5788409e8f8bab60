import { nameAt } from '../chat/names.ts';
import { type Finder, firstIn, type Moment, shownIn, valueIn } from '../chat/places.ts';
import { shownTime } from '../chat/shown-time.ts';
import type { TextPlace } from '../reader/chat-vocabulary.ts';
import type { ConversationList } from '../reader/log-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { ANSWERED, WAITS, WORDS_LIMIT } from './list-words.ts';
import type { ListRow } from './reading.ts';
import { waitFromWords } from './wait-from-words.ts';

/** What a row of the list says by itself, under the title of its group. */
export interface SaidInRow extends Pick<ListRow, 'waits' | 'answered'> {
  name?: string;
  /** The buyer's own key. */
  key?: string;
}

type Standing = 'waits' | 'answered' | undefined;

function standingOf(text: string): Standing {
  if (text === '' || text.length > WORDS_LIMIT) return undefined;
  return WAITS.test(text) ? 'waits' : ANSWERED.test(text) ? 'answered' : undefined;
}

function unreadIn(places: ConversationList['unread'], row: Element, moment: Moment): boolean {
  return (places ?? []).some(({ dot, ...place }) => {
    if (dot)
      return place.select.some((selector) => [...row.querySelectorAll(selector)].some((one) => isShown(one)));
    return /[1-9]/.test(valueIn(place, row, moment) ?? '');
  });
}

/** Since when the last words are there: as a wait in words, or as a clock time. */
function lastIn(places: readonly TextPlace[] | undefined, row: Element, moment: Moment): number | undefined {
  const text = places && firstIn(places, row, moment);
  if (text === undefined) return undefined;
  const at = shownTime(text, moment.now, moment.zone) ?? waitFromWords(text, moment.now)?.since;
  return at === undefined ? undefined : Math.min(at, moment.now);
}

/** What a row and its group say of whether somebody waits. */
function waitOf(
  list: ConversationList,
  row: Element,
  title: string,
  moment: Moment,
): Pick<ListRow, 'waits' | 'answered'> {
  const words = list.wait && firstIn(list.wait, row, moment);
  const wait = words === undefined ? undefined : waitFromWords(words, moment.now);
  const status = list.status && firstIn(list.status, row, moment);
  const said = standingOf(status ?? '') ?? standingOf(title);
  if (said === 'answered') return { answered: true };
  const isUnread = unreadIn(list.unread, row, moment);
  if (said === undefined && !wait && !isUnread) return {};
  if (said === undefined && wait && list.waitIsLast && !isUnread) return {};
  const since = wait?.since ?? lastIn(list.last, row, moment);
  return {
    waits: { ...(since !== undefined && { since }), ...(wait?.exact && { exact: true as const }) },
  };
}

/** The name in a row, apart from labels beside it; undefined where it can't be told which of several texts it is. */
function nameIn(
  places: readonly TextPlace[],
  row: Element,
  open: string | undefined,
  finder: Finder,
  moment: Moment,
): string | undefined {
  for (const place of places) {
    if (place.attr !== undefined || place.match !== undefined) {
      const name = valueIn(place, row, moment);
      if (name !== undefined) return name;
      continue;
    }
    for (const selector of place.select) {
      const [element] = shownIn(row, selector);
      const names = open === undefined ? [] : [open];
      const named = element && nameAt(element, { names, rows: undefined }, finder);
      if (named) return named.name;
    }
  }
  return undefined;
}

/**
 * Reads one row of the list.
 * @param open the name of the buyer whose conversation is open.
 */
export function readListRow(
  list: ConversationList,
  row: Element,
  title: string,
  open: string | undefined,
  finder: Finder,
  moment: Moment,
): SaidInRow {
  const name = nameIn(list.name, row, open, finder, moment);
  const key = list.key && valueIn(list.key, row, moment);
  return {
    ...(name !== undefined && { name }),
    ...(key !== undefined && { key }),
    ...waitOf(list, row, title, moment),
  };
}
