import { askOf, isNothing, messageOf, passes } from '../chat/message-in.ts';
import { shownTimeIn } from '../chat/message-times.ts';
import { type Moment, valueIn } from '../chat/places.ts';
import { SECOND } from '../core/time.ts';
import type { MessageList, Role } from '../reader/chat-vocabulary.ts';
import type { LogThread } from '../reader/log-vocabulary.ts';
import { isStrange, noteShape } from './id-shapes.ts';
import { looseTime } from './loose-time.ts';
import { boundId } from './plain.ts';
import type { SeenRow, ThreadMemory } from './thread-memory.ts';

/** So long (ms) after the agent has sent something its id may change. */
const RENAMED = 10 * SECOND;

const BUYER = /^["“「]?(?:[对對]方|[买買]家|[客用][户戶]|[顾顧]客|buyer|customer)/iu;
const OURS = /^["“「]?(?:[你您我](?!方)|本店|客服|you |seller )/iu;

/** Whose message was withdrawn, where only the words in its place say so. */
function withdrawnBy(words: string, { buyer = '^' }: Moment): Role | undefined {
  if (BUYER.test(words.replace(buyer, '买家'))) return 'buyer';
  return OURS.test(words) ? 'agent' : undefined;
}

/** A row whose element was exchanged before its id came; it is the same message. */
function lostBefore(memory: ThreadMemory, print: string): SeenRow | undefined {
  for (const one of memory.pending)
    if (one.print === print && !one.message.row.isConnected) {
      memory.pending.delete(one);
      return one;
    }
  return undefined;
}

/** The page's own id of a row, within its bounds. */
export function idIn(data: MessageList, row: Element, moment: Moment): string | undefined {
  const id = data.id && valueIn(data.id, row, moment);
  return id === undefined ? undefined : boundId(id);
}

/**
 * Reads one row by itself. A row in which the same stands as before keeps the moment at which it was seen first.
 * @param isLive whether a row that was never seen before came just now.
 */
export function readRow(
  data: MessageList,
  thread: LogThread | undefined,
  row: Element,
  moment: Moment,
  memory: ThreadMemory,
  isLive: (id: string | undefined) => boolean,
): SeenRow {
  const asked = askOf(data, row, moment);
  const message = messageOf(data, asked);
  const { turn } = message;
  const shownId = asked.id === undefined ? undefined : boundId(asked.id);
  const words = turn.role === 'system' || turn.kind === 'withdrawn' ? asked.text() : '';
  if (turn.kind === 'withdrawn' && turn.role === 'system')
    turn.role = withdrawnBy(words, moment) ?? turn.role;
  const print = `${turn.role}|${turn.kind}|${turn.text}|${message.speaker ?? ''}`;
  const own = shownTimeIn(data, row, moment, looseTime);
  const event = isNothing(message) ? undefined : thread?.events?.find((test) => passes(test, asked))?.event;
  const before = memory.rows.get(row);
  const isSame =
    before !== undefined &&
    (isSameRow(before, shownId, print, turn.kind === 'withdrawn') || isRenamed(before, print, moment.now));
  const known = isSame ? before : lostBefore(memory, print);
  if (before && before !== known) memory.pending.delete(before);
  if (shownId !== undefined) memory.hasIds = true;
  const live = known?.live ?? isLive(shownId);
  const isMaybe = shownId !== undefined && live && turn.role === 'agent' && isStrange(memory.shapes, shownId);
  const ownId = isMaybe ? undefined : shownId;
  if (ownId !== undefined) noteShape(memory.shapes, ownId);
  const id = ownId ?? (isSame && !isMaybe ? before.ownId : undefined);
  return {
    message,
    print,
    words,
    ...(event && { event }),
    ...(id !== undefined && { ownId: id }),
    ...(isMaybe && { maybeId: shownId }),
    ...(known?.givenId !== undefined && { givenId: known.givenId }),
    ...(own && { own }),
    seenAt: known?.seenAt ?? moment.now,
    live,
  };
}

/** Whether it is the agent's own message of a moment ago, which the page shows under another id since the server has answered. */
const isRenamed = (before: SeenRow, print: string, now: number): boolean =>
  before.live &&
  before.message.turn.role === 'agent' &&
  before.print === print &&
  now - before.seenAt < RENAMED;

/** Whether an element still holds the message that it held: lists use their elements again for others. */
function isSameRow(before: SeenRow, ownId: string | undefined, print: string, isWithdrawn: boolean): boolean {
  if (before.ownId !== undefined && ownId !== undefined) return before.ownId === ownId;
  if (ownId === undefined && before.ownId !== undefined) return isWithdrawn;
  return before.print === print || (isWithdrawn && before.givenId !== undefined);
}
