// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { offsetOf, pointAt, textOf } from '../../../utils/composer/editable-text.ts';

afterEach(() => document.body.replaceChildren());

function editor(content: string, whiteSpace = 'pre-wrap'): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<div id="editor">${content}</div>`, 'text/html');
  const root = document.importNode(parsed.getElementById('editor') as HTMLElement, true);
  root.style.whiteSpace = whiteSpace;
  document.body.append(root);
  return root;
}

/** Drafts as Chromium, Firefox, Quill and pages themselves leave them, and how a person would read them. */
const DRAFTS: readonly (readonly [content: string, text: string])[] = [
  ['', ''],
  ['<br>', ''],
  ['一<br>', '一'],
  ['一<br><br>', '一\n'],
  ['一<br>二', '一\n二'],
  ['一<div>二</div>', '一\n二'],
  ['<div>一</div><div>二</div>', '一\n二'],
  ['一<div><br></div><div>二</div>', '一\n\n二'],
  ['<div>一</div><div><br></div>', '一\n'],
  ['<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
  ['<p><br></p><p>二</p>', '\n二'],
  ['<div><div>一</div></div><div>二</div>', '一\n二'],
  ['<p>一<strong>二</strong>三</p>', '一二三'],
  ['一\n\n二', '一\n\n二'],
  ['一&nbsp;二', '一 二'],
  ['一<img alt="[微笑]">二', '一[微笑]二'],
  ['<div>一</div>二<div>三</div>', '一\n二\n三'],
  ['<style>p { }</style><p>一</p>', '一'],
  ['<p>\ufeff</p>', ''],
];

describe('the text of an editable element', () => {
  it.each(DRAFTS)('%j reads %j', (content, text) => {
    expect(textOf(editor(content))).toBe(text);
  });

  it('takes white space of the markup for what it is', () => {
    expect(textOf(editor('\n  <p>一</p>\n  <p>二\n三</p>\n', 'normal'))).toBe('一\n二 三');
  });

  it.each(DRAFTS)('%j: every place in it is found again', (content, text) => {
    const root = editor(content);
    for (let offset = 0; offset <= text.length; offset += 1) {
      const { node, offset: at } = pointAt(root, offset);
      const found = offsetOf(root, node, at);
      // Inside a picture there is no place: the one behind it is as near.
      if (content.includes('<img')) expect(found).toBeGreaterThanOrEqual(offset);
      else expect(found).toBe(offset);
    }
  });

  it('ends for a page of a million nodes', () => {
    const root = editor('');
    for (let index = 0; index < 30_000; index += 1) root.append(document.createTextNode('字'));
    expect(textOf(root).length).toBeLessThanOrEqual(30_000);
  });
});
