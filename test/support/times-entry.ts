/** Runs inside an extension page: hands conversations to the store as chat pages do. Bundled by tests and evaluated there. */
import { CHINA } from '../../utils/core/zone.ts';
import type { LogRequest } from '../../utils/platform/timing-contract.ts';
import { BATCH_LIMIT } from '../../utils/records/key.ts';
import type { Message } from '../../utils/records/message.ts';
import { store } from '../../utils/store/handle.ts';
import { commitLog } from '../../utils/store/messages.ts';

/** `open`: when a page could be read, UTC ms from and to. */
async function keep(
  messages: readonly Message[],
  open: readonly [number, number][],
  now: number,
): Promise<void> {
  const database = await store();
  const [first] = messages;
  if (!first) return;
  const request = { console: first.console, page: 'chat', shop: { id: first.shop }, listed: [] };
  const commit = async (change: { messages: Omit<Message, 'key' | 'console' | 'shop'>[]; open?: object }) => {
    const done = await commitLog(database, { ...request, ...change } as LogRequest, CHINA, now);
    if (!done.ok) throw new Error(done.error.code);
  };
  for (const [from, to] of open) await commit({ messages: [], open: { from, to } });
  for (let at = 0; at < messages.length; at += BATCH_LIMIT)
    await commit({
      messages: messages
        .slice(at, at + BATCH_LIMIT)
        .map(({ key: _, console: __, shop: ___, ...read }) => read),
    });
}

Object.assign(globalThis, { tiexinTimes: { keep } });
