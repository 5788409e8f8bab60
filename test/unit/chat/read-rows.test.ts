// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { dropChanged, type ReadRows, readMessages } from '../../../utils/chat/read-messages.ts';
import type { MessageList } from '../../../utils/reader/chat-vocabulary.ts';

const DATA: MessageList = {
  list: ['ul'],
  row: ['li'],
  roles: [{ role: 'buyer', select: '.buyer' }],
  kinds: [],
  text: ['p'],
};
const MOMENT = { now: Date.UTC(2026, 5, 1), zone: 'Asia/Shanghai' };

let list: Element;
let rows: ReadRows;
beforeEach(() => {
  list = document.createElement('ul');
  document.body.replaceChildren(list);
  for (const text of ['第一句', '第二句', '第三句']) {
    const row = document.createElement('li');
    const words = document.createElement('p');
    words.className = 'buyer';
    words.textContent = text;
    row.append(words);
    list.append(row);
  }
  rows = new Map();
});

const read = () => readMessages(DATA, list, MOMENT, rows).map(({ turn }) => turn.text);
const at = (place: number) => {
  const words = list.children[place]?.firstElementChild;
  if (!words) throw new Error('no row');
  return words;
};

it('reads a row anew in which something has changed, and no other', () => {
  expect(read()).toEqual(['第一句', '第二句', '第三句']);
  at(0).textContent = '改了';
  at(2).textContent = '也改了';
  dropChanged(rows, { target: at(2), type: 'childList' });
  expect(read()).toEqual(['第一句', '第二句', '也改了']);
});

it.each([
  ['a row came', 'childList'],
  ['what stands around the rows was changed', 'attributes'],
] as const)('reads all anew where %s', (_, type) => {
  read();
  at(0).textContent = '改了';
  dropChanged(rows, { target: list, type });
  expect(read()).toEqual(['改了', '第二句', '第三句']);
});

it('keeps nothing of rows that are gone', () => {
  read();
  list.firstElementChild?.remove();
  read();
  expect(rows.size).toBe(2);
});
