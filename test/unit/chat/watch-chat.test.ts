// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileChat } from '../../../utils/chat/chat-page.ts';
import type { ChatView } from '../../../utils/chat/view.ts';
import { watchChat } from '../../../utils/chat/watch-chat.ts';
import { until } from '../../support/until.ts';
import { draw, pddMessage, pddPage, pinduoduo } from './pages.ts';

let ended = new AbortController();
let views: (ChatView | undefined)[] = [];

const show = (html: string) => document.body.replaceChildren(...draw(html));
const thread = () => {
  const list = document.querySelector('ul.msg-list');
  if (!list) throw new Error('no thread');
  return list;
};
const last = () => views.at(-1);
const follow = () =>
  watchChat(document, compileChat(pinduoduo), { onChange: (view) => views.push(view) }, ended.signal);
const goTo = (url: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

beforeEach(() => {
  ended = new AbortController();
  views = [];
  goTo('https://mms.pinduoduo.com/chat-merchant/index.html#/');
  show(pddPage('77', 'X*K', pddMessage(1, '77', '在吗')));
});
afterEach(() => ended.abort());

it('tells of the open conversation, and of each new message', async () => {
  follow();
  await until(() => expect(last()?.conversation?.key).toBe('77'));
  thread().append(...draw(pddMessage(2, '77', '几时发货')));
  await until(() => expect(last()?.turns.map(({ text }) => text)).toEqual(['在吗', '几时发货']));
});

it('goes on when the page replaces its list, its thread, and all of itself', async () => {
  follow();
  await until(() => expect(views.length).toBe(1));
  thread().replaceWith(...draw(`<ul class="msg-list">${pddMessage(1, '77', '在吗')}</ul>`));
  thread().append(...draw(pddMessage(3, '77', '二')));
  await until(() => expect(last()?.turns.length).toBe(2));
  show(pddPage('77', 'X*K', pddMessage(1, '77', '在吗')));
  await until(() => expect(last()?.turns.length).toBe(1));
  thread().append(...draw(pddMessage(4, '77', '三')));
  await until(() => expect(last()?.turns.at(-1)?.text).toBe('三'));
  expect(views.every((view) => view?.conversation?.settled !== false)).toBe(true);
});

it('says nothing where nothing that matters changed', async () => {
  const watch = follow();
  await until(() => expect(views.length).toBe(1));
  const box = document.querySelector('.reply-box');
  box?.append(...draw('<span>12:03</span>'));
  thread().replaceWith(...draw(`<ul class="msg-list">${pddMessage(1, '77', '在吗')}</ul>`));
  thread().append(...draw(pddMessage(2, '77', '好')));
  await until(() => expect(views.length).toBe(2));
  expect(watch.look()).toEqual(last());
});

it('sees a switch at once when asked, before the thread has come', async () => {
  const watch = follow();
  await until(() => expect(last()?.conversation?.settled).toBe(true));
  const row = document.querySelector('.chat-item-box');
  row?.setAttribute('data-random', '88-0-all');
  expect(watch.look()?.conversation?.settled).toBe(false);
  await until(() => expect(last()?.conversation?.settled).toBe(false));
  thread().replaceChildren(...draw(pddMessage(9, '88', '你好')));
  await until(() => expect(last()?.conversation).toMatchObject({ key: '88', settled: true }));
});

it('forgets a page that is left, and reads the next', async () => {
  follow();
  await until(() => expect(last()?.page).toBe('chat'));
  goTo('https://mms.pinduoduo.com/orders/list');
  window.dispatchEvent(new Event('popstate'));
  await until(() => expect(last()).toBeUndefined());
  goTo('https://mms.pinduoduo.com/goods/evaluation/index');
  show(
    '<table><tbody><tr data-testid="beast-core-table-body-tr"><td>太薄了</td><td>毯子 订单编号：260910-551200984417320</td><td><a>回复</a></td></tr></tbody></table>',
  );
  window.dispatchEvent(new Event('popstate'));
  await until(() => expect(last()?.page).toBe('reviews'));
  document.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  document.body.append(
    ...draw('<div data-testid="beast-core-modal-inner">快捷回复<textarea></textarea></div>'),
  );
  await until(() => expect(last()?.conversation?.key).toBe('260910-551200984417320'));
  expect(last()?.turns).toEqual([{ role: 'buyer', kind: 'text', text: '太薄了' }]);
});

it('ends with its signal', async () => {
  follow();
  await until(() => expect(views.length).toBe(1));
  ended.abort();
  const others: unknown[] = [];
  ended = new AbortController();
  watchChat(document, compileChat(pinduoduo), { onChange: (view) => others.push(view) }, ended.signal);
  await until(() => expect(others.length).toBe(1));
  thread().append(...draw(pddMessage(2, '77', '好')));
  await until(() => expect(others.length).toBe(2));
  expect(views.length).toBe(1);
});

it('waits for another thread where a row of the list was pressed', async () => {
  const watch = follow();
  await until(() => expect(last()?.conversation?.settled).toBe(true));
  const press = (row: Element | null) => row?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const [own] = document.querySelectorAll('.chat-item');
  const other = own?.cloneNode(true) as Element;
  other.firstElementChild?.setAttribute('data-random', '88-0-all');
  other.firstElementChild?.classList.remove('active');
  own?.after(other);
  press(document.querySelector('.nickname-span'));
  expect(watch.look()?.conversation?.settled).toBe(true);
  press(other.querySelector('.nickname-span'));
  expect(watch.look()?.conversation?.settled).toBe(false);
  thread().replaceChildren(...draw(pddMessage(9, '77', '另一段对话')));
  expect(watch.look()?.conversation?.settled).toBe(true);
  press(other.querySelector('.nickname-span'));
  expect(watch.look()?.conversation?.settled).toBe(false);
  await until(() => expect(last()?.conversation?.settled).toBe(true));
});
