import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { segmentsOf, textOf } from '../../../utils/reader/segments.ts';

const elementOf = (html: string) =>
  parseHTML(`<!doctype html><html><body><div id="x">${html}</div></body></html>`).document.getElementById(
    'x',
  ) as unknown as Element;

describe('textOf', () => {
  it.each([
    ['<span>￥</span><span>39</span><b>.90</b>', '￥39.90'],
    ['示*<br>138<div>某地</div>某街', '示* 138 某地 某街'],
    ['<div><div>a</div></div>b<span> c </span>', 'a b c'],
    ['<p>a</p>\n <p>b</p>', 'a b'],
    ['a<style>.x{}</style><script>1</script><template>t</template><textarea>u</textarea>b', 'a b'],
    ['<b hidden>x</b><b style="color:red;display: none">y</b>z', 'z'],
    ['', ''],
  ])('%s', (html, text) => {
    expect(textOf(segmentsOf(elementOf(html), 100))).toBe(text);
  });

  it('takes texts that a framework put one behind the other for one, also with a blank between', () => {
    const element = elementOf('<b>x</b>');
    element.append('订单编号：', ' ', '4611', '', '0000');
    expect(segmentsOf(element, 9).map(({ raw }) => raw)).toEqual(['x', '订单编号： 46110000']);
  });

  it('walks ten thousand levels without recursion', () => {
    const root = elementOf('');
    let inner: Element = root;
    for (let depth = 0; depth < 10_000; depth++) {
      const next = root.ownerDocument.createElement('b');
      inner.append(next);
      inner = next;
    }
    inner.textContent = 'deep';
    expect(textOf(segmentsOf(root, 100))).toBe('deep');
  });

  it('stops where there is too much', () => {
    expect(segmentsOf(elementOf('<p>a</p>'.repeat(50)), 10)).toHaveLength(10);
  });
});
