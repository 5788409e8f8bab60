// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseOf } from '../../../utils/team/drafts/base.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { aReply } from '../../support/replies.ts';
import {
  aContent,
  aDraft,
  aTeamReply,
  EDITOR,
  LEAD,
  replyChange,
  SECOND_EDITOR,
} from '../../support/team-drafts.ts';
import { axeFindings } from '../desk/support.tsx';
import { button, grid, press, rowsIn, ShownWork, showWork, type } from './support.tsx';

const A = aTeamReply('a', { title: '查物流', code: 'cwl', group: ['物流'] });
const B = aTeamReply('b', { title: '退款说明', group: ['售后', '退款'] });

async function someWork(): Promise<ShownWork> {
  const base = await baseOf(B);
  return new ShownWork({
    content: aContent({ replies: [A, B] }),
    bases: new Map(base === undefined ? [] : [['reply/team:b', base]]),
    drafts: [
      aDraft(replyChange('b', { title: '退款说明（新）', group: ['售后', '退款'] }), LEAD, {
        ...(base !== undefined && { base }),
      }),
      aDraft(replyChange('c', { title: '大促预告' }), EDITOR, { state: 'proposed' }),
      aDraft(replyChange('d', { title: '先别用' }), EDITOR, { state: 'returned' }),
    ],
  });
}

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('the working copy', () => {
  it('shows what is released with drafts on top, each with its state', async () => {
    showWork(await someWork());
    expect(rowsIn(grid()).map(([title, , , , state, by]) => [title, state, by])).toEqual([
      ['查物流', '已发布', ''],
      ['退款说明（新）', '草稿', '林姐'],
      ['大促预告', '待审 · 新增', '小艾'],
    ]);
  });

  it('finds by letters, filters by state and group', async () => {
    showWork(await someWork());
    type('搜索团队话术', 'cwl');
    expect(rowsIn(grid()).map(([title]) => title)).toEqual(['查物流']);
    type('搜索团队话术', '');
    fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'proposed' } });
    expect(rowsIn(grid()).map(([title]) => title)).toEqual(['大促预告']);
    fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'all' } });
    fireEvent.change(screen.getByLabelText('分组'), { target: { value: '售后' } });
    expect(rowsIn(grid()).map(([title]) => title)).toEqual(['退款说明（新）']);
  });

  it('says where two have drafts for one reply', async () => {
    const work = await someWork();
    work.work = {
      ...work.work,
      drafts: [...work.work.drafts, aDraft(replyChange('b'), SECOND_EDITOR, { state: 'proposed' })],
    };
    showWork(work);
    expect(rowsIn(grid())[1]?.[4]).toContain('有冲突');
  });

  it('opens a reply by keyboard, edits it and keeps it as a draft', async () => {
    const { shown } = showWork(await someWork());
    press('ArrowDown', grid());
    press('Enter', grid());
    const editor = screen.getByRole('region', { name: '编辑回复' });
    type('标题', '查物流进度', editor);
    press('s', document.body, { ctrlKey: true });
    await waitFor(() => expect(shown.draft('reply/team:a')).toBeDefined());
    expect(shown.draft('reply/team:a')?.change.value).toMatchObject({ id: 'team:a', title: '查物流进度' });
    expect(shown.draft('reply/team:a')?.change.value).not.toHaveProperty('layer');
    await waitFor(() => expect(rowsIn(grid())[0]?.slice(0, 1)).toEqual(['查物流进度']));
    expect(shown.said).toContain('已存为草稿');
  });

  it('does not lose what is not saved when somebody goes to another tab', async () => {
    const { shown } = showWork(await someWork());
    press('ArrowDown', grid());
    press('Enter', grid());
    type('标题', '没有存', screen.getByRole('region', { name: '编辑回复' }));
    expect(shown.guard).toBeTypeOf('function');
    fireEvent.click(screen.getByRole('radio', { name: '密钥' }));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '谁能发布' })).toBeDefined());
    expect(shown.draft('reply/team:a')?.change.value).toMatchObject({ title: '没有存' });
  });

  it('writes a new reply with an id of the team', async () => {
    const { shown } = showWork(await someWork());
    press('n', document.body);
    const editor = screen.getByRole('region', { name: '编辑回复' });
    type('标题', '开门红', editor);
    fireEvent.input(
      within(editor)
        .getAllByRole('textbox')
        .find((one) => one.tagName === 'TEXTAREA') as Element,
      {
        target: { value: '您好，活动今晚开始' },
      },
    );
    fireEvent.click(button('保存'));
    await waitFor(() => expect(shown.work.drafts).toHaveLength(4));
    const made = shown.work.drafts.at(-1)?.change;
    expect(made?.id).toMatch(/^team:/u);
  });

  it('removes: a released reply becomes a draft that takes it away, a new one loses its draft', async () => {
    const work = await someWork();
    work.work = { ...work.work, drafts: [aDraft(replyChange('n', { title: '新的' }), LEAD)] };
    const { shown } = showWork(work);
    press('a', grid(), { ctrlKey: true });
    press('Delete', grid());
    await waitFor(() =>
      expect(shown.work.drafts.map(({ change }) => [change.id, change.value])).toEqual([
        ['team:a', null],
        ['team:b', null],
      ]),
    );
    expect(rowsIn(grid())[0]?.[4]).toBe('草稿 · 删除');
    press('Home', grid());
    fireEvent.click(button('不删了'));
    await waitFor(() => expect(shown.draft('reply/team:a')).toBeUndefined());
  });

  it('takes many of one’s own library at once, under new ids', async () => {
    const own = [
      aReply('x', { title: '自己的一' }),
      aReply('y', { title: '自己的二' }),
      aReply('z', { state: 'retired' }),
    ];
    const { shown } = showWork(new ShownWork(), 'replies', { own });
    fireEvent.click(button('从我的话术挑'));
    const dialog = screen.getByRole('dialog');
    const list = within(dialog).getByRole('grid', { name: '我的话术' });
    expect(rowsIn(list)).toHaveLength(2);
    press('a', list, { ctrlKey: true });
    fireEvent.click(within(dialog).getByRole('button', { name: '放进团队（2 条）' }));
    await waitFor(() => expect(shown.work.drafts).toHaveLength(2));
    expect(shown.work.drafts.every(({ change }) => change.id.startsWith('team:'))).toBe(true);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('draws few of five thousand and goes to the last', async () => {
    const replies = Array.from({ length: 5000 }, (_, at) => aTeamReply(`n${at}`, { title: `第 ${at} 条` }));
    showWork(new ShownWork({ content: aContent({ replies }) }));
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(60);
    expect(grid().getAttribute('aria-rowcount')).toBe('5001');
    press('End', grid());
    const active = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('第 4999 条');
  });

  it('says what will appear where nothing is', () => {
    showWork(new ShownWork());
    expect(screen.getByRole('heading', { name: '团队还没有回复' })).toBeDefined();
  });

  it('tells a failure in place and keeps what was there', async () => {
    const work = await someWork();
    work.save = async () => ({ ok: false, error: { code: 'draft-changed' } });
    showWork(work);
    press('ArrowDown', grid());
    press('Delete', grid());
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('别处刚改过'));
    expect(rowsIn(grid())).toHaveLength(3);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('can be read by everyone, long texts too', async () => {
    useTexts(language);
    const long = '非常长的标题'.repeat(30).slice(0, 200);
    const work = new ShownWork({
      content: aContent({
        replies: [
          aTeamReply('a', { title: long }),
          aTeamReply('b', { title: 'A very long English title '.repeat(7) }),
        ],
      }),
    });
    const { container } = showWork(work);
    expect(await axeFindings(container)).toEqual([]);
    const [list] = screen.getAllByRole('grid');
    press('ArrowDown', list as Element);
    press('Enter', list as Element);
    expect(await axeFindings(container)).toEqual([]);
  });
});
