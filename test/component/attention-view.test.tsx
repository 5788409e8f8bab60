// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../components/attention/entry.ts';
import { LazyEntryMenu } from '../../components/attention/lazy-parts.ts';
import { AttentionView } from '../../components/attention/view.tsx';
import type { AttentionViewProps } from '../../components/attention/view-props.ts';
import { ok } from '../../utils/core/result.ts';
import { HOUR, MINUTE } from '../../utils/core/time.ts';
import { makeEntries, makeEntry, NOON } from '../support/entries.ts';
import { LANGUAGES, useTexts } from '../support/i18n.ts';
import { attentionProps } from './attention-props.ts';

// The popup has them come once the first rows are painted.
beforeAll(() => LazyEntryMenu.come());
beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

function show(entries: readonly Entry[], over: Partial<AttentionViewProps> = {}) {
  const props = attentionProps(entries, NOON, over);
  const { rerender } = render(<AttentionView {...props} />);
  return {
    props,
    again: (more: Partial<AttentionViewProps>) => rerender(<AttentionView {...props} {...more} />),
  };
}

const grid = () => screen.getByRole('grid');
const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, {
    key,
    bubbles: true,
    cancelable: true,
    ...more,
  });
const active = () => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
const rows = () => within(grid()).getAllByRole('row');
const keysOf = (call: unknown) => (call as Entry[]).map(({ number }) => number);

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    // Colours are checked by the token test: there is no layout here.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const LATE = makeEntry({ left: -130 * MINUTE, id: '260910-900000000001' });
const URGENT = makeEntry({ left: 3 * HOUR + 40 * MINUTE, id: '260910-900000000002', title: '竹编果篮' });
const TODAY = makeEntry({ left: 11 * HOUR, id: '260910-900000000003', console: 'jd', shop: '77' });
const LATER = makeEntry({ left: 30 * HOUR, id: '260910-900000000004' });
const LOST = makeEntry({ kind: 'parcel-exception', id: 'YT880012345', why: [{ code: 'exception_lost' }] });
const ASLEEP = makeEntry({
  left: HOUR,
  id: '260910-900000000005',
  state: 'snoozed',
  snoozedUntil: NOON + 3 * HOUR,
});
const SIX = [LATER, ASLEEP, TODAY, LATE, LOST, URGENT];

describe('what it shows', () => {
  it('groups by urgency, the latest first, and folds what is put off', () => {
    show(SIX);
    expect(rows().map((row) => row.textContent?.replace(/\s+/g, ' ').trim().slice(0, 8))).toEqual([
      expect.stringContaining('现在 2'),
      expect.stringContaining('迟 2:10'),
      expect.stringContaining('剩 3:40'),
      expect.stringContaining('今天 2'),
      expect.stringContaining('异常'),
      expect.stringContaining('剩 11:00'),
      expect.stringContaining('之后 1'),
      expect.stringContaining('剩 30:00'),
      expect.stringContaining('已稍后 1'),
    ]);
  });

  it('counts late, soon and other, without what is put off', () => {
    show(SIX);
    const counts = within(screen.getByRole('list', { name: '各状态的数量' })).getAllByRole('listitem');
    expect(counts.map((one) => one.textContent)).toEqual(['1 迟', '3 将迟', '1 其他']);
  });

  it('tells state, time, console, number, item and quantity in one row, and speaks times in full', () => {
    show([LATE]);
    const row = rows()[1];
    expect(row?.textContent).toContain('已迟 2 小时 10 分钟');
    expect(row?.textContent).toContain('拼多多');
    expect(row?.textContent).toContain('260910-…0001');
    expect(row?.textContent).toContain('手作茶盏×2');
    expect(row?.textContent).toContain('时间是后台页面写的');
  });

  it('says when something was not seen for hours, and how to see it again', async () => {
    const why = [{ code: 'due_urgent' }, { code: 'stale', values: { seenAt: NOON - 3 * HOUR } }];
    const { props } = show([makeEntry({ left: HOUR, seenAgo: 3 * HOUR, why })]);
    expect(rows()[1]?.textContent).toContain('3 小时前看到');
    press('j');
    press('i');
    fireEvent.click(await screen.findByRole('button', { name: '打开页面刷新' }));
    expect(props.onOpen).toHaveBeenCalledOnce();
  });

  it('leaves it to the rules from when on something is no longer certain', async () => {
    show([makeEntry({ left: HOUR, seenAgo: 9 * HOUR })]);
    expect(rows()[1]?.textContent).not.toContain('看到');
    press('j');
    press('i');
    expect((await screen.findByRole('region', { name: '详情' })).textContent).toContain('9 小时前');
    expect(screen.queryByRole('button', { name: '打开页面刷新' })).toBeNull();
  });

  it('draws only what is visible of 5,000 entries', () => {
    show(makeEntries(5000));
    expect(rows().length).toBeLessThan(40);
    expect(Number(grid().getAttribute('aria-rowcount'))).toBeGreaterThan(5000);
    press('End');
    expect(active()?.textContent).toContain('260910-…4999');
  });

  it('shows the most important line about reading and the others on demand', () => {
    show([], {
      notes: [
        { id: 'a', tone: 'soon', text: '淘宝要求验证' },
        { id: 'b', tone: 'plain', text: '后台显示待发货 42 单，读到 37 单' },
      ],
    });
    expect(screen.queryByText(/读到 37 单/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '另 1 条' }));
    expect(screen.getByText(/读到 37 单/)).toBeTruthy();
    expect(screen.getByText('读到的里面没有要处理的')).toBeTruthy();
  });

  it('says what will appear when nothing was ever read, and when nothing matches', () => {
    show([], { everRead: false });
    expect(screen.getByText('还没有读过后台页面')).toBeTruthy();
    expect(screen.getByText(/打开拼多多或京东的订单列表/)).toBeTruthy();
    cleanup();
    show(SIX);
    press('/');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '没有这个' } });
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(rows().length).toBe(9);
  });
});

describe('finding', () => {
  it('filters by kind and by shop', () => {
    show(SIX);
    fireEvent.click(screen.getByRole('radio', { name: /异常/ }));
    expect(rows().length).toBe(2);
    fireEvent.click(screen.getByRole('radio', { name: /全部/ }));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'jd/77' } });
    expect(
      rows()
        .map((row) => row.textContent)
        .join(),
    ).toContain('260910-…0003');
    expect(rows().length).toBe(2);
  });

  it.each([
    ['part of a number', '0000002'],
    ['a number pasted with spaces', '260910 900000000002'],
    ['an item', '果篮'],
  ])('searches %s', (_, words) => {
    show(SIX);
    press('/');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: words } });
    press('ArrowDown');
    expect(document.activeElement).toBe(grid());
    press('j');
    expect(active()?.textContent).toContain('260910-…0002');
    press('Escape');
    expect(rows().length).toBe(9);
  });

  it('looks into folded groups too', () => {
    show(SIX);
    press('/');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '900000000005' } });
    expect(rows().length).toBe(2);
  });
});

describe('by keyboard', () => {
  it('walks, opens, copies and shows details', async () => {
    const { props } = show(SIX);
    press('j');
    expect(active()?.textContent).toContain('0001');
    press('ArrowDown');
    press('Enter');
    expect(props.onOpen).toHaveBeenCalledWith(URGENT);
    press('k');
    press('c');
    expect(props.onCopy).toHaveBeenCalledWith('260910-900000000001', '已复制 260910-900000000001');
    press('i');
    expect((await screen.findByRole('region', { name: '详情' })).textContent).toContain(
      '260910-900000000001',
    );
  });

  it('does nothing to entries while none is active', () => {
    const { props } = show(SIX);
    for (const key of ['d', 'x', 's', 'n', 'c', 'Enter', 'm', ' ']) press(key);
    for (const called of [props.onAttend, props.onOpen, props.onCopy]) expect(called).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('marks as done and moves on to the next', () => {
    const { props, again } = show(SIX);
    press('j');
    press('d');
    expect(props.onAttend).toHaveBeenCalledWith([LATE], { do: 'done' });
    again({ entries: SIX.filter((entry) => entry !== LATE) });
    expect(active()?.textContent).toContain('0002');
    press('x');
    expect(props.onAttend).toHaveBeenLastCalledWith([URGENT], { do: 'dismiss' });
  });

  it.each([
    ['1', NOON + HOUR],
    ['2', expect.any(Number)],
  ])('puts off with S and %s', (key, until) => {
    const { props } = show(SIX);
    press('j');
    press('s');
    expect(document.activeElement?.getAttribute('role')).toBe('menuitem');
    press(key);
    expect(props.onAttend).toHaveBeenCalledWith([LATE], { do: 'snooze', until });
    expect(document.activeElement).toBe(grid());
  });

  it('puts off who waits in a chat for minutes, and names minutes beside it', () => {
    const waiting = makeEntry({ left: -2 * MINUTE, id: 'u1' });
    const chat: Entry = {
      ...waiting,
      number: '',
      alert: {
        ...waiting.alert,
        kind: 'waiting',
        subject: { record: 'conversation', key: 'pinduoduo/41208/u1' },
      },
    };
    const { props } = show([chat]);
    expect(rows()[1]?.textContent).toContain('迟 2 分钟');
    press('j');
    press('s');
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('3 分钟后'),
      expect.stringContaining('10 分钟后'),
      expect.stringContaining('30 分钟后'),
      expect.stringContaining('到指定时间'),
    ]);
    press('2');
    expect(props.onAttend).toHaveBeenCalledWith([chat], { do: 'snooze', until: NOON + 10 * MINUTE });
  });

  it('puts off until a time, but not until one that has passed', async () => {
    const { props } = show(SIX);
    press('j');
    press('s');
    press('3');
    const input = await screen.findByLabelText('推迟到');
    fireEvent.input(input, { target: { value: '2020-01-01T00:00' } });
    expect(screen.getByText(/已经过去/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '推迟' }).hasAttribute('disabled')).toBe(true);
    fireEvent.input(input, { target: { value: '2027-01-01T09:30' } });
    fireEvent.submit(input.closest('form') as HTMLFormElement);
    expect(props.onAttend).toHaveBeenCalledWith([LATE], {
      do: 'snooze',
      until: Date.parse('2027-01-01T09:30'),
    });
  });

  it('selects a range and all, and does one thing to all of them', () => {
    const { props } = show(SIX);
    press('j');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(screen.getByText('已选 3 条')).toBeTruthy();
    press('ArrowUp', { shiftKey: true });
    expect(screen.getByText('已选 2 条')).toBeTruthy();
    press('d');
    expect(keysOf(vi.mocked(props.onAttend).mock.calls[0]?.[0])).toEqual([LATE.number, URGENT.number]);
    press('a', { ctrlKey: true });
    expect(screen.getByText('已选 5 条')).toBeTruthy();
    press('Escape');
    expect(screen.queryByText(/已选/)).toBeNull();
    expect(props.onLeave).not.toHaveBeenCalled();
  });

  it('unfolds what is put off and wakes it', () => {
    const { props } = show(SIX);
    press('End');
    press('Enter');
    press('j');
    expect(active()?.textContent).toContain('已推迟到今天 15:00');
    press('m');
    press('r');
    expect(props.onAttend).toHaveBeenCalledWith([ASLEEP], { do: 'reopen' });
  });

  it('folds the group of the active entry and unfolds it again', () => {
    show(SIX);
    press('j');
    press('ArrowLeft');
    expect(active()?.textContent).toContain('现在 2');
    expect(rows().length).toBe(7);
    press('ArrowRight');
    expect(rows().length).toBe(9);
  });

  it('undoes with Z only when there is something to undo', () => {
    const { props, again } = show(SIX);
    press('z');
    expect(props.onUndo).not.toHaveBeenCalled();
    again({ canUndo: true, toast: { text: '已完成 1 条', failed: false } });
    press('z');
    fireEvent.click(screen.getByRole('button', { name: /撤销/ }));
    expect(props.onUndo).toHaveBeenCalledTimes(2);
  });

  it('leaves keys alone while a person types, and composes Chinese', () => {
    const { props } = show(SIX);
    press('j');
    press('/');
    press('d');
    press('Escape', { isComposing: true });
    expect(screen.getByRole('searchbox')).toBeTruthy();
    expect(props.onAttend).not.toHaveBeenCalled();
  });

  it('shows every key and closes one layer at a time', async () => {
    const { props } = show(SIX);
    press('?');
    const card = await screen.findByRole('dialog', { name: '按键' });
    expect(within(card).getAllByRole('term').length).toBe(20);
    fireEvent.keyDown(card, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    press('Escape');
    expect(props.onLeave).toHaveBeenCalledOnce();
  });
});

describe('notices', () => {
  const notices = [
    {
      id: 'late',
      lang: 'zh-CN',
      title: '已晚，说明原因',
      body: '您好，订单会在〔新的发货时间〕前发出。',
      missing: ['newShipTime'],
    },
    { id: 'thanks', lang: 'zh-CN', title: '谢谢等待', body: '您好，谢谢您的等待。', missing: [] },
  ] as const;
  const fetchNotices = async () =>
    ok({ notices: notices.map((one) => ({ ...one, missing: [...one.missing] })) });

  it('copies a whole text at once', async () => {
    const { props } = show(SIX, { fetchNotices });
    press('j');
    press('n');
    fireEvent.click(await screen.findByRole('button', { name: /谢谢等待/ }));
    expect(props.onCopy).toHaveBeenCalledWith('您好，谢谢您的等待。', expect.stringContaining('已复制'));
  });

  it('has the best text under the focus and walks with the arrows', async () => {
    show(SIX, { fetchNotices });
    press('j');
    press('n');
    await waitFor(() => expect(document.activeElement?.textContent).toContain('说明原因'));
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('谢谢等待');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('说明原因');
  });

  it('copies a text with gaps only once they are filled', async () => {
    const { props } = show(SIX, { fetchNotices });
    press('j');
    press('n');
    fireEvent.click(await screen.findByRole('button', { name: /说明原因/ }));
    const copy = screen.getByRole('button', { name: '复制' });
    expect(copy.hasAttribute('disabled')).toBe(true);
    fireEvent.input(screen.getByLabelText('新的发货时间'), { target: { value: '2026-09-01T10:00' } });
    expect(screen.getByRole('alert').textContent).toContain('已经过去');
    expect(copy.hasAttribute('disabled')).toBe(true);
    fireEvent.input(screen.getByLabelText('新的发货时间'), { target: { value: '2026-09-11T10:00' } });
    await waitFor(() => expect(copy.hasAttribute('disabled')).toBe(false));
    fireEvent.submit(copy.closest('form') as HTMLFormElement);
    expect(vi.mocked(props.onCopy).mock.calls[0]?.[0]).not.toContain('〔');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(() => useTexts(language));

  it('has no gap in its words and no accessibility fault, with rows, details, menu and toast', async () => {
    show([...SIX, makeEntry({ left: HOUR, title: '超长的商品标题'.repeat(40), id: '9'.repeat(60) })], {
      toast: { text: 'x', failed: true },
      notes: [{ id: 'a', tone: 'soon', text: 'x' }],
    });
    press('j');
    press('i');
    await screen.findByRole('region');
    press('m');
    expect(document.body.textContent).not.toMatch(/\$\d|undefined|\{\w+\}/);
    expect(await violations()).toEqual([]);
  });

  it('has none when empty and with the key card', async () => {
    show([], { everRead: false });
    press('?');
    expect(document.body.textContent).not.toMatch(/\$\d|undefined|\{\w+\}/);
    expect(await violations()).toEqual([]);
  });
});
