// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { HOUR, MINUTE } from '../../utils/core/time.ts';
import { CHANNEL } from '../../utils/platform/on-change.ts';
import type { Alert } from '../../utils/records/alert.ts';
import { closeStore } from '../../utils/store/handle.ts';
import { makeEntry } from '../support/entries.ts';
import { messagesOfPopup, press, put, rows, showPopup } from './popup-support.tsx';

/** What the background would answer to each message, by name. */
let answers: Record<string, (body: never) => Promise<Result<unknown>>> = {};
const sent = messagesOfPopup<never>(({ name, body }) => answers[name]?.(body));

function announce() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('');
  channel.close();
}

const alive = (left: number, id: string): { alert: Alert; order: object } => {
  const { alert, order } = makeEntry({ left, id });
  const dueAt = Date.now() + left;
  return { alert: { ...alert, dueAt }, order: { ...order, seenAt: Date.now() - 5 * MINUTE } };
};

beforeEach(() => {
  answers = {
    attend: async () => ok({}),
    open: async () => ok({}),
    notices: async () => ok({ notices: [] }),
  };
});

describe('the popup', () => {
  it('joins alerts with their orders, shops and console', async () => {
    const one = alive(2 * HOUR, '260910-700000000001');
    await put('alerts', one.alert);
    await put('orders', one.order);
    showPopup();
    await screen.findByRole('grid');
    expect(rows()[1]).toContain('拼多多');
    expect(rows()[1]).toContain('手作茶盏');
  });

  it('shows no alert that is done, and says what will come when there is none', async () => {
    const one = alive(2 * HOUR, '260910-700000000001');
    await put('alerts', { ...one.alert, state: 'done', closedBy: 'fact' });
    showPopup();
    expect(await screen.findByText('还没有读过后台页面')).toBeTruthy();
  });

  it('follows what changes in the store', async () => {
    await put('alerts', alive(2 * HOUR, '260910-700000000001').alert);
    showPopup();
    await screen.findByRole('grid');
    await put('alerts', alive(3 * HOUR, '260910-700000000002').alert);
    announce();
    await waitFor(() => expect(rows().length).toBe(3));
  });

  it('takes a done entry away at once, and puts it back with a message when that failed', async () => {
    let refuse: (answer: Result<unknown>) => void = () => {};
    answers.attend = () =>
      new Promise((resolve) => {
        refuse = resolve;
      });
    await put(
      'alerts',
      alive(2 * HOUR, '260910-700000000001').alert,
      alive(3 * HOUR, '260910-700000000002').alert,
    );
    showPopup();
    await screen.findByRole('grid');
    press('j');
    press('d');
    await waitFor(() => expect(rows().length).toBe(2));
    expect(screen.getByText('已完成 1 条')).toBeTruthy();
    refuse(fail('no-answer'));
    await waitFor(() => expect(rows().length).toBe(3));
    expect(screen.getByRole('alert').textContent).toContain('没有存下，列表已恢复原样');
  });

  it('undoes: what was put off before is put off again until the same time', async () => {
    const until = Date.now() + 5 * HOUR;
    const asleep = alive(2 * HOUR, '260910-700000000001').alert;
    await put(
      'alerts',
      { ...asleep, state: 'snoozed', snoozedUntil: until },
      alive(3 * HOUR, '260910-700000000002').alert,
    );
    showPopup();
    await screen.findByRole('grid');
    press('End');
    press('Enter');
    await waitFor(() => expect(rows().length).toBe(4));
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true, bubbles: true, cancelable: true });
    press('d');
    await waitFor(() => expect(screen.queryByRole('grid')).toBeNull());
    press('z');
    await waitFor(() => expect(sent.filter(({ name }) => name === 'attend').length).toBe(3));
    const undone = sent.slice(1).map(({ body }) => (body as { command: unknown }).command);
    expect(undone).toContainEqual({ do: 'reopen' });
    expect(undone).toContainEqual({ do: 'snooze', until });
    await waitFor(() => expect(rows().length).toBe(4));
  });

  it('splits what is more than one message may carry', async () => {
    await put('alerts', ...Array.from({ length: 2100 }, (_, at) => alive(HOUR + at, `26-${at}`).alert));
    showPopup();
    await screen.findByRole('grid', {}, { timeout: 15_000 });
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true, bubbles: true, cancelable: true });
    press('x');
    await waitFor(() => expect(sent.length).toBe(2), { timeout: 15_000 });
    expect(sent.map(({ body }) => (body as { keys: string[] }).keys.length)).toEqual([2000, 100]);
  });

  it('opens the console at the order and goes away, or says why not', async () => {
    const { alert } = alive(2 * HOUR, '260910-700000000001');
    await put('alerts', alert);
    showPopup();
    await screen.findByRole('grid');
    press('j');
    press('Enter');
    await waitFor(() => expect(window.close).toHaveBeenCalledOnce());
    expect(sent).toEqual([{ name: 'open', body: alert.subject }]);
    answers.open = async () => fail('no-page');
    press('Enter');
    expect((await screen.findByRole('alert')).textContent).toContain('没有成功');
  });

  it('says how much of what the console counts was read, and what to do about a wall', async () => {
    const one = alive(2 * HOUR, '260910-700000000001');
    const now = Date.now();
    await put('orders', one.order);
    await put('counters', {
      key: 'pinduoduo/41208/home',
      console: 'pinduoduo',
      shop: '41208',
      id: 'home',
      seenAt: now,
      values: { toShip: 42 },
    });
    await put('health', {
      key: 'pinduoduo/orders',
      console: 'pinduoduo',
      page: 'orders',
      state: 'wall',
      wall: 'captcha',
      sources: [],
      records: 0,
      diagnostics: [],
      triedAt: now - 5 * MINUTE,
    });
    showPopup();
    const more = await screen.findByRole('button', { name: '另 1 条' });
    expect(screen.getByText(/拼多多要求验证（5 分钟前）/)).toBeTruthy();
    fireEvent.click(more);
    expect(screen.getByText(/拼多多后台显示待发货 42 单，读到 1 单/)).toBeTruthy();
  });

  it('says so when the store cannot be read, and tries again', async () => {
    await closeStore();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('gone', 'UnknownError');
    });
    showPopup();
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('没有删除任何东西');
    open.mockRestore();
    fireEvent.click(within(said).getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('还没有读过后台页面')).toBeTruthy();
  });
});
