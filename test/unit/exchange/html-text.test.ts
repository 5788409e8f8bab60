import { expect, it } from 'vitest';
import { htmlToText, textToHtml } from '../../../utils/exchange/html-text.ts';
import { spent } from '../../support/spent.ts';

it.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['a<br>b<br/><br>c', 'a\nb\n\nc'],
  ['<div>a</div>\n  <div>b  c</div>', 'a\nb c'],
  ['<ul><li>x</li><li>y</li></ul>', '- x\n- y'],
  ['5 &lt; 6 &amp;&nbsp;&#x4f60;&#22909; &unknown; &#0;', '5 < 6 & 你好 &unknown; \ufffd'],
  ['<script>alert("<b>")</script>ok<style>p{}</style><!-- no -->', 'ok'],
  ['<SCRIPT>never closed', ''],
  ['<a href="https://x.example/a?b=1&amp;c=2">here</a>', 'here (https://x.example/a?b=1&c=2)'],
  ['<a href="javascript:alert(1)">here</a>', 'here'],
  ['<a href="https://x.example">https://x.example</a>', 'https://x.example'],
  ['<img src=x onerror="a>b">after', 'after'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<pre>a  b\n  c</pre>', 'a  b\n  c'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['text <b title="cut off', 'text'],
  ['<!DOCTYPE html><html><head><title>t</title></head><body>x</body></html>', 'x'],
])('%s', (html, text) => {
  expect(htmlToText(html).text).toBe(text);
});

it('is back the same after the way there', () => {
  const text = '第一行 <b> & "x"\n\n- 第二行';
  expect(htmlToText(textToHtml(text)).text).toBe(text);
});

it('takes no long time over what was made to take long', () => {
  for (const bad of ['<a "', '<', '<!--', '<script>', '&#', '<a href="', '<p><'])
    expect(spent(() => htmlToText(bad.repeat(40_000)))).toBeLessThan(300);
});
