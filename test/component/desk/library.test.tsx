// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import type { ReplyUse } from '../../../utils/records/reply.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { aReply, REPLIES_NOW as NOW } from '../../support/replies.ts';
import { button, grid, lineOf, press, rowOf, showLibrary, titles, tree } from './library-support.tsx';
import { axeFindings } from './support.tsx';

const REPLIES = [
  aReply('a', { title: '查物流', code: 'cwl', group: ['物流'] }),
  aReply('b', { title: '催发货', code: 'cfh', group: ['物流', '催件'] }),
  aReply('c', { title: '欢迎', group: ['问候'], layer: 'starter', id: 'starter:c' }),
  aReply('d', { title: '大促', validUntil: NOW + DAY, state: 'draft' }),
  aReply('e', { title: '旧的', state: 'retired' }),
];
const USED: ReplyUse[] = [
  {
    id: 'a',
    inserted: 9,
    sentAsIs: 3,
    sentEdited: 1,
    askedAgain: 2,
    lastUsedAt: NOW - 90 * DAY,
    favourite: true,
    byIntent: {},
  },
];

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('the tree', () => {
  it('counts folders and the lists that make themselves', () => {
    showLibrary(REPLIES, { used: USED });
    const lines = within(tree())
      .getAllByRole('treeitem')
      .map(({ textContent }) => textContent);
    expect(lines).toEqual([
      '全部4',
      '收藏1',
      '自带的1',
      '自己的3',
      '从未用过3',
      '久未用或常被追问1',
      '已过期和将过期1',
      '草稿1',
      '回收1',
      '问候1',
      '物流2',
    ]);
  });

  it('is gone through by keyboard, and opens and shuts folders', () => {
    showLibrary(REPLIES);
    press('End', tree());
    expect(lineOf(/^物流/u).getAttribute('aria-selected')).toBe('true');
    expect(titles()).toEqual(['查物流', '催发货']);
    press('ArrowRight', tree());
    expect(lineOf(/^物流/u).getAttribute('aria-expanded')).toBe('true');
    press('ArrowRight', tree());
    expect(titles()).toEqual(['催发货']);
    press('ArrowLeft', tree());
    press('ArrowLeft', tree());
    expect(lineOf(/^物流/u).getAttribute('aria-expanded')).toBe('false');
    press('Home', tree());
    expect(titles()).toHaveLength(4);
  });

  it('renames a folder with all that is in it, which can be undone', async () => {
    const { library } = showLibrary(REPLIES);
    fireEvent.click(lineOf(/^物流/u));
    press('F2', tree());
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('名称'), { target: { value: '快递' } });
    fireEvent.click(dialog.getByRole('button', { name: '改名' }));
    await waitFor(() => expect(lineOf(/^快递/u).textContent).toBe('快递2'));
    expect(library.replies.get('b')?.group).toEqual(['快递', '催件']);
    expect(library.said).toEqual(['分组“物流”改到了“快递”']);
    press('z', document.body, { ctrlKey: true });
    await waitFor(() => expect(library.replies.get('b')?.group).toEqual(['物流', '催件']));
  });

  it('says why a folder cannot be made or moved', () => {
    showLibrary(REPLIES);
    fireEvent.click(lineOf(/^物流/u));
    press('n', tree());
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: '新建' }));
    expect(dialog.getByRole('alert').textContent).toBe('请写名称');
    fireEvent.input(dialog.getByLabelText('名称'), { target: { value: 'a/b/c/d/e/f' } });
    fireEvent.click(dialog.getByRole('button', { name: '新建' }));
    expect(dialog.getByRole('alert').textContent).toBe('最多 6 级');
    fireEvent.input(dialog.getByLabelText('名称'), { target: { value: '节日' } });
    fireEvent.click(dialog.getByRole('button', { name: '新建' }));
    expect(lineOf(/^节日/u).textContent).toBe('节日0');
    expect(screen.getByText('把回复移到这个分组，或在这里新建一条。')).toBeTruthy();
  });

  it('dissolves a folder: what is in it moves up', async () => {
    const { library } = showLibrary(REPLIES);
    fireEvent.click(lineOf(/^物流/u));
    press('Delete', tree());
    await waitFor(() => expect(library.replies.get('a')?.group).toEqual([]));
    expect(library.replies.get('b')?.group).toEqual(['催件']);
  });

  it('takes replies that are dropped on a folder', async () => {
    const { library } = showLibrary(REPLIES);
    fireEvent.click(rowOf('大促'), { ctrlKey: true });
    fireEvent(lineOf(/^问候/u), new Event('drop', { bubbles: true, cancelable: true }));
    await waitFor(() => expect(library.replies.get('d')?.group).toEqual(['问候']));
  });
});

describe('the list', () => {
  it('shows what became of a reply, and how it stands', () => {
    showLibrary(REPLIES, { used: USED });
    const cells = (title: string) =>
      within(rowOf(title))
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent?.trim());
    expect(cells('查物流')).toEqual([
      '★查物流',
      'cwl',
      '物流',
      '1 简',
      '9',
      '75%',
      '50%',
      '90 天前',
      '该看看了',
    ]);
    expect(cells('大促').at(-1)).toBe('将过期');
    expect(cells('欢迎').slice(4)).toEqual(['0', '–', '–', '–', '自带']);
  });

  it('sorts by a column, one way and the other', () => {
    showLibrary(REPLIES, { used: USED });
    const head = () => screen.getByRole('columnheader', { name: '用过' });
    fireEvent.click(within(head()).getByRole('button'));
    expect(titles()[0]).toBe('查物流');
    expect(head().getAttribute('aria-sort')).toBe('descending');
    fireEvent.click(within(head()).getByRole('button'));
    expect(titles().at(-1)).toBe('查物流');
  });

  it('finds by pinyin initials within what is looked at', () => {
    showLibrary(REPLIES);
    const search = screen.getByLabelText('搜索话术');
    fireEvent.input(search, { target: { value: 'cfh' } });
    expect(titles()[0]).toBe('催发货');
    fireEvent.click(lineOf(/^问候/u));
    expect(screen.getByText('没有找到')).toBeTruthy();
    fireEvent.keyDown(search, { key: 'Escape' });
    expect(titles()).toEqual(['欢迎']);
  });

  it('finds what was thrown away in its own list', () => {
    showLibrary(REPLIES);
    fireEvent.click(lineOf(/^回收/u));
    fireEvent.input(screen.getByLabelText('搜索话术'), { target: { value: '旧' } });
    expect(titles()).toEqual(['旧的']);
  });

  it('draws a few of five thousand rows, and reaches the last by one key', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      aReply(`r${n}`, { title: `第 ${n} 条`, group: [`组 ${n % 50}`] }),
    );
    const { container } = showLibrary(many);
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(45);
    expect(container.querySelectorAll('*').length).toBeLessThan(1200);
    press('End');
    const active = grid().getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toContain('第 4999 条');
    expect(document.getElementById(active)?.getAttribute('aria-rowindex')).toBe('5001');
    press('a', grid(), { ctrlKey: true });
    expect(screen.getByText('已选 5,000 条')).toBeTruthy();
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(45);
  });

  it('chooses by keyboard and by mouse', () => {
    showLibrary(REPLIES);
    press('ArrowDown');
    press(' ');
    press('ArrowDown', grid(), { shiftKey: true });
    press('ArrowDown', grid(), { shiftKey: true });
    expect(screen.getByText('已选 3 条')).toBeTruthy();
    fireEvent.click(rowOf(titles()[0] ?? ''), { ctrlKey: true });
    expect(screen.getByText('已选 2 条')).toBeTruthy();
    press('Escape');
    expect(screen.queryByText(/^已选/u)).toBeNull();
  });
});

describe('what is done to many', () => {
  const chooseAll = () => press('a', grid(), { ctrlKey: true });

  it('moves them to a folder, and back', async () => {
    const { library } = showLibrary(REPLIES);
    chooseAll();
    press('m');
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('移到'), { target: { value: '活动 / 秋天' } });
    fireEvent.click(dialog.getByRole('button', { name: '改这 4 条' }));
    await waitFor(() => expect(library.replies.get('d')?.group).toEqual(['活动', '秋天']));
    expect(library.replies.get('e')?.group).toEqual([]);
    expect(library.replies.get('starter:c')?.layer).toBe('personal');
    expect(library.said).toEqual(['已改 4 条']);
    fireEvent.click(button('撤销上一步'));
    await waitFor(() => expect(library.replies.get('starter:c')?.layer).toBe('starter'));
    expect([...library.replies.values()].map(({ group }) => group)).toEqual(
      REPLIES.map(({ group }) => group),
    );
  });

  it('adds tags and takes others off, in one step', async () => {
    const { library } = showLibrary([aReply('a', { tags: ['x', 'y'] }), aReply('b', { tags: ['y'] })]);
    chooseAll();
    press('t');
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('加上'), { target: { value: '大促，x' } });
    fireEvent.click(dialog.getByLabelText('y'));
    fireEvent.click(dialog.getByRole('button', { name: '改这 2 条' }));
    await waitFor(() => expect(library.replies.get('a')?.tags).toEqual(['x', '大促']));
    expect(library.replies.get('b')?.tags).toEqual(['大促', 'x']);
    library.undo();
    await waitFor(() => expect(library.replies.get('b')?.tags).toEqual(['y']));
  });

  it('sets consoles and an end, approves, retires and restores', async () => {
    const { library } = showLibrary(REPLIES);
    const choose = async (name: string) => {
      fireEvent.click(button('更多'));
      fireEvent.click(screen.getByRole('menuitem', { name }));
    };
    chooseAll();
    await choose('用在哪些后台');
    fireEvent.click(within(screen.getByRole('dialog')).getByLabelText('京东'));
    fireEvent.click(button('改这 4 条'));
    await waitFor(() => expect(library.replies.get('a')?.consoles).toEqual(['jd']));
    await choose('有效期');
    fireEvent.input(within(screen.getByRole('dialog')).getByLabelText('有效到'), {
      target: { value: '2030-05-01' },
    });
    fireEvent.click(button('改这 4 条'));
    await waitFor(() =>
      expect(library.replies.get('a')?.validUntil).toBeGreaterThan(Date.parse('2030-04-30T20:00Z')),
    );
    await choose('放进回收');
    await waitFor(() => expect(library.replies.get('a')?.state).toBe('retired'));
    fireEvent.click(lineOf(/^回收/u));
    chooseAll();
    await choose('恢复');
    await waitFor(() => expect(library.replies.get('e')?.state).toBe('approved'));
  });

  it('deletes one’s own and keeps the starter library’s as thrown away', async () => {
    const { library } = showLibrary(REPLIES);
    chooseAll();
    press('Delete');
    await waitFor(() => expect(library.replies.has('a')).toBe(false));
    expect(library.replies.get('starter:c')).toMatchObject({ state: 'retired', layer: 'personal' });
    library.undo();
    await waitFor(() => expect(library.replies.get('a')?.title).toBe('查物流'));
    expect(library.replies.get('starter:c')).toMatchObject({ state: 'approved', layer: 'starter' });
  });

  it('takes several steps back, the latest first', async () => {
    const { library } = showLibrary([aReply('a')]);
    press('ArrowDown');
    press('d');
    await waitFor(() => expect(library.replies.size).toBe(2));
    press('Delete');
    await waitFor(() => expect(library.replies.has('a')).toBe(false));
    fireEvent.click(button('撤销上一步'));
    await waitFor(() => expect(library.replies.has('a')).toBe(true));
    fireEvent.click(button('撤销上一步'));
    await waitFor(() => expect(library.replies.size).toBe(1));
  });

  it('leaves the team’s alone and says so', () => {
    const { library } = showLibrary([aReply('t', { layer: 'team' })]);
    press('ArrowDown');
    press('Delete');
    expect(library.said).toEqual(['团队的回复在这里只能看，可以复制一份再改。']);
  });

  it('exports what is chosen, and marks favourites', () => {
    const { library } = showLibrary(REPLIES, { used: USED });
    press('ArrowDown');
    press('e');
    expect(library.calls.onExport.mock.calls[0]?.[1]).toHaveLength(1);
    press('f');
    // It is one already.
    expect(library.calls.onFavour.mock.calls[0]?.[1]).toBe(false);
  });
});

it.each(LANGUAGES)('has nothing for axe to find (%s)', async (language) => {
  useTexts(language);
  const { container } = showLibrary(REPLIES, { used: USED });
  press('a', grid(), { ctrlKey: true });
  expect(await axeFindings(container)).toEqual([]);
  press('m');
  expect(await axeFindings(container)).toEqual([]);
});
