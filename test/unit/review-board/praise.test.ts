import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import type { Review } from '../../../utils/records/review.ts';
import { binsOf } from '../../../utils/review-board/period.ts';
import { praiseKeys, praiseLines } from '../../../utils/review-board/praise.ts';
import { maskPersonal } from '../../../utils/review-board/praise-mask.ts';
import { select } from '../../../utils/review-board/select.ts';
import { wallLines, withHidden, withPinned } from '../../../utils/review-board/stored-settings.ts';
import { sheetOf } from '../../../utils/store/load-review-sheets.ts';
import { makeVerdict } from '../../support/verdicts.ts';

const NOW = Date.parse('2026-09-10T12:00:00+08:00');
let number = 0;
const review = (text: string, fields: Partial<Review> = {}): Review => {
  number += 1;
  const id = String(number);
  return {
    key: `jd/7/${id}`,
    console: 'jd',
    shop: '7',
    id,
    seenAt: NOW,
    at: NOW,
    pictures: 0,
    video: false,
    itemTitle: '陶瓷马克杯',
    text,
    ...fields,
  };
};
const texts = (...reviews: Review[]) => praiseLines(reviews).map(({ text }) => text);

describe('lines of praise', () => {
  it('takes what is told of this one thing and leaves what is said of everything', () => {
    expect(
      texts(
        review('非常好，质量很好，物流很快，下次还会再来购买！'),
        review('杯底那圈软木垫放在玻璃桌上一点声音都没有，老爸天天用它喝茶。收到很满意。'),
        review('好'),
      ),
    ).toEqual(['杯底那圈软木垫放在玻璃桌上一点声音都没有，老爸天天用它喝茶']);
  });

  it('takes no line with a reservation, no default praise, no keyboard held down', () => {
    expect(
      texts(
        review('杯子颜色跟窗帘很搭，但是把手烫手得用毛巾垫着拿'),
        review('杯子顏色跟窗簾很搭，不過把手有點燙手要墊毛巾'),
        review('评价方未及时做出评价，系统默认给了个好评的意思', { isDefault: true }),
        review('啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊啊'),
      ),
    ).toEqual([]);
  });

  it('folds what several say nearly alike, and puts behind what was copied', () => {
    const copied = '这款杯子釉面温润手感细腻，摆在书桌上仿佛一件艺术品';
    const lines = praiseLines([
      review(copied),
      review(copied),
      review(`${copied}呢`),
      review(copied),
      review('女儿说杯子上的小鲸鱼会在热水里变成蓝色，每天抢着自己倒水'),
    ]);
    expect(lines.map(({ text, copies }) => [text.slice(0, 2), copies])).toEqual([
      ['女儿', 1],
      ['这款', 4],
    ]);
  });

  it('takes one line of a review, in Latin letters too, and cuts long sentences at commas', () => {
    const long = Array.from({ length: 12 }, (_, at) => `第${at}次洗完杯口的金线还在`).join('，');
    const lines = praiseLines([
      review('The handle fits two of my fingers and it survived a fall from my desk. Great product.'),
      review(long),
    ]);
    expect(lines).toHaveLength(2);
    for (const { text } of lines) expect(text.length).toBeLessThan(121);
    expect(lines.some(({ text }) => text.startsWith('The handle fits'))).toBe(true);
  });

  it('names the item and gives the same whatever the order', () => {
    const some = [
      review('妈妈住院时用这个杯子喝粥，盖上盖子两小时还是热的'),
      review('搬家摔过一次，只有底边磕掉芝麻大一点瓷'),
    ];
    expect(praiseLines(some)[0]?.itemTitle).toBe('陶瓷马克杯');
    expect(praiseLines([...some].reverse())).toEqual(praiseLines(some));
  });
});

describe('masking', () => {
  it.each([
    ['有事打 138 0013 8000 找我', '有事打 ＊＊ 找我'],
    ['订单260910-123456789101收到', '订单＊＊收到'],
    ['加微信abc_123聊', '加＊＊聊'],
    ['住在桃花源小区12号的王女士也买了', '＊＊的＊＊女士也买了'],
    ['我是3号楼的', '我是＊＊的'],
    ['写信到 a.b@c.cn', '写信到 ＊＊'],
    ['客服说 30 分钟到，真的 28 分钟', '客服说 30 分钟到，真的 28 分钟'],
    ['500ml 的刚好', '500ml 的刚好'],
  ])('%s', (line, masked) => expect(maskPersonal(line)).toBe(masked));

  it('takes out the name of the buyer', () => {
    expect(maskPersonal('小鹿乱撞买了三个', '小鹿乱撞')).toBe('＊＊买了三个');
    expect(maskPersonal('小杯子', '小**')).toBe('小杯子');
  });
});

describe('the wall', () => {
  const line = (key: string) => ({ key, text: `行${key}`, itemTitle: '', at: NOW, copies: 1 });
  const nothing = { pinned: [], hidden: [] };

  it('has pinned lines first, even when they are found no more, and no hidden ones', () => {
    const settings = withHidden(withPinned(nothing, line('p'), true), 'h', true);
    expect(wallLines([line('a'), line('h'), line('p')], settings).map(({ key }) => key)).toEqual(['p', 'a']);
    expect(wallLines([], settings).map(({ key }) => key)).toEqual(['p']);
  });

  it('takes a pin away from what is hidden, and shows again what is pinned', () => {
    const pinned = withPinned(nothing, line('x'), true);
    expect(withHidden(pinned, 'x', true)).toEqual({ pinned: [], hidden: ['x'] });
    expect(withPinned(withHidden(nothing, 'x', true), line('x'), true).hidden).toEqual([]);
    expect(withHidden(withHidden(nothing, 'x', true), 'x', false)).toEqual(nothing);
    expect(withPinned(pinned, line('x'), false)).toEqual(nothing);
  });

  it('looks among the newest reviews without complaint and with praise', () => {
    const period = { from: '2026-09-01', to: '2026-09-10' };
    const rows = [
      makeVerdict('1', { at: NOW - 2 * DAY, stars: 5 }),
      makeVerdict('2', { at: NOW, stars: 4 }),
      makeVerdict('3', { at: NOW - DAY, mood: 'good' }),
      makeVerdict('4', { at: NOW, mood: 'neutral' }),
      makeVerdict('5', { at: NOW, stars: 3, mood: 'good' }),
      makeVerdict('6', { at: NOW, stars: 5, level: 'hidden' }),
    ];
    const chosen = select(
      [sheetOf('pinduoduo/7/2026-09', rows)],
      { period },
      binsOf(period),
      () => 'Asia/Shanghai',
    );
    expect(praiseKeys(chosen)).toEqual(['pinduoduo/7/2', 'pinduoduo/7/3', 'pinduoduo/7/1']);
    expect(praiseKeys(chosen, 1)).toEqual(['pinduoduo/7/2']);
  });
});
