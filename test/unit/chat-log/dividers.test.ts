// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { looseTime } from '../../../utils/chat-log/loose-time.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { pddMessage } from '../chat/pages.ts';
import { doudian, Follower, feige, jd, NOON, pinduoduo } from './pages.ts';

/** NOON is a Sunday in China. */
const china = (text: string) => Date.parse(`${text}+08:00`);
const row = (text: string) => `<div data-qa-id="qa-message-warpper"><div class="k3f">${text}</div></div>`;
const brief = (follower: Follower) =>
  follower.read().map(({ id, at, atSource, grouped }) => [id, at, atSource, grouped === true]);

describe('a time on a divider', () => {
  it.each([
    ['星期六 23:59', '2026-09-19T23:59'],
    ['周三 08:33:40', '2026-09-16T08:33:40'],
    ['週一 上午8:05', '2026-09-14T08:05'],
    ['周日 11:59', '2026-09-20T11:59'],
    // It is still to come today, so it was a week ago.
    ['星期天 13:00', '2026-09-13T13:00'],
    ['2026年9月9日 星期三 08:33', '2026-09-09T08:33'],
    ['09-09 周三 08:33', '2026-09-09T08:33'],
    ['星期三 2026-09-09 08:33', '2026-09-09T08:33'],
    ['昨天 23:59', '2026-09-19T23:59'],
    ['刚刚', '2026-09-20T12:00'],
    ['5分钟前', '2026-09-20T11:55'],
    ['2小时前', '2026-09-20T10:00'],
  ])('%s is read', (text, expected) => {
    expect(looseTime(text, NOON, 'Asia/Shanghai')).toBe(china(expected));
  });

  it.each([
    '',
    '星期三',
    '周年庆 08:33',
    '之前',
    '前',
    '45秒',
    '刚刚好',
    '提前',
    '星期三 25:00',
    '5分钟前回复',
  ])('%s is none', (text) => {
    expect(looseTime(text, NOON, 'Asia/Shanghai')).toBeUndefined();
  });
});

describe('dividers that are rows themselves', () => {
  it('tell the time of the row right behind them, and are no messages', () => {
    const follower = new Follower(doudian, [
      row('09-19 08:33'),
      feige('1', false, '在吗'),
      feige('2', true, '在'),
      row('昨天 23:59'),
      feige('3', false, '还在吗'),
    ]);
    const at = china('2026-09-19T08:33');
    expect(brief(follower)).toEqual([
      ['1', at, 'page', false],
      ['2', at, 'page', true],
      ['3', china('2026-09-19T23:59'), 'page', false],
    ]);
    follower.now += 15 * SECOND;
    expect(follower.read()).toEqual([]);
  });

  it('tell the day of clock times', () => {
    const message = (id: string, time: string) =>
      `<div class="message"><div class="message_left" id="${id}"><span class="message__time_str">${time}</span><span class="message__content">好</span></div></div>`;
    const follower = new Follower(jd, [
      '<div class="message"><span>2026年9月10日</span></div>',
      message('s1', '22:00'),
      message('s2', '21:59'),
      '<div class="message"><span>昨天</span></div>',
      message('s3', '08:00'),
    ]);
    expect(brief(follower)).toEqual([
      ['s1', china('2026-09-10T22:00'), 'page', false],
      ['s2', china('2026-09-10T21:59'), 'page', false],
      ['s3', china('2026-09-19T08:00'), 'page', false],
    ]);
  });

  it('are not taken for what the system says at a time', () => {
    const follower = new Follower(doudian, [
      feige('1', false, '在吗', '09-19 08:33'),
      '<div data-qa-id="qa-message-warpper"><div><p>已转接给 小朵</p><i>09-19 09:00</i></div></div>',
      feige('2', true, '在'),
    ]);
    follower.read();
    expect(follower.later(11 * SECOND)).toMatchObject([{ event: 'transfer', agent: '小朵' }]);
  });
});

describe('dividers that do not name the day', () => {
  it('never leave a message to the group before', () => {
    for (const divider of [(text: string) => `<p class="d1">${text}</p>`, row]) {
      const follower = new Follower(doudian, [
        feige('1', false, '在吗', '09-17 08:33'),
        divider('周六 09:30'),
        feige('2', false, '还在吗'),
        divider('5分钟前'),
        feige('3', false, '急'),
        feige('4', false, '很急'),
        divider('刚刚'),
        feige('5', true, '在'),
      ]);
      expect(brief(follower)).toEqual([
        ['1', china('2026-09-17T08:33'), 'page', false],
        ['2', china('2026-09-19T09:30'), 'page', false],
        ['3', NOON - 5 * MINUTE, 'seen', true],
        ['4', NOON - 5 * MINUTE, 'seen', true],
        ['5', NOON, 'seen', true],
      ]);
      // Read again later it is no later.
      follower.now += 3 * MINUTE;
      expect(follower.read()).toEqual([]);
    }
  });

  it('are understood inside of a row, but never in what was said', () => {
    const follower = new Follower(doudian, [
      feige('1', false, '在吗', '09-17 08:33'),
      feige('2', false, '周五 10:00', '周六 09:30'),
      feige('3', true, '刚刚'),
    ]);
    expect(brief(follower)).toEqual([
      ['1', china('2026-09-17T08:33'), 'page', false],
      ['2', china('2026-09-19T09:30'), 'page', false],
      ['3', china('2026-09-19T09:30'), 'page', true],
    ]);
  });

  it('say less than an id that is a time', () => {
    const id = NOON - 7 * MINUTE;
    const one = pddMessage(id, 'k', '在吗').replace(
      '<div class="buyer',
      '<p class="message-time">刚刚</p><div class="buyer',
    );
    expect(brief(new Follower(pinduoduo, [one]))).toEqual([[String(id), id, 'page', false]]);
  });
});
