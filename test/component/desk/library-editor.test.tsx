// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../../utils/records/reply.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';
import { button, press, rowOf, showLibrary } from './library-support.tsx';
import { axeFindings } from './support.tsx';

const REPLY = aReply('a', {
  title: '查物流',
  code: 'wl',
  group: ['物流'],
  variants: [
    { tone: 'poised', lang: 'zh-CN', body: '您好，单号是。', more: ['稍后再看。'] },
    { tone: 'brisk', lang: 'zh-CN', body: '在路上。' },
    { tone: 'poised', lang: 'en', body: 'On its way.' },
  ],
});
const OTHER = aReply('b', { title: '催发货', code: 'cfh' });

const editor = () => within(screen.getByRole('region', { name: '编辑回复' }));
const message = (nth = 1) => editor().getByLabelText<HTMLTextAreaElement>(`第 ${nth} 条消息`);
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });
const save = () => press('s', document.body, { ctrlKey: true });
const stored = (library: { replies: ReadonlyMap<string, Reply> }, id = 'a') => library.replies.get(id);

function open(replies: readonly Reply[] = [REPLY, OTHER], more: Parameters<typeof showLibrary>[1] = {}) {
  const shown = showLibrary(replies, more);
  fireEvent.click(rowOf('查物流'));
  return shown;
}

beforeEach(() => useTexts('zh-CN'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a reply', () => {
  it('is changed and saved by keyboard, as one step', async () => {
    const { library } = open();
    type(editor().getByLabelText('标题'), '物流到哪了');
    expect(editor().getByText('未保存')).toBeTruthy();
    save();
    await waitFor(() => expect(stored(library)?.title).toBe('物流到哪了'));
    expect(stored(library)?.updatedAt).toBeGreaterThan(NOW);
    expect(editor().queryByText('未保存')).toBeNull();
    expect(library.said).toEqual(['已保存']);
  });

  it('is made anew in the folder that is looked at', async () => {
    const { library } = showLibrary([REPLY]);
    fireEvent.click(screen.getByRole('treeitem', { name: /^物流/u }));
    press('n', document.body);
    save();
    expect(editor().getByText('写一个标题，列表和搜索里都用它')).toBeTruthy();
    expect(editor().getByText('至少写一条内容，或放一张图片')).toBeTruthy();
    type(editor().getByLabelText('标题'), '到货通知');
    type(message(), '到了。');
    fireEvent.click(button('保存'));
    await waitFor(() => expect(library.replies.size).toBe(2));
    const made = [...library.replies.values()].find(({ title }) => title === '到货通知');
    expect(made).toMatchObject({ group: ['物流'], layer: 'personal', state: 'approved' });
  });

  it('of the starter library becomes the person’s own, whose words can come back', async () => {
    const { library } = open([aReply('starter:a', { title: '查物流', layer: 'starter' })]);
    expect(editor().queryByRole('button', { name: '恢复原文' })).toBeNull();
    type(message(), '改过。');
    save();
    await waitFor(() => expect(stored(library, 'starter:a')?.layer).toBe('personal'));
    fireEvent.click(editor().getByRole('button', { name: '恢复原文' }));
    expect(library.calls.onRestore).toHaveBeenCalledWith(stored(library, 'starter:a'));
  });

  it('of the team can only be read', () => {
    open([aReply('t', { title: '查物流', layer: 'team' })]);
    expect(message().disabled).toBe(true);
    expect(editor().queryByRole('button', { name: '保存' })).toBeNull();
  });

  it('tells who has its code already, and lets it be', async () => {
    const { library } = open();
    type(editor().getByLabelText('快捷码'), 'CFH');
    expect(editor().getByText(/“催发货”也用这个快捷码/u)).toBeTruthy();
    save();
    await waitFor(() => expect(stored(library)?.code).toBe('CFH'));
  });

  it('takes situations, tags, consoles, a state and an end', async () => {
    const { library } = open();
    fireEvent.change(editor().getByLabelText('场景'), { target: { value: 'logistics.stalled' } });
    type(editor().getByLabelText('标签'), '大促，物流');
    press('Enter', editor().getByLabelText('标签'));
    fireEvent.click(editor().getByLabelText('京东'));
    fireEvent.click(editor().getByRole('radio', { name: '草稿' }));
    type(editor().getByLabelText('有效到'), '2030-05-01');
    save();
    await waitFor(() => expect(stored(library)?.state).toBe('draft'));
    expect(stored(library)).toMatchObject({
      situations: ['logistics.stalled'],
      tags: ['大促', '物流'],
      consoles: ['jd'],
      validUntil: expect.any(Number),
    });
    fireEvent.click(editor().getByRole('button', { name: '去掉“大促”' }));
    type(editor().getByLabelText('有效到'), '');
    save();
    await waitFor(() => expect(stored(library)?.tags).toEqual(['物流']));
    expect(stored(library)?.validUntil).toBeUndefined();
  });

  it('takes pictures within bounds', async () => {
    const { library } = open();
    const input = editor().getByLabelText('添加图片', { selector: 'input' });
    Object.defineProperty(input, 'files', {
      value: [
        new File([new Uint8Array(3)], '尺码.png', { type: 'image/png' }),
        new File(['x'], '笔记.txt', { type: 'text/plain' }),
      ],
    });
    fireEvent.change(input);
    await editor().findByAltText('尺码.png');
    expect(editor().getByRole('alert').textContent).toContain('“笔记.txt”不是');
    save();
    await waitFor(() => expect(stored(library)?.images).toHaveLength(1));
    fireEvent.click(editor().getByRole('button', { name: '去掉图片 尺码.png' }));
    save();
    await waitFor(() => expect(stored(library)?.images).toEqual([]));
  });
});

describe('wordings', () => {
  it('are tabs, gone through by arrows', () => {
    open();
    const tabs = editor().getAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual(['端庄 · 简体', '干练 · 简体', '端庄 · 英文']);
    press('ArrowRight', tabs[0]);
    expect(message().value).toBe('在路上。');
    press('ArrowLeft', tabs[1]);
    press('ArrowLeft', tabs[0]);
    expect(message().value).toBe('On its way.');
  });

  it('are added, copied from another and taken away', async () => {
    const { library } = open();
    fireEvent.click(button('加一种说法'));
    fireEvent.click(screen.getByRole('menuitem', { name: '俏皮 · 简体' }));
    expect(message().value).toBe('');
    fireEvent.click(button('用另一种说法的文字替换'));
    fireEvent.click(screen.getByRole('menuitem', { name: '端庄 · 简体' }));
    expect(message(2).value).toBe('稍后再看。');
    fireEvent.click(editor().getByRole('tab', { name: '干练 · 简体' }));
    fireEvent.click(button('删掉这种说法'));
    save();
    await waitFor(() =>
      expect(stored(library)?.variants.map(({ tone, lang }) => `${tone} ${lang}`)).toEqual([
        'poised zh-CN',
        'poised en',
        'playful zh-CN',
      ]),
    );
    expect(stored(library)?.variants[2]?.more).toEqual(['稍后再看。']);
  });

  it('have messages to add, to move and to take out', async () => {
    const { library } = open();
    expect(editor().getByText('第 2 条消息 · 1 行，5 字')).toBeTruthy();
    fireEvent.click(button('再加一条消息'));
    expect(document.activeElement).toBe(message(3));
    type(message(3), '第三条');
    fireEvent.click(button('上移第 3 条'));
    fireEvent.click(button('删掉第 1 条'));
    save();
    await waitFor(() =>
      expect(stored(library)?.variants[0]).toMatchObject({ body: '第三条', more: ['稍后再看。'] }),
    );
  });
});

describe('what can be put in', () => {
  it('goes where the cursor is, by click', () => {
    open();
    const field = message();
    field.focus();
    fireEvent.focus(field);
    field.setSelectionRange(6, 6);
    fireEvent.click(button(/^快递单号/u));
    expect(message().value).toBe('您好，单号是{{ parcel.tracking_no }}。');
    expect(document.activeElement).toBe(message());
    expect(message().selectionStart).toBe('您好，单号是{{ parcel.tracking_no }}'.length);
  });

  it('goes into the message that was typed in last, by keyboard, with its words selected', () => {
    open();
    fireEvent.focus(message(2));
    message(2).setSelectionRange(0, 2);
    const first = button(/^买家昵称/u);
    press('End', first);
    press('ArrowLeft', document.activeElement as Element);
    press('ArrowLeft', document.activeElement as Element);
    expect(document.activeElement?.textContent).toContain('用时选一个');
    fireEvent.click(document.activeElement as Element);
    expect(message(2).value).toBe('{{ "处理方式" | ask: "choice", "退款", "补发" }}再看。');
    const { selectionStart, selectionEnd } = message(2);
    expect(message(2).value.slice(selectionStart, selectionEnd)).toBe('处理方式');
  });
});

describe('the preview', () => {
  const preview = () => screen.getByRole('region', { name: '预览' });

  it('is written on examples; what nobody knows stands out', () => {
    open();
    type(message(), '{{ order.id }} {{ oder.id }} {{ "时间" | ask: "date" }}');
    expect(preview().querySelector('.lib-bubble p')?.textContent).toBe(
      '260910-000000000000001 〔oder.id〕 〔时间〕',
    );
    expect([...preview().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      '〔oder.id〕',
      '〔时间〕',
    ]);
    expect(preview().textContent).toContain('不认识的变量：oder.id');
    expect(preview().textContent).toContain('用时会问：时间');
  });

  it('is written on the conversation that is open', () => {
    open(undefined, { chat: { buyer: '小满', values: () => ({ 'buyer.name': '小满' }) } });
    type(message(), '{{ buyer.name }}，{{ order.id }}');
    fireEvent.click(within(preview()).getByRole('radio', { name: '小满' }));
    expect(preview().querySelector('.lib-bubble p')?.textContent).toBe('小满，〔订单号〕');
  });

  it('says in plain words what is wrong with a template, and where', () => {
    open();
    type(message(), '好\n{{ order.id | capitalise }}');
    expect(within(preview()).getByRole('alert').textContent).toMatch(
      /^第 2 行第 \d+ 个字：没有“capitalise”这个用法$/u,
    );
  });
});

describe('the draft check', () => {
  it('marks what should not be said, and puts better words in its place', async () => {
    open();
    type(message(), '亲，加我微信聊。好的');
    const check = within(screen.getByRole('region', { name: '草稿检查' }));
    await waitFor(() => expect(check.getAllByRole('listitem').length).toBeGreaterThan(0));
    const [first] = check.getAllByRole('listitem');
    expect(first?.querySelector('.tx-state-late')?.textContent?.trim()).not.toBe('');
    expect(first?.querySelector('q')?.textContent).toContain('微信');
    expect(screen.getByRole('tab', { name: /端庄 · 简体.*有提醒/u })).toBeTruthy();
    const accept = check.queryAllByRole('button')[0];
    if (!accept) throw new Error('no better words are offered');
    fireEvent.click(accept);
    expect(message().value).not.toContain('微信聊');
    expect(message().value).toContain('好的');
  });

  it('has nothing against a good text', async () => {
    open();
    await screen.findByText('没有发现问题');
  });
});

describe('what is not saved', () => {
  it('is asked about before another reply is opened: stay, leave it, or save', async () => {
    const { library } = open();
    type(message(), '改了。');
    fireEvent.click(rowOf('催发货'));
    const dialog = () => within(screen.getByRole('dialog'));
    fireEvent.click(dialog().getByRole('button', { name: '留在这里' }));
    expect(message().value).toBe('改了。');
    fireEvent.click(rowOf('催发货'));
    fireEvent.click(dialog().getByRole('button', { name: '保存' }));
    await waitFor(() => expect(editor().getByLabelText<HTMLInputElement>('标题').value).toBe('催发货'));
    expect(stored(library)?.variants[0]?.body).toBe('改了。');
    type(message(), '丢掉。');
    fireEvent.click(rowOf('查物流'));
    fireEvent.click(dialog().getByRole('button', { name: '不保存' }));
    expect(editor().getByLabelText<HTMLInputElement>('标题').value).toBe('查物流');
    expect(stored(library, 'b')).toEqual(OTHER);
  });

  it('keeps the desk from going to another page until that is decided', async () => {
    const { library } = open();
    expect(library.guard).toBeUndefined();
    type(message(), '改了。');
    const go = vi.fn();
    await waitFor(() => expect(library.guard).toBeDefined());
    act(() => expect(library.guard?.(go)).toBe(false));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不保存' }));
    expect(go).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(library.guard).toBeUndefined());
  });

  it('is kept while somebody types, and offered again', async () => {
    const { library } = open();
    type(message(), '没存。');
    await waitFor(() =>
      expect(library.calls.onKeep.mock.lastCall?.[0]?.draft.variants[0].body).toBe('没存。'),
    );
    const [kept] = library.calls.onKeep.mock.lastCall ?? [];
    cleanup();
    vi.useFakeTimers();
    const again = showLibrary([REPLY], { kept });
    // Nobody has decided yet, so it stays kept however long that takes.
    act(() => void vi.advanceTimersByTime(60_000));
    vi.useRealTimers();
    expect(again.library.calls.onKeep).not.toHaveBeenCalled();
    fireEvent.click(button('接着改'));
    expect(again.library.calls.onKeptDone).toHaveBeenCalledTimes(1);
    expect(message().value).toBe('没存。');
    expect(editor().getByText('未保存')).toBeTruthy();
  });

  it('stays where the store failed', async () => {
    const { library } = open();
    library.failure = { code: 'store-full' };
    type(message(), '改了。');
    save();
    await waitFor(() => expect(editor().getByRole('alert').textContent).toContain('存储空间满了'));
    expect(message().value).toBe('改了。');
    library.failure = undefined;
    save();
    await waitFor(() => expect(stored(library)?.variants[0]?.body).toBe('改了。'));
  });
});

describe('a reply that is changed elsewhere', () => {
  const elsewhere = { ...REPLY, title: '别处的', updatedAt: NOW + 5 };

  it('is followed while nothing was typed', async () => {
    const { library } = open();
    act(() => library.put(elsewhere));
    await waitFor(() => expect(editor().getByLabelText<HTMLInputElement>('标题').value).toBe('别处的'));
  });

  it('is never overwritten without a word', async () => {
    const { library } = open();
    type(message(), '我的。');
    act(() => library.put(elsewhere));
    const alert = await editor().findByRole('alert');
    expect(alert.textContent).toContain('在别处改过了');
    save();
    await waitFor(() => expect(stored(library)?.title).toBe('别处的'));
    fireEvent.click(within(alert).getByRole('button', { name: '用我的覆盖' }));
    await waitFor(() => expect(stored(library)?.variants[0]?.body).toBe('我的。'));
    expect(stored(library)?.updatedAt).toBeGreaterThan(NOW + 5);
    expect(editor().queryByRole('alert')).toBeNull();
  });

  it('can be looked at instead', async () => {
    const { library } = open();
    type(message(), '我的。');
    act(() => library.put(elsewhere));
    fireEvent.click(await editor().findByRole('button', { name: '看新的，放弃我的' }));
    expect(editor().getByLabelText<HTMLInputElement>('标题').value).toBe('别处的');
    expect(message().value).toBe('您好，单号是。');
  });
});

it.each(LANGUAGES)('has nothing for axe to find (%s)', async (language) => {
  useTexts(language);
  const { container } = open();
  for (const details of container.querySelectorAll('details')) details.open = true;
  expect(await axeFindings(container)).toEqual([]);
  type(container.querySelector('textarea') as Element, '加微信 {{ x');
  await waitFor(() => expect(container.querySelector('.lib-findings li')).toBeTruthy());
  expect(await axeFindings(container)).toEqual([]);
});
