import { chinaTime } from '../china-time.ts';
import { Random } from '../random.ts';
import type { ChatId } from './chat.ts';
import type { Conversation, TrueTurn } from './talk.ts';

/** One thing that is said in a practice chat. */
export interface ScriptLine {
  /** UTC ms. */
  at: number;
  /** The buyer's key, whether the console shows it or not. */
  buyer: string;
  role: 'buyer' | 'agent' | 'robot' | 'system';
  /** Default: text. `from`: the card that says from where a buyer came. */
  kind?: 'text' | 'image' | 'card' | 'video' | 'withdrawn' | 'from';
  text?: string;
  /** Who answers, and of a transfer: to whom. */
  agent?: string;
  /** The message's own id; without one, it is made as the console makes them. */
  id?: string;
  event?: 'transfer' | 'welcome' | 'closed';
  /** It was said while the page was open: where the page shows no time of it, it is known by when it was seen. */
  live?: boolean;
  /** It was withdrawn while the page was open: who said it may be known. */
  changed?: boolean;
}

/** What is said in a practice chat, oldest first, and by whom. Buyers that are not named here get a name made of their key. */
export interface ChatScript {
  buyers?: readonly { key: string; name: string }[];
  lines: readonly ScriptLine[];
}

export type WholeLine = ScriptLine & { id: string };

/** A script as it is played: every line has its id. */
export interface PlayedScript {
  buyers?: ChatScript['buyers'];
  lines: readonly WholeLine[];
}

const AGENT = '客服小禾';
const KINDS = { text: 'text', image: 'picture', card: 'card', from: 'from', withdrawn: 'withdrawn' } as const;
const WORDS: Record<NonNullable<ScriptLine['kind']>, string> = {
  text: '这个还有吗',
  image: '',
  video: '',
  card: '手工皂 三块装',
  from: '手工皂 三块装',
  withdrawn: '',
};

export const nameOfBuyer = (script: Pick<PlayedScript, 'buyers'>, key: string): string =>
  script.buyers?.find((one) => one.key === key)?.name ?? `买家${key.slice(-4)}`;

/** A line's own words, or such as stand for what it is. */
export function wordsOf({ text, kind = 'text', event, agent, role }: ScriptLine): string {
  if (text !== undefined) return text;
  if (event === 'transfer') return `会话已转接给 ${agent ?? AGENT}`;
  if (event === 'welcome') return '已为您接入人工客服';
  if (event === 'closed') return '本次会话已结束';
  if (role === 'robot') return '您好，有什么可以帮您？';
  return role === 'agent' && kind === 'text' ? '好的，这就给您看' : WORDS[kind];
}

/** Gives ids to the lines that have none, others than those `taken`: the same script has the same ones. */
export function withIds(
  id: ChatId,
  lines: readonly ScriptLine[],
  taken: Set<string> = new Set(),
): WholeLine[] {
  return lines.map((line, index) => {
    const random = new Random(`${id}/${line.at}/${line.buyer}/${index}/${line.role}`);
    let own = line.id ?? '';
    for (let more = 0; own === '' || (line.id === undefined && taken.has(own)); more += 1) {
      if (id === 'pinduoduo') own = String(line.at + more);
      else if (id === 'doudian') own = `76${random.digits(17)}`;
      else own = id === 'jd' ? `s_${random.digits(8)}` : random.digits(11);
    }
    taken.add(own);
    return { ...line, id: own };
  });
}

/** Consoles that show from where a buyer came. */
const SHOWS_FROM: readonly ChatId[] = ['pinduoduo', 'doudian', 'kuaishou'];

/** Whether a console shows such a line at all. */
export const isShownBy = (id: ChatId, { kind }: Pick<ScriptLine, 'kind'>): boolean =>
  kind !== 'from' || SHOWS_FROM.includes(id);

/** A line as the practice pages know it. */
export function turnOf(line: WholeLine): TrueTurn {
  const kind = line.kind ?? 'text';
  return {
    id: line.id,
    at: line.at,
    who: line.kind === 'from' ? 'system' : line.role === 'agent' ? 'staff' : line.role,
    kind: kind === 'video' ? 'video' : KINDS[kind],
    text: wordsOf(line),
    ...(line.role === 'agent' && { agent: line.agent ?? AGENT }),
    ...(line.event && { event: line.event }),
  };
}

/** Conversations as a page lists them: whoever spoke last stands first. */
export function conversationsOf(id: ChatId, script: PlayedScript): Conversation[] {
  const lines = script.lines.filter((line) => isShownBy(id, line));
  const keys = [
    ...new Set([...(script.buyers ?? []).map(({ key }) => key), ...lines.map((one) => one.buyer)]),
  ];
  const list = keys.map((key): Conversation => {
    const turns = lines.filter((line) => line.buyer === key).map(turnOf);
    turns.sort((a, b) => a.at - b.at);
    return { key, name: nameOfBuyer(script, key), group: 'answered', unread: 0, turns };
  });
  return list.sort((a, b) => (b.turns.at(-1)?.at ?? 0) - (a.turns.at(-1)?.at ?? 0));
}

/** Since when somebody waits (UTC ms), and how many messages are unanswered. */
export function waitOf({ turns }: Pick<Conversation, 'turns'>): { since: number; asks: number } | undefined {
  let since: number | undefined;
  let asks = 0;
  for (const { who, kind, at } of turns) {
    if (who === 'staff') since = undefined;
    else if (who === 'buyer' && kind !== 'withdrawn') {
      asks = since === undefined ? 1 : asks + 1;
      since ??= at;
    }
  }
  return since === undefined ? undefined : { since, asks };
}

/** The id as the page of a console writes it; undefined where it shows none. */
export function shownId(
  id: ChatId,
  turn: Pick<TrueTurn, 'id' | 'who' | 'kind' | 'event'>,
): string | undefined {
  if (id === 'jd') return turn.who === 'system' || turn.kind === 'withdrawn' ? undefined : turn.id;
  if (id === 'alibaba1688' || id === 'taobao-records') return undefined;
  if (id !== 'doudian') return turn.id;
  if (turn.kind === 'card') return `${turn.id}_template`;
  if (turn.kind === 'from' || turn.event === 'welcome') return `${turn.id}_Welcome_1`;
  if (turn.event === 'transfer') return `${turn.id}_CsAssign_1`;
  return turn.who === 'robot'
    ? `llm_process_${turn.id}`
    : turn.who === 'system'
      ? `cs_close_conversation_${turn.id}`
      : turn.id;
}

/** How long a pause must be for the next message to begin a group, with a time of its own. */
export const GROUP_GAP: Partial<Record<ChatId, number>> = { pinduoduo: 45_000, doudian: 300_000 };

/** Which messages of a thread begin a group. */
export function groupStarts(id: ChatId, turns: readonly Pick<TrueTurn, 'at'>[]): boolean[] {
  const gap = GROUP_GAP[id] ?? 0;
  return turns.map(({ at }, index) => {
    const before = turns[index - 1];
    return !before || at - before.at > gap || chinaTime(at, 'DD') !== chinaTime(before.at, 'DD');
  });
}
