import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileLog } from '../../../utils/chat-log/compile-log.ts';
import { FRAME_END, readLogAnswer } from '../../../utils/chat-log/read-log-answer.ts';
import chat from '../../../utils/consoles/pinduoduo/chat.ts';
import log from '../../../utils/consoles/pinduoduo/log.ts';
import { readMessage } from '../../../utils/records/message.ts';
import { spent } from '../../support/spent.ts';

const NOW = Date.UTC(2026, 8, 20, 4);
const compiled = compileLog({
  id: 'pinduoduo',
  hosts: ['mms.pinduoduo.com'],
  timeZone: 'Asia/Shanghai',
  ...chat,
  ...log,
});
const SOCKET = 'wss://m-ws.pinduoduo.com/?role=mall_cs';
const LIST = 'https://mms.pinduoduo.com/plateau/chat/list';
const ID = '1789873200421';

const message = (more: object = {}) => ({
  msg_id: ID,
  type: 0,
  from: { role: 'user', uid: '77' },
  to: { role: 'mall_cs', uid: '1' },
  content: '在吗',
  ts: '1789873200',
  ...more,
});
const answer = (text: string, url = LIST) => ({ url, method: 'POST', status: 200, text });
const frame = (...messages: unknown[]) =>
  answer(messages.map((one) => JSON.stringify({ response: 'push', message: one })).join(FRAME_END), SOCKET);
const readFrames = (...messages: unknown[]) =>
  readLogAnswer(compiled, frame(...messages), NOW)?.messages ?? [];

describe('readLogAnswer', () => {
  it('says whose, who, when and which, and never what', () => {
    const [read, ...others] = readFrames(message({ nickname: '林*' }));
    expect(others).toEqual([]);
    expect(read).toEqual({
      id: ID,
      conversation: '77',
      buyer: '林*',
      role: 'buyer',
      at: Number(ID),
      atSource: 'page',
      kind: 'text',
      seenAt: NOW,
    });
  });

  it('is not asked for what no source declares, and not by the wrong way', () => {
    expect(readLogAnswer(compiled, answer('{}', 'https://mms.pinduoduo.com/other'), NOW)).toBeUndefined();
    expect(readLogAnswer(compiled, answer('{}', 'https://m-ws.pinduoduo.com/'), NOW)).toBeUndefined();
    expect(readLogAnswer(compiled, answer('{}', 'no address'), NOW)).toBeUndefined();
  });

  it.each([
    [{ ts: '1789873200' }, Number(ID)],
    [{ ts: 1789873200 }, Number(ID)],
    [{ ts: 1789873200421 }, 1789873200421],
    [{ ts: '1789873000' }, 1789873000000],
    [{ ts: undefined }, Number(ID)],
    [{ ts: 'soon' }, Number(ID)],
    [{ ts: '4000000000' }, Number(ID)],
    [{ msg_id: 'abc', ts: '1789873200' }, 1789873200000],
  ])('takes the best of its times: %j', (more, at) => {
    expect(readFrames(message(more)).map((one) => one.at)).toEqual([at]);
  });

  it.each([
    [{ from: null, to: null }],
    [{ from: { role: 'mall_cs', uid: '1' }, to: { role: 'mall_cs', uid: '2' } }],
    [{ from: { role: '__proto__', uid: '1' } }],
    [{ msg_id: null }],
    [{ msg_id: {} }],
    [{ msg_id: 'x', ts: 'never' }],
    [{ from: { role: 'user', uid: ['77'] } }],
    [{ msg_id: 1.5 }],
  ])('leaves out what does not say whose, which or when: %j', (more) => {
    expect(readFrames(message(more))).toEqual([]);
  });

  it('knows a withdrawn message again, whichever comes first, and keeps who and when', () => {
    const gone = {
      ...message({ msg_id: '1789873260000', ts: '1789873260', type: 1002, content: '' }),
      info: { withdraw_msg_id: ID },
    };
    const whole = [{ id: ID, role: 'buyer', kind: 'withdrawn', at: Number(ID) }];
    expect(readFrames(message(), gone)).toMatchObject(whole);
    expect(readFrames(gone, message())).toMatchObject(whole);
    expect(readFrames(gone)).toMatchObject(whole);
  });

  it('does not count what machines and notices say as said by a person', () => {
    const shop = { from: { role: 'mall_cs', uid: '1' }, to: { role: 'user', uid: '77' } };
    const roles = (more: object) => readFrames(message({ ...shop, ...more })).map(({ role }) => role);
    expect(roles({})).toEqual(['agent']);
    expect(roles({ manual_reply: 1 })).toEqual(['agent']);
    expect(roles({ manual_reply: 0 })).toEqual(['robot']);
    expect(roles({ is_aut: '1' })).toEqual(['robot']);
    expect(roles({ content: '【机器人】请看详情' })).toEqual(['robot']);
    expect(roles({ content: '由 甲 转交给 乙' })).toEqual(['system']);
    expect(roles({ from: { role: 'new_role', uid: '1' } })).toEqual(['system']);
  });

  it('reads each of many frames, and passes by what is broken', () => {
    const { text } = frame(message(), message({ msg_id: '1789873201000' }));
    const read = readLogAnswer(
      compiled,
      answer(['{', text, '', 'null', '[]', '7', '{"response":"auth"}'].join(FRAME_END), SOCKET),
      NOW,
    );
    expect(read?.messages.map(({ id }) => id)).toEqual([ID, '1789873201000']);
    expect(readLogAnswer(compiled, { ...answer(text, SOCKET), tooLarge: true }, NOW)?.messages).toEqual([]);
  });

  it('bounds lists and texts, and takes a long answer quickly', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      message({ msg_id: String(1_789_000_000_000 + at), content: '长'.repeat(50) }),
    );
    const text = JSON.stringify({ success: true, result: { messages: many } });
    const read = () => readLogAnswer(compiled, answer(text), NOW);
    expect(spent(() => expect(read()?.messages.length).toBe(5000))).toBeLessThan(1500);
    const [long] = readFrames(message({ content: 'x'.repeat(1_000_000), nickname: '名'.repeat(5000) }));
    expect(z.safeParse(readMessage, long).error).toBeUndefined();
  });

  it('does not let one id stand for messages of two buyers', () => {
    const other = message({ from: { role: 'user', uid: '88' } });
    expect(readFrames(message(), other).map(({ conversation }) => conversation)).toEqual(['77']);
  });
});
