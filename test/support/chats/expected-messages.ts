import { DAY, MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import type { ChatId } from './chat.ts';
import {
  groupStarts,
  isShownBy,
  nameOfBuyer,
  type PlayedScript,
  shownId,
  turnOf,
  type WholeLine,
  wordsOf,
} from './script.ts';

/** What the log must hold of a message; `at` of one that is `seen` is about when it was said. */
export type ExpectedMessage = Omit<ReadMessage, 'seenAt'>;

/** Consoles whose pages show the buyer's own key. */
const KEYED: readonly ChatId[] = ['pinduoduo', 'kuaishou'];
/** Consoles whose pages say who of the shop answered, and how. */
const NAMED: Partial<Record<ChatId, (agent: string) => string>> = {
  pinduoduo: (agent) => agent,
  kuaishou: (agent) => agent,
  'taobao-records': (agent) => `晨光小铺:${agent}`,
};
/** A card that is not told from a text. */
const PLAIN_CARDS: readonly ChatId[] = ['jd', 'taobao-records'];

/** The conversation's key in the log. */
export const conversationOf = (id: ChatId, script: PlayedScript, buyer: string): string =>
  KEYED.includes(id) ? buyer : `~${nameOfBuyer(script, buyer)}`;

interface Shown {
  line: WholeLine;
  /** The time that stands at it (UTC ms), or the one of its group. */
  own?: number | undefined;
  carried?: number | undefined;
}

const isTip = ({ role, kind }: WholeLine): boolean =>
  role === 'system' || kind === 'withdrawn' || kind === 'from';

/** Ids are when something was said, to the millisecond; two of one moment differ. Answers tell the second. */
function timeInId({ id, at }: WholeLine): number {
  const second = Math.floor(at / SECOND);
  return Math.floor(Number(id) / SECOND) === second ? Number(id) : second * SECOND;
}

/** Which times a page shows for the messages of one conversation, oldest first. */
function timesOf(id: ChatId, lines: readonly WholeLine[]): Shown[] {
  const starts = groupStarts(id, lines);
  let carried: number | undefined;
  return lines.map((line, index) => {
    let own: number | undefined;
    if (id === 'pinduoduo') own = timeInId(line);
    else if (id === 'doudian') own = starts[index] ? Math.floor(line.at / MINUTE) * MINUTE : undefined;
    else if (!(isTip(line) && (id === 'jd' || id === 'kuaishou')))
      own = Math.floor(line.at / SECOND) * SECOND;
    carried = own ?? carried;
    return { line, own, carried };
  });
}

/** Clock times without a day are each the last such before that of the message behind it. */
function onLastDays(times: readonly Shown[]): Shown[] {
  let reference = Date.now();
  const found = [...times].reverse().map((one) => {
    if (one.own === undefined) return one;
    reference = one.own + Math.floor((reference - one.own) / DAY) * DAY;
    return { ...one, own: reference };
  });
  let carried: number | undefined;
  return found.reverse().map((one) => {
    carried = one.own ?? carried;
    return { ...one, carried };
  });
}

function timeOf(
  { line, own, carried }: Shown,
  next: number | undefined,
): Partial<ExpectedMessage> | undefined {
  if (own !== undefined) return { at: own, atSource: 'page' };
  if (line.live) return { at: line.at, atSource: 'seen' };
  if (carried !== undefined) return { at: carried, atSource: 'page', grouped: true };
  return next === undefined ? undefined : { at: next, atSource: 'seen' };
}

function roleOf(id: ChatId, { role, kind }: WholeLine): ExpectedMessage['role'] {
  if (kind === 'from') return 'system';
  return role === 'robot' && id === 'doudian' ? 'system' : role;
}

function kindOf(id: ChatId, line: WholeLine): ExpectedMessage['kind'] {
  const { kind = 'text' } = line;
  if (kind === 'from') return id === 'doudian' ? 'text' : 'card';
  return kind === 'card' && PLAIN_CARDS.includes(id) ? 'text' : kind;
}

function eventOf(id: ChatId, { event, kind }: WholeLine): ExpectedMessage['event'] {
  if (kind === 'from' && id === 'doudian') return 'welcome';
  return event;
}

function agentOf(id: ChatId, line: WholeLine): string | undefined {
  if (line.kind === 'withdrawn' && !line.changed) return undefined;
  if (line.role === 'agent') return NAMED[id]?.(turnOf(line).agent ?? '');
  if (line.event !== 'transfer') return undefined;
  return line.agent ?? /转接给\s*(\S+)/.exec(wordsOf(line))?.[1];
}

/** The page's own id of a message in the log, or undefined where it shows none. */
function ownIdOf(id: ChatId, line: WholeLine): string | undefined {
  const shown = shownId(id, turnOf(line));
  return shown !== undefined && id === 'kuaishou' ? `0_${line.buyer}_${shown}` : shown;
}

/**
 * What the log must hold of one conversation after the page has shown all of it: the best times that it gives, ids of its own or made of
 * time and role. Lines without an id on a page with ids are not messages, but for those that tell what happened.
 */
function expectedOf(id: ChatId, script: PlayedScript, buyer: string): ExpectedMessage[] {
  const lines = script.lines
    .filter((line) => line.buyer === buyer && isShownBy(id, line))
    .sort((a, b) => a.at - b.at);
  const times = timesOf(id, lines);
  const shown = id === 'jd' ? onLastDays(times) : times;
  const counts = new Map<string, number>();
  return shown.flatMap((one, index): ExpectedMessage[] => {
    const { line } = one;
    const time = timeOf(one, shown.slice(index + 1).find(({ own }) => own !== undefined)?.own);
    const own = ownIdOf(id, line);
    const event = eventOf(id, line);
    if (!time || (own === undefined && id === 'jd' && event === undefined)) return [];
    const role = roleOf(id, line);
    const start = `~${time.at}-${role.charAt(0)}-`;
    if (own === undefined) counts.set(start, (counts.get(start) ?? 0) + 1);
    const agent = agentOf(id, line);
    return [
      {
        id: own ?? `${start}${counts.get(start)}`,
        conversation: conversationOf(id, script, buyer),
        buyer: nameOfBuyer(script, buyer),
        role,
        ...(agent && { agent }),
        ...time,
        kind: kindOf(id, line),
        ...(event && { event }),
      } as ExpectedMessage,
    ];
  });
}

/** The records of a script, without `seenAt`, for the conversations that were opened (default: all), in order of their times. */
export const expectedMessages = (
  id: ChatId,
  script: PlayedScript,
  { buyers = [...new Set(script.lines.map((line) => line.buyer))] }: { buyers?: readonly string[] } = {},
): ExpectedMessage[] =>
  buyers
    .flatMap((buyer) => expectedOf(id, script, buyer))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
