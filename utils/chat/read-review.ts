import type { ChatPage, ReviewRows, TextPlace } from '../reader/chat-vocabulary.ts';
import { bound } from '../reader/clean-text.ts';
import { findComposers } from './composers.ts';
import { firstIn, type Moment, shownText } from './places.ts';
import { type ChatView, TURN_TEXT_LIMIT } from './view.ts';

/** The review in whose row something was pressed, as it stood there. */
export interface Pressed {
  order?: string;
  text?: string;
  buyer?: string;
  item?: string;
}

/** The row of a review and what belongs to it. */
function partsOf({ before, after }: ReviewRows, row: Element): Element[] {
  const [previous, next] = [row.previousElementSibling, row.nextElementSibling];
  return [
    row,
    ...(before !== undefined && previous?.matches(before) ? [previous] : []),
    ...(after !== undefined && next?.matches(after) ? [next] : []),
  ];
}

/** What stands in the review's row that was pressed; undefined where it was elsewhere. */
export function reviewPressed(page: ChatPage, target: Element, moment: Moment): Pressed | undefined {
  const rows = page.reviews;
  const row = rows && target.closest(rows.row);
  if (!rows || !row) return undefined;
  const parts = partsOf(rows, row);
  const pressed: Pressed = {};
  for (const name of ['order', 'text', 'buyer', 'item'] as const) {
    const places: readonly TextPlace[] = rows[name] ?? [];
    const found = parts.map((part) => firstIn(places, part, moment)).find((value) => value !== undefined);
    if (found !== undefined) pressed[name] = found;
  }
  return pressed;
}

/**
 * What is answered in a reply dialog: the review whose row was pressed last, or the one that the dialog names. Dialogs are modal, so no
 * other review can come in between; where neither is known, the dialog itself is what is answered.
 */
export function readReview(
  document: Document,
  page: ChatPage,
  pressed: Pressed | undefined,
  moment: Moment,
): Pick<ChatView, 'conversation' | 'turns' | 'orderIds' | 'item'> {
  const [composer] = findComposers(document, page);
  if (!composer) return { turns: [], orderIds: [] };
  const within = page.composers.find(
    (place) => place.within && composer.element.closest(place.within),
  )?.within;
  const dialog = within === undefined ? undefined : (composer.element.closest(within) ?? undefined);
  const named = dialog && page.reviews?.order && firstIn(page.reviews.order, dialog, moment);
  const isOther = named !== undefined && pressed?.order !== undefined && pressed.order !== named;
  const review = isOther ? undefined : pressed;
  const order = named ?? review?.order;
  const text = bound(review?.text ?? '', TURN_TEXT_LIMIT);
  const key = order ?? `~${bound(review?.text ?? (dialog ? shownText(dialog) : ''), 60)}`;
  return {
    conversation: { key, settled: true, ...(review?.buyer !== undefined && { buyer: review.buyer }) },
    turns: text ? [{ role: 'buyer', kind: 'text', text }] : [],
    orderIds: order === undefined ? [] : [order],
    ...(review?.item !== undefined && { item: review.item }),
  };
}
