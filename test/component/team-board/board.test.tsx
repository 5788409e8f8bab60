// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TeamTrial } from '../../../utils/records/team-content.ts';
import { trialView } from '../../../utils/team/trials/trial-view.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { aReply } from '../../support/replies.ts';
import { axeFindings } from '../desk/support.tsx';
import { NOON, show, status, times, URGE, use, uses } from './support.tsx';

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('who has which release', () => {
  const posts = [status(1, 7), status(2, 6), status(3, 7), status(4, 5), status(5, 7)];

  it('names those who share, and counts the others as not shared', () => {
    show(posts, 'release', { size: 12 });
    expect(screen.getByText('5 人分享了版本和必读。')).toBeTruthy();
    expect(screen.getByText(/另有 7 人没有分享/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /客服 4.*第 5 版，落后 2 版/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /客服 2.*读了 1 \/ 1/ })).toBeTruthy();
  });

  it('does not say how many are silent where nobody knows how many there are', () => {
    show(posts, 'release');
    expect(screen.getByText(/填了团队人数，才算得出/)).toBeTruthy();
  });

  it('folds pseudonyms of a small group', () => {
    show([status(1, 7), status(2, 6, { name: '青柠', pseudonym: true })], 'release');
    expect(screen.queryByText(/青柠/)).toBeNull();
    expect(screen.getByText(/其中 1 人用代号/)).toBeTruthy();
  });

  it('tells how many have each release with their unit, and sets words as words', () => {
    show(posts, 'release');
    expect(screen.getByText('3 人').closest('li')?.textContent).toBe('第 7 版 3 人');
    const row = screen.getByRole('row', { name: /客服 4/ });
    expect([...row.children].filter((cell) => cell.hasAttribute('data-numeric'))).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '版本' }));
    expect(screen.getAllByRole('row')[1]?.textContent).toContain('第 7 版');
  });

  it('speaks of one in the singular', () => {
    useTexts('en');
    show([status(1, 7)], 'release', { size: 2 });
    expect(screen.getByText('1 shares their release and reading.')).toBeTruthy();
    expect(screen.getByText(/^1 other does not share/)).toBeTruthy();
    cleanup();
    show([times(1, { pseudonym: true })], 'times');
    expect(screen.getByText(/^1 shares, under a pseudonym/)).toBeTruthy();
  });

  it('says what will be here where nobody shares', () => {
    show([], 'release');
    expect(screen.getByText('还没有人分享')).toBeTruthy();
  });
});

describe('what replies achieve', () => {
  const posts = [1, 2, 3, 4, 5].map((nth) => uses(nth, [use('team:urge', 10, 2)]));
  const rows = () =>
    within(screen.getByRole('table', { name: '话术效果' }))
      .getAllByRole('row')
      .slice(1);

  it('tells rates of those seen sent with their bounds, and none below a fewest number', () => {
    show([...posts, uses(6, [use('team:size', 3, 3)])], 'reply');
    expect(screen.getByRole('row', { name: /催发货.*60.*50.*20%.*共\s50\s次/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /尺码.*不到 20 次，不算比例/ })).toBeTruthy();
  });

  it('lists what nobody used, and only that where it is asked for', () => {
    show(posts, 'reply');
    expect(rows()).toHaveLength(2);
    fireEvent.change(screen.getByRole('combobox', { name: '哪些' }), { target: { value: 'unused' } });
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.textContent).toContain('尺码');
  });

  it('tells only sums over whole weeks of a small group with a pseudonym, and nothing of two', () => {
    const hidden = (nth: number) => uses(nth, [use('team:urge', 10, 2)], { pseudonym: true });
    show([uses(1, [use('team:urge', 10, 2)]), hidden(2), hidden(3)], 'reply');
    expect(screen.getByText(/只给整周的合计/)).toBeTruthy();
    // The running week is not over: it is not told yet.
    expect(screen.getByRole('row', { name: /催发货/ }).textContent).toContain('0');
    cleanup();
    show([uses(1, [use('team:urge', 10, 2)]), hidden(2)], 'reply');
    expect(screen.getByText(/少于 3 人时连合计也会说出是谁/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('sorts by a head, walks by arrow keys and opens the trend of a row', () => {
    show([...posts, uses(6, [use('team:size', 90, 1)])], 'reply');
    expect(rows()[0]?.textContent).toContain('尺码');
    fireEvent.click(screen.getByRole('button', { name: /又被追问/ }));
    expect(rows()[0]?.textContent).toContain('催发货');
    const [first, second] = rows();
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'Enter' });
    expect(screen.getByRole('heading', { name: '每周放入：尺码' })).toBeTruthy();
  });

  it('sorts names by the numbers in them', () => {
    const replies = [10, 2, 1].map((at) => aReply(`team:${at}`, { title: `第 ${at} 条`, layer: 'team' }));
    show(posts, 'reply', { replies });
    fireEvent.click(screen.getByRole('button', { name: /^回复/ }));
    const names = () => rows().map((row) => row.textContent?.match(/第 \d+ 条/u)?.[0] ?? '');
    expect(names().filter((name) => name !== '')).toEqual(['第 1 条', '第 2 条', '第 10 条']);
  });

  it('holds 500 replies, and saves what is shown', () => {
    const replies = Array.from({ length: 500 }, (_, at) =>
      aReply(`team:${at}`, { title: `第 ${at} 条`, layer: 'team' }),
    );
    const { onSave } = show(posts, 'reply', { replies });
    expect(rows()).toHaveLength(501);
    fireEvent.input(screen.getByRole('searchbox', { name: '查找' }), { target: { value: '第 499' } });
    expect(rows()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: '存成表格' }));
    expect(onSave).toHaveBeenCalledWith(
      '话术效果',
      expect.objectContaining({ rows: [expect.arrayContaining(['第 499 条'])] }),
    );
  });
});

describe('response times', () => {
  it('are sums of those who opted in, with who', () => {
    show(
      [1, 2, 3, 4, 5].map((nth) => times(nth)),
      'times',
    );
    expect(screen.getByRole('row', { name: /合计.*200.*75%.*18 秒/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /客服 3.*40/ })).toBeTruthy();
  });

  it('name nobody in a small group with a pseudonym', () => {
    show(
      [times(1), times(2), times(3, { pseudonym: true })].map((one) => ({
        ...one,
        slot: 'times-2026-08-31',
      })),
      'times',
    );
    expect(screen.queryByText('客服 1')).toBeNull();
  });
});

it.each(LANGUAGES)('has no findings of axe on any tab in %s', async (language) => {
  useTexts(language);
  const posts = [1, 2, 3, 4, 5].flatMap((nth) => [
    status(nth, 7 - (nth % 2)),
    uses(nth, [use('team:urge', 10, 2)]),
    times(nth),
  ]);
  const trial: TeamTrial = {
    id: 't',
    reply: URGE.id,
    title: 'A/B',
    b: URGE.variants,
    by: 'agent',
    outcome: 'edited',
    from: NOON - 1000,
  };
  for (const tab of ['release', 'reply', 'trial', 'times'] as const) {
    const trials = await trialView(posts, [trial], new Map([[URGE.id, URGE]]), NOON);
    const { container } = show(posts, tab, { trials, size: 9 });
    expect(await axeFindings(container), `${tab}`).toEqual([]);
    cleanup();
  }
});
