import { DAY, SECOND } from '../../../utils/core/time.ts';
import { atMinute, CHINA } from '../../../utils/core/zone.ts';
import { recordKey } from '../../../utils/records/key.ts';
import type { Message } from '../../../utils/records/message.ts';
import type { Random } from '../../support/random.ts';

const [CONSOLE, SHOP] = ['taobao', '1001'];

/** The messages of one day: chats of some ten lines, most of them answered soon. */
export function messagesOf(day: string, count: number, random: Random): Message[] {
  const start = atMinute(day, 8 * 60, CHINA);
  const messages: Message[] = [];
  for (let chat = 0; messages.length < count; chat += 1) {
    const conversation = `buyer-${random.int(0, 999_999)}`;
    let at = start + random.int(0, 0.62 * DAY);
    const lines = random.int(4, 16);
    for (let line = 0; line < lines && messages.length < count; line += 1) {
      at += random.int(2, random.chance(0.1) ? 900 : 90) * SECOND;
      const role = line === 0 ? 'buyer' : random.pick(['buyer', 'buyer', 'agent', 'agent', 'robot'] as const);
      const id = `${at}${random.digits(6)}`;
      messages.push({
        key: recordKey(CONSOLE, SHOP, id),
        console: CONSOLE,
        shop: SHOP,
        id,
        conversation,
        buyer: conversation,
        role,
        ...(role === 'agent' ? { agent: `shop:${chat % 3}` } : {}),
        at,
        atSource: 'page',
        kind: 'text',
        seenAt: at,
      });
    }
  }
  return messages;
}
