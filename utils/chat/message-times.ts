import type { MessageList } from '../reader/chat-vocabulary.ts';
import { fold } from '../reader/clean-text.ts';
import { segmentsOf } from '../reader/segments.ts';
import type { Message } from './message-in.ts';
import { type Moment, shownText, valueIn } from './places.ts';
import { shownTime, splitGlued } from './shown-time.ts';

/** So many texts of a row may be its time, and so long one is at most. */
const PIECES = 12;
const LENGTH = 40;

/** A time as it is shown, and what it was read of. */
export interface ShownTime {
  /** UTC ms. */
  at: number;
  text: string;
}

const shown = (text: string, { now, zone }: Moment, read: typeof shownTime): ShownTime | undefined => {
  const at = read(text, now, zone);
  return at === undefined ? undefined : { at, text };
};

function namedTime(
  data: MessageList,
  row: Element,
  moment: Moment,
  read: typeof shownTime,
): ShownTime | undefined {
  if (!data.time) return undefined;
  const { glued, carry: _, ...place } = data.time;
  const text = valueIn(place, row, moment);
  if (text === undefined) return undefined;
  if (!glued) return shown(text, moment, read);
  const at = splitGlued(text, moment.now, moment.zone, moment.buyer)?.at;
  return at === undefined ? undefined : { at, text };
}

/** A time that stands in a row on its own, outside of what was said; where it stands is different from build to build. */
function loneTime(
  data: MessageList,
  row: Element,
  moment: Moment,
  read: typeof shownTime,
): ShownTime | undefined {
  const said = data.text.join(', ');
  for (const { node, raw } of segmentsOf(row, PIECES)) {
    if (raw.length > LENGTH || !/[\d刚剛]/.test(raw)) continue;
    const time = shown(fold(raw), moment, read);
    const around = time && node.parentElement?.closest(said);
    if (time && (!around || !row.contains(around))) return time;
  }
  return undefined;
}

/** The time on a divider right before a row, which is no row itself. */
function dividerTime(rows: string, row: Element, { now, zone }: Moment): number | undefined {
  const before = row.previousElementSibling;
  if (!before || before.matches(rows) || before.querySelector(rows)) return undefined;
  const text = shownText(before);
  return text.length <= LENGTH ? shownTime(text, now, zone) : undefined;
}

/** The time that a row itself shows, with its words, as `read` understands them. */
export const shownTimeIn = (
  data: MessageList,
  row: Element,
  moment: Moment,
  read = shownTime,
): ShownTime | undefined => namedTime(data, row, moment, read) ?? loneTime(data, row, moment, read);

/** The time that a row itself shows (UTC ms). */
export const timeIn = (data: MessageList, row: Element, moment: Moment): number | undefined =>
  shownTimeIn(data, row, moment)?.at;

/** Gives each message the time of its group, which only the first of the group shows; `older` rows may hold that first one. */
export function carryTimes(
  data: MessageList,
  rows: string,
  messages: readonly Message[],
  older: Element[],
  moment: Moment,
): void {
  const timeOf = (row: Element) => timeIn(data, row, moment) ?? dividerTime(rows, row, moment);
  let at: number | undefined;
  if (data.time?.carry)
    for (const row of older) {
      at = timeOf(row);
      if (at !== undefined) break;
    }
  for (const { row, turn } of messages) {
    const own = timeOf(row);
    at = own ?? (data.time?.carry ? at : undefined);
    if (at !== undefined) turn.at = at;
  }
}
