// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEW_RULE } from '../../../components/desk/rules/draft.ts';
import { changeLines } from '../../../components/team/change-lines.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import { baseOf } from '../../../utils/team/drafts/base.ts';
import { diffContent } from '../../../utils/team/release/diff-content.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
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
import { button, grid, press, rowsIn, ShownWork, SIGNING, showWork, type } from './support.tsx';

const TEAM_RULE: ShipByRule = { ...NEW_RULE, id: 'rule-1' };
const A = aTeamReply('a', { title: '查物流' });

async function proposedWork(): Promise<ShownWork> {
  const base = await baseOf(A);
  return new ShownWork({
    content: aContent({ replies: [A] }),
    bases: new Map(base === undefined ? [] : [['reply/team:a', base]]),
    drafts: [
      aDraft(
        replyChange('a', {
          title: '查物流',
          variants: [{ tone: 'plain', lang: 'zh-CN', body: '正文改 a' }],
        }),
        EDITOR,
        { ...(base !== undefined && { base }), state: 'proposed' },
      ),
    ],
  });
}
const openFirst = (name = '改动') => {
  press('ArrowDown', grid(name));
  press('Enter', grid(name));
  return within(screen.getByRole('region', { name: '这处改动' }));
};

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('a change on its way', () => {
  it('shows word by word what it makes of what is released', async () => {
    showWork(await proposedWork(), 'changes');
    openFirst();
    const texts = (tag: string) =>
      [...document.querySelectorAll(`.tw-diff ${tag}`)].map(({ textContent }) => textContent);
    expect(texts('dt')).toEqual(['原文 · 简体']);
    expect(texts('ins')).toEqual(['改']);
    expect(texts('del')).toEqual([]);
  });

  it('is named even where its title was deleted', () => {
    const untitled = new ShownWork({
      drafts: [aDraft(replyChange('n', { title: ' ' }), EDITOR, { state: 'proposed' })],
    });
    showWork(untitled, 'changes');
    expect(grid('改动').textContent).toContain('（没有标题）');
    cleanup();
    showWork(untitled, 'replies');
    expect(screen.getByRole('grid').textContent).toContain('（没有标题）');
  });

  it('is approved by a lead, who may think better of it', async () => {
    const { shown } = showWork(await proposedWork(), 'changes');
    fireEvent.click(openFirst().getByRole('button', { name: '通过' }));
    await waitFor(() => expect(shown.work.drafts[0]?.state).toBe('approved'));
    expect(screen.getByText('林姐 通过')).toBeDefined();
    fireEvent.click(button('取消通过'));
    await waitFor(() => expect(shown.work.drafts[0]?.state).toBe('proposed'));
  });

  it('is too large for the channels, which an editor is told before it is proposed', () => {
    const picture = { name: '尺码', data: `data:image/png;base64,${'A'.repeat(1_000_000)}` };
    const drafts = [
      aDraft(replyChange('p', { title: '尺码', images: [picture] }), EDITOR),
      aDraft(replyChange('q', { title: '无图' }), EDITOR),
    ];
    const words = /图片太大，渠道送不出去：这一处有 1,001 千字节，最多 900 千字节/;
    const open = (limit: number | undefined) => {
      cleanup();
      showWork(new ShownWork({ drafts }).as(EDITOR), 'changes', { postLimit: limit });
    };
    open(900_000);
    expect(screen.queryByText(words)).toBeNull();
    press('a', grid('改动'), { ctrlKey: true });
    expect(screen.getByText(words)).toBeDefined();
    open(900_000);
    expect(openFirst().getByText(words)).toBeDefined();
    for (const limit of [3_000_000, undefined]) {
      open(limit);
      openFirst();
      expect(screen.queryByText(/图片太大/)).toBeNull();
    }
  });

  it('is returned with a reason only', async () => {
    const { shown } = showWork(await proposedWork(), 'changes');
    const detail = openFirst();
    fireEvent.click(detail.getByRole('button', { name: '退回' }));
    const send = () => detail.getAllByRole('button', { name: '退回' }).at(-1) as HTMLElement;
    fireEvent.click(send());
    expect(detail.getByRole('alert').textContent).toBe('写几个字再送');
    type('为什么退回', '语气再缓一点');
    fireEvent.click(send());
    await waitFor(() => expect(shown.work.drafts[0]?.state).toBe('returned'));
    expect(shown.work.drafts[0]?.comments.at(-1)?.text).toBe('语气再缓一点');
  });

  it('says plainly that nobody else has looked where a lead approves her own', async () => {
    const { shown } = showWork(new ShownWork({ drafts: [aDraft(replyChange('n'), LEAD)] }), 'changes');
    expect(screen.getByText(/现在只有你一位主管/u)).toBeDefined();
    fireEvent.click(openFirst().getByRole('button', { name: '自己通过' }));
    await waitFor(() => expect(shown.work.drafts[0]?.state).toBe('approved'));
    expect(screen.getByText('林姐 自己通过，没有第二个人看过')).toBeDefined();
  });

  it('suggests a second pair of eyes where there are two leads', () => {
    const keys = [
      { key: SIGNING, name: '林姐', from: 0 },
      { key: 'M'.repeat(43), name: '老马', from: 3 },
    ];
    showWork(new ShownWork({ keys, drafts: [aDraft(replyChange('n'), LEAD)] }), 'changes');
    expect(screen.getByText(/最好请他也看一眼/u)).toBeDefined();
    expect(openFirst().getByRole('button', { name: '请另一位主管看' })).toBeDefined();
  });

  it('is proposed and taken back by an editor, who cannot approve', async () => {
    const { shown } = showWork(
      new ShownWork({ signing: undefined, drafts: [aDraft(replyChange('n'), EDITOR)] }).as(EDITOR),
      'changes',
    );
    const detail = openFirst();
    expect(detail.queryByRole('button', { name: /通过/u })).toBeNull();
    fireEvent.click(detail.getByRole('button', { name: '送审' }));
    await waitFor(() => expect(shown.work.drafts[0]?.state).toBe('proposed'));
    fireEvent.click(button('撤回送审'));
    await waitFor(() => expect(shown.work.drafts[0]?.state).toBe('draft'));
    expect(screen.queryByRole('radio', { name: '密钥' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^发布/u })).toBeNull();
  });

  it('is approved together with others that are chosen', async () => {
    const drafts = ['x', 'y', 'z'].map((name) => aDraft(replyChange(name), EDITOR, { state: 'proposed' }));
    const { shown } = showWork(new ShownWork({ drafts }), 'changes');
    press('a', grid('改动'), { ctrlKey: true });
    fireEvent.click(button('通过'));
    await waitFor(() => expect(shown.work.drafts.every(({ state }) => state === 'approved')).toBe(true));
  });
});

describe('a conflict', () => {
  it('shows what was released meanwhile and lets somebody choose', async () => {
    const work = await proposedWork();
    const [draft] = work.work.drafts;
    work.work = { ...work.work, drafts: draft ? [{ ...draft, base: 'o'.repeat(43) }] : [] };
    const { shown } = showWork(work, 'changes');
    expect(rowsIn(grid('改动'))[0]?.[2]).toContain('有冲突');
    const detail = openFirst();
    expect(detail.getByRole('alert').textContent).toContain('别人已经发布了');
    fireEvent.click(detail.getByRole('button', { name: '用草稿的' }));
    await waitFor(() => expect(shown.work.drafts[0]?.base).toBe(shown.work.bases.get('reply/team:a')));
    expect(shown.work.drafts[0]?.state).toBe('proposed');
  });

  it('sets two drafts for one reply side by side; one is returned, the other taken up by hand', async () => {
    const work = await proposedWork();
    const other = aDraft(replyChange('a', { title: '查快递' }), SECOND_EDITOR, { state: 'proposed' });
    work.work = { ...work.work, drafts: [...work.work.drafts, other] };
    const { shown } = showWork(work, 'changes');
    const detail = openFirst();
    expect(detail.getByText(/也改了这一条/u)).toBeDefined();
    fireEvent.click(detail.getByRole('button', { name: '不用这份，退回' }));
    await waitFor(() =>
      expect(shown.work.drafts.filter(({ state }) => state === 'returned')).toHaveLength(1),
    );
    fireEvent.click(button('在此基础上另改一份'));
    await waitFor(() => expect(screen.getByRole('region', { name: '编辑回复' })).toBeDefined());
  });
});

describe('what a release brings beside replies', () => {
  it('drafts a reading that must be acknowledged, and asks to read it again when it changes', async () => {
    const reading = { id: 'r', title: '退换新规', body: '七天内', required: true, version: 2 };
    const { shown } = showWork(new ShownWork({ content: aContent({ readings: [reading] }) }), 'rest');
    const list = screen.getByRole('list', { name: '必读' });
    press('Enter', within(list).getByRole('listitem', { name: '退换新规' }));
    const dialog = screen.getByRole('dialog');
    type('正文', '十五天内', dialog);
    fireEvent.click(within(dialog).getByRole('switch', { name: '内容变了，请大家重新读一遍' }));
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(shown.draft('reading/r')?.change.value).toMatchObject({ body: '十五天内', version: 3 }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('drafts words and intent phrases, and refuses what is empty', async () => {
    const { shown } = showWork(new ShownWork(), 'rest');
    type('词或短语', '绝对正品');
    fireEvent.click(button('添加'));
    await waitFor(() =>
      expect(shown.draft('words/all')?.change.value).toMatchObject({ own: [{ word: '绝对正品' }] }),
    );
    fireEvent.click(button('新的说法'));
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(within(dialog).getByRole('alert').textContent).toBe('至少写一个说法');
    type(/买家怎么说/u, ' 啥时候发 \n\n啥时候发\n还不发', dialog);
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(shown.work.drafts).toHaveLength(2));
    expect(shown.work.drafts[1]?.change.value).toMatchObject({ phrases: ['啥时候发', '还不发'] });
  });

  it('sets when agents are told of an order, beside the rules, and takes it back', async () => {
    const { shown } = showWork(
      new ShownWork({ content: aContent({ shipping: { rules: [TEAM_RULE] } }) }),
      'rest',
    );
    const times = within(screen.getByRole('group', { name: '提前多久提醒' }));
    const save = () => fireEvent.click(times.getByRole('button', { name: '保存' }));
    const fill = (label: string, value: string) =>
      fireEvent.input(times.getByLabelText(label), { target: { value } });
    expect(times.getByLabelText<HTMLInputElement>('将迟')).toMatchObject({ value: '', placeholder: '12' });
    fill('紧急', '20');
    expect(times.getByRole('alert').textContent).toBe('“紧急”的小时数不能大于“将迟”');
    fill('将迟', '24');
    save();
    const drafted = () => shown.draft('shipping/all')?.change.value;
    const set = { rules: [TEAM_RULE], thresholds: { soonHours: 24, urgentHours: 20 } };
    await waitFor(() => expect(drafted()).toEqual(set));
    fireEvent.click(screen.getByRole('switch', { name: /全部后台|所有后台/u }));
    await waitFor(() => expect(drafted()).toEqual({ ...set, rules: [{ ...TEAM_RULE, enabled: false }] }));
    fill('将迟', '');
    fill('紧急', '');
    save();
    await waitFor(() => expect(drafted()).toEqual({ rules: [{ ...TEAM_RULE, enabled: false }] }));
  });

  it('shows the difference of the hours to who approves them and to agents', () => {
    const before = aContent({ shipping: { rules: [], thresholds: { soonHours: 12 } } });
    const after = aContent({ shipping: { rules: [], thresholds: { soonHours: 24, pickUpHours: 36 } } });
    showWork(
      new ShownWork({
        content: before,
        drafts: [
          aDraft({ part: 'shipping', id: 'all', value: after.shipping }, EDITOR, { state: 'proposed' }),
        ],
      }),
      'changes',
    );
    openFirst();
    const diff = document.querySelector('.tw-diff')?.textContent ?? '';
    expect(diff).toContain('将迟');
    expect(diff).toContain('未揽收');
    const [line] = changeLines(diffContent(before, after));
    expect(line).toMatchObject({ what: 'times', title: '将迟 · 未揽收' });
    expect(line?.parts[0]?.runs.map(({ text }) => text).join('')).toContain('24');
  });

  it('sets up a comparison only where the wordings differ', async () => {
    const { shown } = showWork(new ShownWork({ content: aContent({ replies: [A] }) }), 'rest');
    fireEvent.click(button('新的对比'));
    const dialog = screen.getByRole('dialog');
    type('标题', '短一点好不好', dialog);
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('和原来的一样');
    type(/另一种说法/u, '短的', dialog);
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }));
    await waitFor(() => expect(shown.work.drafts).toHaveLength(1));
    expect(shown.work.drafts[0]?.change.value).toMatchObject({
      reply: 'team:a',
      by: 'agent',
      outcome: 'asked-again',
      b: [{ body: '短的' }],
    });
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['changes', 'rest', 'keys', 'history'] as const)('%s can be read by everyone', async (tab) => {
    useTexts(language);
    const { container } = showWork(await proposedWork(), tab);
    const [list] = screen.queryAllByRole('grid');
    if (list) {
      press('ArrowDown', list);
      press('Enter', list);
    }
    expect(await axeFindings(container)).toEqual([]);
  });
});
