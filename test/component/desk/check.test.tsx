// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { CheckPage } from '../../../components/desk/check/check-page.tsx';
import { type CheckLists, checkLists, DEFAULT_CHECK } from '../../../utils/draft-check/lists.ts';
import type { TeamContent } from '../../../utils/records/team-content.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, SHOPS } from './support.tsx';

const said = vi.fn<(lists: CheckLists) => void>();

function Page({
  lists = DEFAULT_CHECK,
  teamWords,
}: {
  lists?: CheckLists;
  teamWords?: TeamContent['words'];
}) {
  const [kept, setKept] = useState(lists);
  return (
    <CheckPage
      lists={kept}
      consoles={CONSOLES}
      shops={SHOPS}
      teamWords={teamWords}
      newId={() => `w${kept.own.length + 1}`}
      onChange={(next) => {
        setKept(next);
        said(next);
      }}
    />
  );
}

const last = (): CheckLists => z.parse(checkLists, said.mock.lastCall?.[0]);
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label, { selector: 'input' }), { target: { value } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  useTexts('zh-CN');
  said.mockReset();
});
afterEach(cleanup);

describe('the rules', () => {
  it('stand by group with their reason, and are switched off and on', () => {
    render(<Page />);
    const group = screen.getByText('引导到平台外').closest('details') as HTMLDetailsElement;
    group.open = true;
    expect(group.textContent).toContain('例如：加薇信');
    expect(group.textContent).toContain('平台规则都禁止');
    const name = '提醒“加薇信”';
    fireEvent.click(within(group).getByRole('switch', { name }));
    expect(last().off).toEqual(['off-site.wechat']);
    expect(group.textContent).toContain('已关掉');
    fireEvent.click(within(group).getByRole('switch', { name }));
    expect(last().off).toEqual([]);
  });
});

describe('words of the team', () => {
  it('stand beside one’s own, to be read only', async () => {
    const word = { id: 'w', word: '绝绝子', level: 'block' as const, note: '品牌不用', consoles: [] };
    const { container } = render(<Page teamWords={{ own: [word], off: ['off-site.wechat'] }} />);
    const team = screen.getByRole('list', { name: '团队的用词' });
    expect(team.textContent).toContain('绝绝子');
    expect(team.textContent).toContain('品牌不用');
    expect(within(team).queryAllByRole('button')).toEqual([]);
    expect(within(team).queryAllByRole('combobox')).toEqual([]);
    expect(screen.getByRole('list', { name: '团队关掉的规则' }).textContent).toContain('加薇信');
    expect(await axeFindings(container)).toEqual([]);
  });

  it('take no room where the team has none', () => {
    render(<Page teamWords={{ own: [], off: [] }} />);
    expect(screen.queryByText('团队的用词')).toBeNull();
  });
});

describe('words of ones own', () => {
  it('are added with level, console and reason, weighed anew and deleted', () => {
    render(<Page />);
    expect(screen.getByText(/还没有自己的词/)).toBeTruthy();
    type('词或短语', '  清仓 ');
    type('原因', '店里不这么说');
    fireEvent.change(screen.getByLabelText('用在'), { target: { value: 'jd' } });
    press('添加');
    expect(last().own).toEqual([
      { id: 'w1', word: '清仓', level: 'warn', consoles: ['jd'], note: '店里不这么说' },
    ]);
    const row = within(screen.getByRole('list', { name: '我的词' })).getByRole('listitem');
    expect(row.textContent).toContain('京东');
    fireEvent.change(within(row).getByRole('combobox'), { target: { value: 'block' } });
    expect(last().own[0]?.level).toBe('block');
    press('删掉“清仓”');
    expect(last().own).toEqual([]);
  });

  it('are refused when empty or there already', () => {
    render(
      <Page lists={{ ...DEFAULT_CHECK, own: [{ id: 'a', word: '清仓', level: 'hint', consoles: [] }] }} />,
    );
    press('添加');
    expect(screen.getByRole('alert').textContent).toBe('请写一个词');
    type('词或短语', '清仓');
    press('添加');
    expect(screen.getByRole('alert').textContent).toBe('这个词已经在了');
    expect(said).not.toHaveBeenCalled();
  });
});

describe('silences', () => {
  const silenced = [
    { console: 'pinduoduo', shop: '71', finding: 'trick.cute' },
    { console: 'jd', shop: '9', finding: 'gone.rule' },
  ];

  it('are named by shop and rule, and taken back', () => {
    render(<Page lists={{ ...DEFAULT_CHECK, silenced }} />);
    const rows = within(screen.getByRole('list', { name: '每家店的静音' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('拼多多 · 青禾日用');
    expect(rows[0]?.textContent).toContain('撒娇和卖惨');
    expect(rows[1]?.textContent).toContain('gone.rule');
    press(/在“拼多多 · 青禾日用”恢复提醒/);
    expect(last().silenced).toEqual([silenced[1]]);
  });

  it('are said to be none', () => {
    render(<Page />);
    expect(screen.getByText('没有静音的规则。')).toBeTruthy();
  });
});

it('has nothing that keeps people out', async () => {
  const own = [{ id: 'a', word: '清仓', level: 'hint' as const, consoles: [], note: '原因' }];
  const silenced = [{ console: 'jd', shop: '9', finding: 'trick.cute' }];
  const { container } = render(<Page lists={{ own, off: ['trick.cute'], silenced }} />);
  for (const details of container.querySelectorAll('details')) details.open = true;
  expect(await axeFindings(container)).toEqual([]);
});
