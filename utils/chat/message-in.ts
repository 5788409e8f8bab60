import type { MessageList, MessageTest } from '../reader/chat-vocabulary.ts';
import { bound, fold } from '../reader/clean-text.ts';
import { pattern } from './chat-page.ts';
import { roleOrRobot } from './machines.ts';
import { timeIn } from './message-times.ts';
import { isOrHolds, type Moment, shownIn, shownText, valueIn } from './places.ts';
import { TURN_TEXT_LIMIT, type Turn } from './view.ts';

/** A message and the element it stands in. */
export interface Message {
  row: Element;
  turn: Turn;
  /** The name that stands at it. */
  speaker?: string;
}

/** What is asked of a row; what takes long, not before it is. */
export interface Asked {
  row: Element;
  id: string | undefined;
  words: string;
  text(): string;
  speaker(): string | undefined;
  isTimed(): boolean;
}

/** Whether all that a test asks of a row holds. */
export const passes = (test: MessageTest, { row, id, words, text, speaker, isTimed }: Asked): boolean =>
  (test.select === undefined || isOrHolds(row, test.select)) &&
  (test.id === undefined || (id !== undefined && pattern(test.id).test(id))) &&
  (test.says === undefined || pattern(test.says).test(text())) &&
  (test.speaker === undefined || pattern(test.speaker).test(speaker() ?? '')) &&
  (test.timed === undefined || isTimed()) &&
  (test.wordless === undefined || words === '');

function stripped({ strip = [] }: MessageList, text: string): string {
  let rest = fold(text);
  for (const part of strip) rest = rest.replace(pattern(part), ' ');
  return fold(rest);
}

/** The text of a message: of all elements of the first selector that finds any, not of those inside another of them. */
function textIn(data: MessageList, row: Element): string {
  for (const selector of data.text) {
    const found = shownIn(row, selector);
    const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    const text = stripped(data, outer.map(shownText).join(' '));
    if (text) return text;
  }
  return '';
}

/** What stands in a row apart from time and name, which come before it or behind it. */
function restOf(data: MessageList, row: Element, moment: Moment): string {
  let text = shownText(row);
  for (const place of [data.time, data.speaker, data.time]) {
    const { glued: _, ...plain } = place ?? { select: [] };
    const other = place && valueIn(plain, row, moment);
    if (other !== undefined && text.startsWith(other)) text = fold(text.slice(other.length));
    else if (other !== undefined && text.endsWith(other)) text = fold(text.slice(0, -other.length));
  }
  return stripped(data, text);
}

/** Gets ready what tests ask of a row. */
export function askOf(data: MessageList, row: Element, moment: Moment): Asked {
  const words = textIn(data, row) || (data.rest ? restOf(data, row, moment) : '');
  let whole: string | undefined;
  return {
    row,
    id: data.id && valueIn(data.id, row, moment),
    words,
    text() {
      whole ??= words || restOf(data, row, moment);
      return whole;
    },
    speaker: () => data.speaker && valueIn(data.speaker, row, moment),
    isTimed: () => timeIn(data, row, moment) !== undefined,
  };
}

/** Who said what in a row, without the time. */
export function messageOf(data: MessageList, asked: Asked): Message {
  const { row, id, words, text, speaker } = asked;
  const marked = data.roles.find((test) => passes(test, asked))?.role ?? 'system';
  const isPerson = marked === 'agent' || marked === 'buyer';
  const name = isPerson ? speaker() : undefined;
  const role = isPerson ? roleOrRobot(marked, name ?? '', words) : marked;
  const known = data.kinds.find((test) => passes(test, asked))?.kind;
  const kind = known ?? (words || role === 'system' ? 'text' : 'other');
  const said = kind === 'text' ? bound(words || (role === 'system' ? text() : ''), TURN_TEXT_LIMIT) : '';
  const turn: Turn = { role, kind, text: said, ...(id !== undefined && { id: bound(id, 120) }) };
  return { row, turn, ...(name !== undefined && { speaker: name }) };
}

/** A row without a trace of a message. */
export const isNothing = ({ turn }: Message): boolean =>
  turn.role === 'system' && !turn.text && turn.kind === 'text';
