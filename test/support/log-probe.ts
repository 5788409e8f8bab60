import { compileLog, logPageAt } from '../../utils/chat-log/compile-log.ts';
import { readThreadRows } from '../../utils/chat-log/read-thread-rows.ts';
import { createThreadMemory } from '../../utils/chat-log/thread-memory.ts';
import { takeLogHandover } from '../../utils/page/handover.ts';
import type { Answer } from '../../utils/reader/reading.ts';
import type { ReadMessage } from '../../utils/records/message.ts';

/**
 * Stands in the place of the part that follows chats, and reports through the DOM, the only thing that it shares with the test: what it
 * heard (`data-heard`), and when asked by `test:read` what the open thread says (`data-read`).
 */
const taken = takeLogHandover(location.hostname);
/** ms. */
const LATER = 11_000;
const root = document.documentElement;
if (taken) {
  const { data, handover } = taken;
  const compiled = compileLog(data);
  const heard: Answer[] = [];
  root.dataset.heard = '[]';
  handover.onAnswer(({ answer }) => {
    heard.push(answer);
    root.dataset.heard = JSON.stringify(heard);
  });
  document.addEventListener('test:read', (event) => {
    const page = logPageAt(compiled, location, window === window.top);
    const list = page?.messages?.list.map((one) => document.querySelector(one)).find((one) => one !== null);
    const moment = { now: Date.now(), zone: data.timeZone };
    const conversation = JSON.parse((event as CustomEvent<string>).detail) as { key: string; buyer: string };
    const memory = createThreadMemory();
    const known = new Map<string, ReadMessage>();
    // Once more as it is a while later: lines without an id are waited for first.
    for (const now of [moment.now, moment.now + LATER]) {
      if (!page || !list) break;
      const at = { ...moment, now };
      for (const one of readThreadRows(compiled, page, list, undefined, at, conversation, memory))
        known.set(one.id, one);
    }
    root.dataset.read = JSON.stringify([...known.values()]);
  });
}
