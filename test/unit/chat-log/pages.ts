import { type CompiledLog, compileLog } from '../../../utils/chat-log/compile-log.ts';
import { readThreadRows } from '../../../utils/chat-log/read-thread-rows.ts';
import { createThreadMemory, type ThreadMemory } from '../../../utils/chat-log/thread-memory.ts';
import alibabaChat from '../../../utils/consoles/alibaba1688/chat.ts';
import alibabaLog from '../../../utils/consoles/alibaba1688/log.ts';
import doudianChat from '../../../utils/consoles/doudian/chat.ts';
import doudianLog from '../../../utils/consoles/doudian/log.ts';
import jdChat from '../../../utils/consoles/jd/chat.ts';
import jdLog from '../../../utils/consoles/jd/log.ts';
import kuaishouChat from '../../../utils/consoles/kuaishou/chat.ts';
import kuaishouLog from '../../../utils/consoles/kuaishou/log.ts';
import pinduoduoChat from '../../../utils/consoles/pinduoduo/chat.ts';
import pinduoduoLog from '../../../utils/consoles/pinduoduo/log.ts';
import type { ChatData, ChatPage } from '../../../utils/reader/chat-vocabulary.ts';
import type { LogData } from '../../../utils/reader/log-vocabulary.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import { draw } from '../chat/pages.ts';

const compiledOf = (id: string, chat: ChatData, log: LogData): CompiledLog =>
  compileLog({ id, hosts: [], timeZone: 'Asia/Shanghai', ...chat, ...log });

export const pinduoduo = compiledOf('pinduoduo', pinduoduoChat, pinduoduoLog);
export const doudian = compiledOf('doudian', doudianChat, doudianLog);
export const alibaba = compiledOf('alibaba1688', alibabaChat, alibabaLog);
export const jd = compiledOf('jd', jdChat, jdLog);
export const kuaishou = compiledOf('kuaishou', kuaishouChat, kuaishouLog);

export const pageOf = ({ chat }: CompiledLog): ChatPage => {
  const page = chat.pages[0]?.data;
  if (!page) throw new Error('no page');
  return page;
};

/** 2026-09-20 12:00 in China. */
export const NOON = Date.UTC(2026, 8, 20, 4);

/** A message of Feige; without an id, where it is to come yet. */
export const feige = (id: string, isOwn: boolean, text: string, divider = ''): string =>
  `<div data-qa-id="qa-message-warpper">${divider && `<div class="k2">${divider}</div>`}<div${id && ` data-id="${id}"`}><div class="leaveMessage ${isOwn ? 'messageIsMe' : 'messageNotMe'}"><pre><span>${text}</span></pre></div></div></div>`;

/** A message of 1688, which has no id. */
export const item = (isOwn: boolean, head: string, text: string): string =>
  `<div class="message-item${isOwn ? ' self' : ''}">${head && `<div class="message-head">${head}</div>`}<div class="content">${text}</div></div>`;

/** Somebody who follows one thread. */
export class Follower {
  readonly compiled: CompiledLog;
  readonly list = document.createElement('div');
  memory: ThreadMemory;
  now = NOON;
  conversation: { key: string; buyer?: string } = { key: 'k', buyer: '林' };

  constructor(compiled: CompiledLog, rows: readonly string[], memory = createThreadMemory()) {
    this.compiled = compiled;
    this.memory = memory;
    document.body.replaceChildren(this.list);
    this.add(...rows);
  }

  add(...rows: string[]): Element[] {
    const added = rows.flatMap(draw);
    this.list.append(...added);
    return added;
  }

  read(rows?: readonly Element[]): ReadMessage[] {
    const moment = { now: this.now, zone: 'Asia/Shanghai' };
    const page = pageOf(this.compiled);
    return readThreadRows(this.compiled, page, this.list, rows, moment, this.conversation, this.memory);
  }

  /** The same after so many ms. */
  later(ms: number, rows?: readonly Element[]): ReadMessage[] {
    this.now += ms;
    return this.read(rows);
  }
}

/** All that was told of each message in the end, as a store would have it. */
export const told = (...readings: readonly ReadMessage[][]): object[] =>
  [...new Map(readings.flat().map((one) => [one.id, one])).values()]
    .map(({ seenAt: _, ...one }) => one)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
