import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { Random } from '../random.ts';
import { GOODS } from '../words.ts';
import type { ChatId, ChatKnobs } from './chat.ts';

export interface TrueTurn {
  id: string;
  /** UTC ms. */
  at: number;
  who: 'buyer' | 'staff' | 'robot' | 'system';
  kind: 'text' | 'picture' | 'video' | 'card' | 'from' | 'withdrawn';
  text: string;
  /** Who of the shop said it, in a chat that plays a script. */
  agent?: string;
  event?: 'transfer' | 'welcome' | 'closed';
}

/** What stands in the place of a message that was withdrawn. */
export const withdrawnLine = ({ who }: Pick<TrueTurn, 'who'>): string =>
  `${who === 'staff' ? '你' : '对方'}撤回了一条消息`;

export interface Conversation {
  key: string;
  name: string;
  group: 'overtime' | 'waiting' | 'answered';
  unread: number;
  turns: TrueTurn[];
}

const ASKED = [
  '拍下好几天了，怎么还没动静',
  '我身高一米六三该选哪个码？',
  '收到的盖子是裂的😢',
  '能不能改成周末再送',
  '快递显示签收了，可我没拿到啊',
  '这个跟图片颜色差好多',
  '便宜点呗，我多拿两件',
  '退回去的运费谁出？',
  '你好\n在吗\n急',
  '谢谢，孩子很喜欢🧡',
  '<b>发票</b> 怎么开 & 抬头写谁',
  'Is it in stock?',
];
const ANSWERED = ['收到，这就去仓库看一眼', '给您登记好了', '今晚八点前回复您', '好的～'];
const NOTICES = ['已为您接入人工客服', '系统提示：请注意交易安全', '对方正在浏览商品页'];

function nameOf(id: ChatId, random: Random): string {
  if (id === 'jd') return `${random.letters(1)}***${random.letters(1)}`;
  if (id === 'alibaba1688') return `${random.letters(5).toLowerCase()}${random.digits(3)}`;
  const family = random.pick(['林', '周', '吴', '郑', 'K', 'm', '🐟', '阿2']);
  if (id === 'kuaishou') return `${family}${random.pick(['小店迷', '买家8', '的猫2024'])}`;
  return `${family}***${random.chance(0.5) ? random.letters(1) : ''}`;
}

const keyOf = (id: ChatId, random: Random): string =>
  id === 'pinduoduo'
    ? `2${random.digits(12)}`
    : id === 'kuaishou'
      ? `3${random.digits(9)}`
      : random.letters(14);

/** What is said, newest last. Every kind of row comes early; the last word is the buyer's, or the shop's. */
function turnsOf(id: ChatId, count: number, now: number, random: Random, answered: boolean): TrueTurn[] {
  const start = Math.floor(now / SECOND) * SECOND - count * 40 * SECOND;
  return Array.from({ length: count }, (_, index): TrueTurn => {
    const at = start + index * 40 * SECOND + (index % 5 === 0 ? -20 : 0) * SECOND + random.int(0, 900);
    const base = { id: idOf(id, at, random), at };
    const [name] = random.pick(GOODS);
    const step = index === count - 1 ? (answered ? 6 : 1) : index % 9;
    if (step === 0) return { ...base, who: 'system', kind: 'from', text: name };
    if (step === 2) return { ...base, who: 'robot', kind: 'text', text: '您好，有什么可以帮您？' };
    if (step === 3) return { ...base, who: 'system', kind: 'text', text: random.pick(NOTICES) };
    if (step === 4) return { ...base, who: 'buyer', kind: 'picture', text: '' };
    if (step === 5) return { ...base, who: 'buyer', kind: 'card', text: name };
    if (step === 6) return { ...base, who: 'staff', kind: 'text', text: random.pick(ANSWERED) };
    if (step === 8) return { ...base, who: 'buyer', kind: 'withdrawn', text: random.pick(ASKED) };
    return { ...base, who: 'buyer', kind: 'text', text: random.pick(ASKED) };
  });
}

/** A message id as the console makes them. */
export function idOf(id: ChatId, at: number, random: Random): string {
  if (id === 'pinduoduo') return String(at);
  if (id === 'doudian') return `76${random.digits(17)}`;
  if (id === 'jd') return `s_${random.digits(8)}`;
  return random.digits(11);
}

/** The conversations of a page; the same seed gives the same ones. Two buyers share a masked name. */
export function makeTalk(
  id: ChatId,
  seed: string,
  now: number,
  { buyers, messages, answered = false }: Pick<ChatKnobs, 'buyers' | 'messages'> & Partial<ChatKnobs>,
): Conversation[] {
  const random = new Random(`${id}/${seed}`);
  const list = Array.from({ length: buyers }, (_, index): Conversation => {
    const until = now - index * 4 * MINUTE;
    return {
      key: keyOf(id, random),
      name: nameOf(id, random),
      group: (['overtime', 'waiting', 'answered'] as const)[index % 3] ?? 'waiting',
      unread: random.int(0, 4),
      turns: turnsOf(id, index === 0 ? messages : random.int(3, 12), until, random, answered && index === 0),
    };
  });
  const [first, , third] = list;
  if (first && third && id !== 'alibaba1688') third.name = first.name;
  return list;
}
