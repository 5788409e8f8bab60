import { describe, expect, it } from 'vitest';
import { eventIn } from '../../../utils/chat-log/said-events.ts';

describe('eventIn', () => {
  it.each([
    ['由 A 转交给 B', 'B'],
    ['由 服务助手 转交给 客服乙 原因：机器人接待触发转人工', '客服乙'],
    ['由示例旗舰店:客服甲转交给示例旗舰店:客服丙', '示例旗舰店:客服丙'],
    ['由 甲 轉接給 乙', '乙'],
    ['已转接给客服【小林】', '小林'],
    ['会话已转接至 小朵', '小朵'],
    ['Transferred to Lily Chen.', 'Lily Chen'],
    ['The conversation was handed over to "Tom"', 'Tom'],
    ['转交给 小王原因：下班', '小王'],
    ['转交给 小王：', '小王'],
    ['您已将会话转接给了小禾', '小禾'],
    ['系统已将会话分配给 小禾', '小禾'],
  ])('reads to whom it was handed over: %s', (text, agent) => {
    expect(eventIn(text)).toEqual({ event: 'transfer', agent });
  });

  it.each(['小禾 将会话转接给了您', '阿澈已转交给你，请跟进'])(
    'names nobody whom only “you” names: %s',
    (text) => {
      expect(eventIn(text)).toEqual({ event: 'transfer' });
    },
  );

  it.each(['会话已转接', '会话已被转接', 'This chat has been transferred'])('knows %s', (text) => {
    expect(eventIn(text)).toEqual({ event: 'transfer' });
  });

  it.each([
    '会话已结束',
    '用户超时未回复，系统关闭会话',
    '本次服务已结束',
    '對話已關閉',
    'Session ended',
    'The chat was closed',
  ])('knows that it was closed: %s', (text) => {
    expect(eventIn(text)).toEqual({ event: 'closed' });
  });

  it.each([
    '已为您接入人工客服',
    '您好，欢迎光临',
    '歡迎來到本店',
    'Welcome to our shop',
    '已为您转接人工客服',
  ])('knows a welcome: %s', (text) => {
    expect(eventIn(text)).toEqual({ event: 'welcome' });
  });

  it.each([
    '',
    '对方正在输入',
    '请尽快回复，避免超时',
    '转接给小禾失败',
    '会话转接失败，请稍后再试',
    '机器人已暂停接待',
    '当前用户来自：商品详情页',
    '__proto__',
    'x'.repeat(9000),
  ])('makes nothing of %s', (text) => {
    expect(eventIn(text)).toBeUndefined();
  });
});
