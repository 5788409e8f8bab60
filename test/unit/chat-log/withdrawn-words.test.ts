import { expect, it } from 'vitest';
import { WITHDRAWN } from '../../../utils/consoles/chat-words.ts';

const isWithdrawn = (text: string) => new RegExp(WITHDRAWN, 'u').test(text);

it.each([
  '对方撤回了一条消息',
  '您撤回了一条消息 重新编辑',
  '“林间有鹿” 撤回了一条消息',
  '用户已撤回该消息',
  '買家收回了1則訊息',
  '对方撤回了这条消息',
  '客服小禾撤回此条信息',
  '该条消息已被撤回',
  '此訊息已撤回',
  '消息被撤回',
  'Anna recalled a message.',
])('%s stands for what was withdrawn', (text) => {
  expect(isWithdrawn(text)).toBe(true);
});

it.each([
  '已撤回',
  '消息怎么撤回',
  '消息撤回了吗',
  '退款申请已撤回',
  '我想撤回退款，请看消息',
  '刚才发错了，帮我撤回一下',
  'how do I recall a message',
])('%s is something that somebody says', (text) => {
  expect(isWithdrawn(text)).toBe(false);
});
