import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { besideWords } from '../../../utils/reader/beside.ts';
import { segmentsOf } from '../../../utils/reader/segments.ts';

const numbers = (html: string, ...words: string[]) => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const root = document.documentElement as unknown as Element;
  return besideWords(segmentsOf(root, 1000), words).map(({ raw }) => raw);
};

describe('the number beside the words of a counter', () => {
  it.each([
    ['behind them in one text', '<p>发货超时 31</p>', ['31']],
    ['before them in one text', '<p>31 发货超时</p>', ['31']],
    ['in brackets', '<li>发货超时(31)</li>', ['31']],
    ['in an element behind them', '<div><div>发货超时</div><div>31</div></div>', ['31']],
    ['in an element before them', '<div><b>1,031</b><span>发货超时</span></div>', ['1,031']],
    ['with a unit', '<div><span>发货超时</span><b>31 单</b></div>', ['31']],
    ['with a unit in one text', '<p>发货超时 31 单</p>', ['31']],
    ['with a unit apart', '<div><b>31</b><i>单</i><span>发货超时</span></div>', ['31']],
    ['one level further up', '<div><div><span>发货超时</span></div><div><em>31</em></div></div>', ['31']],
    ['in a flat run, words first', '<p><i>待发货</i><b>4</b><i>发货超时</i><b>31</b></p>', ['31']],
    ['in a flat run, numbers first', '<p><b>4</b><i>待发货</i><b>31</b><i>发货超时</i></p>', ['31']],
    ['that is not exact', '<div><i>发货超时</i><b>99+</b></div>', ['99+']],
  ])('%s', (_, html, expected) => {
    expect(numbers(html, '发货超时')).toEqual(expected);
  });

  it.each([
    ['other words that contain them', '<p>发货即将超时 7</p><p>发货超时率 3</p>'],
    ['several numbers of which none is surely theirs', '<p><i>发货超时</i><i>今日</i><b>4</b><b>31</b></p>'],
    ['two numbers in their own text', '<p>发货超时 3/31</p>'],
    ['no number at all', '<p>发货超时</p>'],
  ])('is not taken from %s', (_, html) => {
    expect(numbers(html, '发货超时')).toEqual([]);
  });
});
