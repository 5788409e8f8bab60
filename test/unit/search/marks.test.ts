import { describe, expect, it } from 'vitest';
import { markText } from '../../../utils/search/marks.ts';
import { find, indexOf, parts, reply } from './library.ts';

const title = '😀物流延遲，请稍候';
const body = '𠮷祥如意🎁！您的物流延迟了，Shipping is late';
const index = indexOf(reply({ id: 'one', code: 'WL-延迟', title, body }));

function marked(query: string) {
  const [hit] = find(index, query);
  return {
    title: parts(title, hit?.marks.title),
    code: parts('WL-延迟', hit?.marks.code),
    body: parts(body, hit?.marks.body?.spans),
  };
}

describe('marks', () => {
  it.each([
    ['物流', ['物流'], [], ['物流']],
    ['延迟', ['延遲'], ['延迟'], ['延迟']],
    ['wuliu', ['物流'], [], ['物流']],
    ['yanchi', ['延遲'], ['延迟'], ['延迟']],
    ['wlyc', ['物流延遲'], [], ['物流延迟']],
    ['wuliuyamchi', ['物流延遲'], [], ['物流延迟']],
    ['流yc', ['流延遲'], [], ['流延迟']],
    ['😀', ['😀'], [], []],
    ['🎁', [], [], ['🎁']],
    ['𠮷', [], [], ['𠮷']],
    ['shipped', [], [], ['Shipping']],
    ['wl-', [], ['WL-'], []],
  ])('%s', (query, inTitle, inCode, inBody) => {
    expect(marked(query)).toEqual({ title: inTitle, code: inCode, body: inBody });
  });

  it('of several words are apart, and one where they touch', () => {
    expect(marked('物流 稍候').title).toEqual(['物流', '稍候']);
    expect(marked('延迟 物流').title).toEqual(['物流延遲']);
  });

  it('say which message shows most of it, in the language and tone asked for', () => {
    const voices = indexOf(
      reply({
        title: '道歉',
        variants: [
          { tone: 'brisk', lang: 'zh-CN', body: '包裹在路上' },
          { tone: 'fresh', lang: 'zh-CN', body: '您好', more: ['包裹在路上啦', '包裹今天到'] },
          { tone: 'fresh', lang: 'zh-TW', body: '包裹在路上囉' },
        ],
      }),
    );
    const where = (query: string, options = {}) => find(voices, query, options)[0]?.marks.body;
    expect(where('包裹')).toEqual({ variant: 0, message: 0, spans: [{ start: 0, end: 2 }] });
    expect(where('包裹', { lang: 'zh-CN', tone: 'fresh' })).toMatchObject({ variant: 1, message: 1 });
    expect(where('包裹', { lang: 'zh-TW' })).toMatchObject({ variant: 2 });
    expect(where('包裹 今天', { lang: 'zh-TW' })).toMatchObject({ variant: 1, message: 2 });
    expect(where('道歉')).toBeUndefined();
  });

  it('mark any text by a query', () => {
    const text = '您好，張三，您的物流單號是 SF123';
    expect(parts(text, markText(text, 'wuliu 单号 sf1'))).toEqual(['物流單號', 'SF1']);
    expect(markText(text, '')).toEqual([]);
    expect(markText('', 'a')).toEqual([]);
  });
});
