import { describe, expect, it } from 'vitest';
import {
  BAD as BAD_WORDS,
  DEFAULT_PRAISE,
  GOOD,
  NEUTRAL,
  NO_TEXT,
} from '../../../utils/consoles/review-words.ts';
import { BAD, NONE } from '../../../utils/reader/outcome.ts';
import { type ReviewNormaliserName, reviewNormalisers } from '../../../utils/reader/reviews/normalisers.ts';
import { REVIEW_LIMIT } from '../../../utils/records/key.ts';

/** 2026-09-20 12:00 in China. */
const NOW = Date.UTC(2026, 8, 20, 4);
const china = (text: string): number => Date.parse(`${text}+08:00`);

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');
const wording = {
  moods: [
    ['good', new RegExp(`${GOOD}|^11$`, 'iu')],
    ['neutral', new RegExp(`${NEUTRAL}|^12$`, 'iu')],
    ['bad', new RegExp(`${BAD_WORDS}|^13$`, 'iu')],
  ] as const,
  moodless: /^情感识别中/u,
  noText: whole(NO_TEXT),
  defaultPraise: whole(DEFAULT_PRAISE),
  replyClosed: /已超过回复期限|回复已关闭/u,
  now: NOW,
};
const read = (name: ReviewNormaliserName, value: unknown) =>
  (reviewNormalisers[name] as (value: unknown, told: typeof wording) => unknown)(value, wording);

describe('the text of a review', () => {
  it.each([
    ['面料很薄', '面料很薄'],
    ['  第一行\n\n第二行  ', '第一行 第二行'],
    [12345, '12345'],
    ['\u202e坏\u200b了', '坏了'],
    ['😡😡', '😡😡'],
    ['', NONE],
    ['   ', NONE],
    [null, NONE],
    [undefined, undefined],
    [['x'], BAD],
    [{}, BAD],
  ])('%j gives %s', (value, expected) => {
    expect(read('review-text', value)).toBe(expected);
  });

  it('is bounded, and keeps the first 5,000 characters', () => {
    const long = '线头多。'.repeat(1250);
    expect(read('review-text', long)).toBe(long);
    expect(String(read('review-text', '好'.repeat(99_999)))).toHaveLength(REVIEW_LIMIT);
    expect(read('review-text', `${'x'.repeat(REVIEW_LIMIT - 1)}😡`)).toBe('x'.repeat(REVIEW_LIMIT - 1));
  });

  it.each([
    '此用户没有填写评价',
    '此用户没有填写评价。',
    '【该用户未填写评价内容】',
    '买家没有填写评论！',
    '此用戶沒有填寫評價',
    '用户未及时填写评价内容',
    '用户未填写文字评价',
    '暂无评价',
    '无文字评价',
    'This user did not leave a review.',
    'The buyer has not written a comment',
    "The customer didn't leave feedback",
    'No written review',
  ])('that is the console’s own is none: %s', (words) => {
    expect(read('review-text', words)).toBe(NONE);
    expect(read('default-praise', words)).toBeUndefined();
  });

  it.each([
    '系统默认好评',
    '系统默认好评!',
    '评价方未及时做出评价，系统默认好评！',
    '評價方未及時做出評價,系統默認好評!',
    '系統預設好評',
    '默认好评',
    '自动好评',
    'Default positive review',
    'System default good review',
  ])('that the platform gave is praise by default: %s', (words) => {
    expect(read('review-text', words)).toBe(NONE);
    expect(read('default-praise', words)).toBe(true);
  });

  it.each([
    '系统默认好评也太假了，东西很差',
    '没有填写',
    '好评',
    '此用户没有填写评价，但我填写了：太薄',
    '评价写什么都没用',
    '无',
    '无语',
    'No comment, terrible seller',
    '自动挡的好评',
  ])('that a buyer wrote stays: %s', (words) => {
    const kept = ['没有填写', '无'].includes(words) ? NONE : words;
    expect(read('review-text', words)).toBe(kept);
    expect(read('default-praise', words)).toBeUndefined();
  });
});

describe('marks', () => {
  it.each([
    ['mood', 11, 'good'],
    ['mood', '11', 'good'],
    ['mood', ' 13 ', 'bad'],
    ['mood', 12, 'neutral'],
    ['mood', '正面评价', 'good'],
    ['mood', '负面', 'bad'],
    ['mood', '負面評價', 'bad'],
    ['mood', 'Negative', 'bad'],
    ['mood', '中评', 'neutral'],
    ['mood', '情感识别中', undefined],
    ['mood', 0, undefined],
    ['mood', null, undefined],
    ['mood', '', undefined],
    ['mood', 113, BAD],
    ['mood', 'x', BAD],
    ['mood', true, BAD],
    ['mood', [13], BAD],
    ['stars', 5, 5],
    ['stars', 4.8, 4],
    ['stars', '3', 3],
    ['stars', '3.5', 3],
    ['stars', '2星', 2],
    ['stars', 0, undefined],
    ['stars', '0', undefined],
    ['stars', null, undefined],
    ['stars', 6, BAD],
    ['stars', 0.5, BAD],
    ['stars', -1, BAD],
    ['stars', Number.NaN, BAD],
    ['stars', '五', BAD],
    ['days', 0, 0],
    ['days', '12', 12],
    ['days', null, undefined],
    ['days', -1, BAD],
    ['days', 1.5, BAD],
    ['days', 99_999, BAD],
  ] as const)('%s of %j is %s', (name, value, expected) => {
    expect(read(name, value)).toBe(expected);
  });
});

describe('media', () => {
  const image = { uiType: 'image', thumbnail: '//a' };
  const video = { uiType: 'video', thumbnail: '//b', mp4Url: '//c' };
  it.each([
    [[image, image, video], 2, true],
    [[], 0, false],
    [[null, '', '//a.jpg', { url: '//b.jpg' }], 2, false],
    [[{ thumbnail: '//a', mp4Url: '//b' }], 0, true],
    [[{ uiType: 'image', flashUrl: '//b' }], 1, false],
    [null, undefined, undefined],
    ['', undefined, undefined],
    [3, 3, true],
    ['0', 0, false],
    [true, BAD, true],
    ['false', BAD, false],
    [-1, BAD, BAD],
    [{}, BAD, BAD],
  ])('%j are %s pictures, video: %s', (value, pictures, hasVideo) => {
    expect(read('pictures', value)).toBe(pictures);
    expect(read('video', value)).toBe(hasVideo);
  });
});

describe('the specification', () => {
  it.each([
    ['[{"spec_key":"颜色","spec_value":"蓝"},{"spec_key":"尺码","spec_value":"L"}]', '蓝 / L'],
    ['蓝,L', '蓝,L'],
    ['[限量] 蓝', '[限量] 蓝'],
    ['[{"spec_key":"颜色","spec_va', BAD],
    ['', undefined],
    [null, undefined],
  ])('%j is %s', (value, expected) => {
    expect(read('spec', value)).toBe(expected);
  });
});

describe('the time left to answer', () => {
  it.each([
    ['还有3天可回复', china('2026-09-23T23:59:59.999')],
    ['还有 0 天可回复', china('2026-09-20T23:59:59.999')],
    ['還有2天可回覆', china('2026-09-22T23:59:59.999')],
    ['还有13小时可回复', china('2026-09-21T23:59:59.999')],
    ['5 days left to reply', china('2026-09-25T23:59:59.999')],
    ['已超过回复期限', NONE],
    ['回复已关闭', NONE],
    ['回复', BAD],
    [3, BAD],
    [null, undefined],
  ])('%s ends at %s', (value, expected) => {
    expect(read('reply-by', value)).toBe(expected);
  });

  it('ends at the same moment all day long', () => {
    const at = (now: number) => reviewNormalisers['reply-by']('还有3天可回复', { ...wording, now });
    const ends = at(china('2026-09-20T00:00:00'));
    expect(at(china('2026-09-20T23:59:59.999'))).toBe(ends);
    expect(at(china('2026-09-21T00:00:00'))).not.toBe(ends);
  });
});

describe('the time of a row', () => {
  it.each([
    ['2026-09-08 23:06:40', '2026-09-08T23:06:40'],
    ['2026/9/8 23:06', '2026-09-08T23:06:00'],
    ['2026年9月8日 23:06', '2026-09-08T23:06:00'],
    ['2026-09-08', '2026-09-08T00:00:00'],
    ['2026年9月8日', '2026-09-08T00:00:00'],
    ['09-08 23:06', '2026-09-08T23:06:00'],
    ['9月8日', '2026-09-08T00:00:00'],
    ['9月8日 07:05', '2026-09-08T07:05:00'],
    ['12-31 08:00', '2025-12-31T08:00:00'],
    ['09-20 15:00', '2026-09-20T15:00:00'],
    ['02-29 10:00', '2024-02-29T10:00:00'],
    ['2026-09-08 2026-09-08', '2026-09-08T00:00:00'],
  ])('%s is %s', (value, expected) => {
    expect(read('shown-time', value)).toBe(china(expected));
  });

  it.each([
    '刚刚',
    '2026-13-01',
    '13-45 10:00',
    '2026-09-08 2026-09-09',
    '1.5',
    '4.8',
    '5/5',
    '3-4',
    '12345-09-08-1',
    7,
  ])('%s is not guessed at', (value) => {
    expect(read('shown-time', value)).toBe(BAD);
  });

  it.each([
    ['', undefined],
    [undefined, undefined],
    [null, NONE],
    ['--', NONE],
  ])('%j says nothing', (value, expected) => {
    expect(read('shown-time', value)).toBe(expected);
  });
});
