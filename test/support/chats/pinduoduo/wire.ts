import { nameOfBuyer, type PlayedScript, type WholeLine, wordsOf } from '../script.ts';

/** Where the page's socket goes. */
export const SOCKET_HOST = 'm-ws.pinduoduo.com';
export const SOCKET = `wss://${SOCKET_HOST}/?access_token=practice&role=mall_cs&client=web&version=202611`;

interface Side {
  role: string;
  uid: string;
  mall_id?: string;
}

/** A message in answers and frames (`ws-frames.json`, `plateau-*.json`). */
export interface WireMessage {
  from: Side;
  to: Side;
  ts: string;
  msg_id: string;
  type: number;
  sub_type?: number;
  content?: string;
  nickname?: string;
  is_aut?: number;
  manual_reply?: number;
  info?: Record<string, unknown>;
}

export interface Frame {
  response: string;
  result?: string;
  message?: WireMessage;
}

const MALL = '100000001';
const TYPES = { text: 0, image: 1, video: 14, card: 0, from: 41, withdrawn: 1002 } as const;

function typeOf({ kind = 'text', role, event }: WholeLine): number {
  if (event === 'transfer') return 24;
  return role === 'system' && kind === 'text' ? 31 : TYPES[kind];
}

/** A line as the network tells it. */
export function wireOf(line: WholeLine, name?: string): WireMessage {
  const user = { role: 'user', uid: line.buyer };
  const shop = { role: 'mall_cs', uid: MALL, mall_id: MALL };
  const isOurs = line.role === 'agent' || line.role === 'robot';
  const isSystem = line.role === 'system' || line.kind === 'from';
  return {
    from: isSystem ? { role: 'system', uid: '0' } : isOurs ? shop : user,
    to: isOurs || isSystem ? user : shop,
    ts: String(Math.floor(line.at / 1000)),
    msg_id: line.id,
    type: typeOf(line),
    ...(name && { nickname: name }),
    ...(line.role === 'robot' && { is_aut: 1 }),
    ...(line.role === 'agent' && { is_aut: 0, manual_reply: 1 }),
    ...(line.kind === 'withdrawn'
      ? { info: { withdraw_hint: '对方撤回了一条消息' } }
      : { content: line.kind === 'image' ? 'https://img.example.test/chat/1.jpeg' : wordsOf(line) }),
    ...(line.kind === 'card' && { sub_type: 0, info: { goods_id: 900000000001, goods_name: wordsOf(line) } }),
  };
}

/** What the page makes of a message; undefined of what it does not show. */
export function lineOf(message: WireMessage): WholeLine | undefined {
  const { from, to, type, msg_id: id, content = '' } = message;
  const buyer = from.role === 'user' ? from.uid : to.uid;
  const role =
    from.role === 'user'
      ? 'buyer'
      : from.role === 'system'
        ? 'system'
        : message.is_aut === 1
          ? 'robot'
          : 'agent';
  const kind =
    ({ 1: 'image', 14: 'video', 41: 'from', 1002: 'withdrawn' } as const)[type] ??
    (message.sub_type === 0 && message.info ? 'card' : 'text');
  const at = Number(id) || Number(message.ts) * 1000;
  return { id, buyer, role, kind, at, text: content, ...(type === 24 && { event: 'transfer' as const }) };
}

export const pushOf = (line: WholeLine, script: PlayedScript): Frame => ({
  response: 'push',
  message: wireOf(line, line.role === 'buyer' ? nameOfBuyer(script, line.buyer) : undefined),
});

const ok = (result: object) => ({ success: true, result: { result: 'ok', ...result } });

/** The last message of each conversation. */
function latest(script: PlayedScript, mallName: string) {
  const lasts = new Map<string, WholeLine>();
  for (const line of [...script.lines].sort((a, b) => a.at - b.at)) lasts.set(line.buyer, line);
  const conversations = [...lasts.values()].reverse().map((line) => ({
    ...wireOf(line),
    ts: undefined,
    mallName,
    user_info: { uid: Number(line.buyer) || line.buyer, nickname: nameOfBuyer(script, line.buyer) },
  }));
  return ok({ response: 'latest_conversations', has_more: false, page: 1, size: 100, conversations });
}

function listOf(script: PlayedScript, uid: string) {
  const lines = script.lines.filter((line) => line.buyer === uid).sort((a, b) => b.at - a.at);
  const messages = lines.map((line, index) => ({
    ...wireOf(line),
    pre_msg_id: lines[index + 1]?.id ?? '0',
    status: 'read',
  }));
  return ok({ response: 'list', has_more: false, messages });
}

/** The answer to one of the page's own requests; undefined to others. `missed`: what was said while it had no socket. */
export function answerOf(
  path: string,
  body: string,
  script: PlayedScript,
  missed: readonly WholeLine[],
  shop: { id: string; name: string },
): object | undefined {
  switch (path) {
    case '/chats/userinfo/realtime':
      return {
        success: true,
        result: { username: '客服小禾', mall: { mall_id: shop.id, mall_name: shop.name } },
      };
    case '/plateau/chat/latest_conversations':
      return latest(script, shop.name);
    case '/plateau/chat/list':
      return listOf(script, /"id":"([^"]+)"/.exec(body)?.[1] ?? '');
    case '/plateau/sync/message':
      return ok({
        sync_data: [{ seq_type: 1, seq_id: 11, data: missed.map((line) => ({ message: wireOf(line) })) }],
      });
    default:
      return undefined;
  }
}
