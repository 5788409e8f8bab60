import type { Page } from 'puppeteer';
import type { Message } from '../../utils/records/message.ts';
import type { ExpectedMessage } from './chats/expected-messages.ts';
import type { ChatScript, ScriptLine } from './chats/script.ts';
import type { ScriptedChat } from './e2e-script.ts';
import { readStore } from './stored.ts';
import { waitFor } from './wait.ts';

/** As much later than it was said (ms) a message may be seen first. */
const SIGHT = 15_000;

/** What an id that stands for none begins with, without the digest by which the store keeps conversations apart. */
const plainId = (id: string): string => (id.startsWith('~') ? id.replace(/~[a-z0-9]+$/, '') : id);

/** The messages in the store as expected ones are written, in order of their times. */
export async function loggedIn(desk: Page): Promise<ExpectedMessage[]> {
  const all = await readStore(desk, 'messages');
  return all
    .map(({ key: _, console: __, shop: ___, seenAt: ____, ...message }: Message) => ({
      ...message,
      id: plainId(message.id),
    }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

function difference(
  logged: readonly ExpectedMessage[],
  expected: readonly ExpectedMessage[],
  isPart: boolean,
): string | undefined {
  const left = [...logged];
  const missing = expected.filter((wanted) => {
    const at = left.findIndex((one) => {
      const isThen =
        wanted.atSource === 'page' ? one.at === wanted.at : one.at >= wanted.at && one.at - wanted.at < SIGHT;
      const plain = ({ at: _, ...rest }: ExpectedMessage) => JSON.stringify(Object.entries(rest).sort());
      return isThen && plain(one) === plain(wanted);
    });
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (missing.length === 0 && (isPart || left.length === 0)) return undefined;
  return `missing ${JSON.stringify(missing)}, too many ${JSON.stringify(left)}`;
}

/** Waits until the store holds exactly these messages; `isPart`: these, and maybe others. */
export async function untilLogged(
  desk: Page,
  expected: () => readonly ExpectedMessage[],
  isPart = false,
): Promise<void> {
  let last: string | undefined;
  await waitFor(async () => {
    last = difference(await loggedIn(desk), expected(), isPart);
    return last === undefined;
  }, 'the log holds what was said').catch((error: unknown) => {
    throw new Error(`${String(error)}: ${last}`);
  });
}

/** The buyers of the morning. */
export const FIRST = '2900000000011';
export const SECOND = '2900000000022';
export const THIRD = '2900000000033';

/** Opens one conversation after the other, and each once the one before has been logged. */
export async function lookThrough(
  desk: Page,
  chat: ScriptedChat,
  buyers: readonly string[] = [FIRST, SECOND, THIRD],
): Promise<void> {
  for (const buyer of buyers) {
    await chat.open(buyer);
    await untilLogged(desk, () => chat.expected({ buyers: [buyer] }), true);
  }
}

/** A morning with three buyers, `ago` ms before now: questions, answers, a robot, cards, a transfer, something withdrawn. */
export function morning(now: number, ago = 3_600_000): ChatScript {
  const start = Math.floor((now - ago) / 1000) * 1000;
  const [first, second, third] = [FIRST, SECOND, THIRD];
  const line = (
    seconds: number,
    buyer: string,
    role: ScriptLine['role'],
    more: Partial<ScriptLine> = {},
  ) => ({
    at: start + seconds * 1000 + 137,
    buyer,
    role,
    ...more,
  });
  return {
    buyers: [
      { key: first, name: '林***' },
      { key: second, name: 'K***m' },
      { key: third, name: '周***8' },
    ],
    lines: [
      line(0, first, 'buyer'),
      line(2, first, 'system', { event: 'welcome' }),
      line(3, first, 'robot'),
      line(20, second, 'buyer', { kind: 'image' }),
      line(95, first, 'agent'),
      line(130, second, 'agent'),
      line(300, first, 'buyer', { text: '还有一个问题' }),
      line(299, third, 'system', { event: 'welcome' }),
      line(301, third, 'buyer'),
      line(310, third, 'buyer', { kind: 'card' }),
      line(420, first, 'agent', { kind: 'image' }),
      line(1500, third, 'agent', { text: '让您久等了' }),
      line(1600, second, 'buyer', { text: '好的，谢谢' }),
      line(1700, first, 'system', { event: 'closed' }),
    ],
  };
}
