import type { ChatId } from '../../test/support/chats/chat.ts';
import type { ChatScript, ScriptLine } from '../../test/support/chats/script.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';

/** The chat in which some buyers wait for an answer, and who is open in it. */
export const WAITING_CHAT: ChatId = 'pinduoduo';
export const WAITING_BUYER = '2900000000103';
export const WAITING_STOP = {
  title: '谁在等回复',
  hint: '每一行后面是等了多久、时限多久；右下角数着几人在等，点开按等得最久的排。回一句，那一行的钟就停。',
};

const BUYERS: readonly [key: string, name: string, waited: number | undefined, words: string][] = [
  ['2900000000101', '山里的小**', 12 * SECOND, '在吗'],
  ['2900000000102', 'K***m', 95 * SECOND, '尺码偏大吗，平时穿 M 的'],
  [WAITING_BUYER, '周***8', 128 * SECOND, '什么时候发货呀，周五就要出门了'],
  ['2900000000104', '陈先生', 4 * MINUTE, '发票能开公司抬头吗'],
  ['2900000000105', '林***', undefined, '好的，谢谢'],
  ['2900000000106', '一只大橘', undefined, '收到了，很喜欢'],
];

/** The beginning of the day in China (UTC ms). */
const chinaDay = (now: number) => Math.floor((now + 8 * HOUR) / DAY) * DAY - 8 * HOUR;

/** Some days of talk, so that the desk has figures; and who waits at `now` (UTC ms). */
export function waitingScript(now: number): ChatScript {
  const lines: ScriptLine[] = [];
  for (const [at, [buyer, , waited, words]] of BUYERS.entries()) {
    for (let day = 6; day >= 0; day -= 1) {
      const asked = chinaDay(now) - day * DAY + (9 + at * 1.6 + day * 0.3) * HOUR;
      const after = (20 + ((at * 37 + day * 53) % 190)) * SECOND;
      if (asked + after > now - 10 * MINUTE) continue;
      lines.push({ at: asked, buyer, role: 'buyer', text: '这款还有货吗' });
      lines.push({ at: asked + after, buyer, role: 'agent', text: '有的，现在拍今天发' });
    }
    if (waited !== undefined) lines.push({ at: now - waited, buyer, role: 'buyer', text: words });
  }
  return {
    buyers: BUYERS.map(([key, name]) => ({ key, name })),
    lines: lines.sort((one, other) => one.at - other.at),
  };
}
