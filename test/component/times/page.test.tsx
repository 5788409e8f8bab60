// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFigure } from '../../../components/times/words.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings, NOW } from '../desk/support.tsx';
import { calls, dataBy, daysBy, Page, sumBy, todayRows, unitsBy } from './support.tsx';

beforeEach(() => {
  useTexts('zh-CN');
  for (const call of Object.values(calls)) call.mockClear();
});
afterEach(cleanup);

const figure = (name: string) => screen.getByRole('region', { name });
const rowsOf = (element: HTMLElement) =>
  within(element)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent?.trim()));

describe('the page of response times', () => {
  it.each(LANGUAGES)('has no fault that axe finds, with charts and with tables (%s)', async (language) => {
    useTexts(language);
    const { container } = render(<Page />);
    expect(await axeFindings(container)).toEqual([]);
    for (const button of container.querySelectorAll('[aria-keyshortcuts="T"]')) fireEvent.click(button);
    expect(container.querySelectorAll('.rb-plot')).toHaveLength(0);
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined|NaN|Infinity/u);
  });

  it('says of every figure the rule, what was counted and left out, and how much could be seen', () => {
    const { container } = render(<Page />);
    const { tally } = dataBy('pinduoduo3Minutes').total;
    const text = container.textContent ?? '';
    expect(text).toContain(`计入 ${tally.counted} 个`);
    expect(tally.left['outside-hours']).toBeGreaterThan(0);
    expect(text).toContain('看到班次的 86.4%；3 个会话在打开页面之前就开始了。');
    expect(text).toContain(`不在计时时段里 ${tally.left['outside-hours']} 个`);
    for (const said of container.querySelectorAll('.times-facts, .rb-figure header > p'))
      expect(said.textContent).not.toMatch(/。 /u);
    for (const title of ['走势', '响应时间分布', '星期和钟点'])
      expect(figure(title).querySelector('header')?.textContent).toContain(`计入 ${tally.counted} 个`);
  });

  it('says what the figures are of where no filter can be seen, as on paper', () => {
    render(<Page />);
    expect(figure('这段时间').textContent).toContain('2月8日–3月9日 · 全部后台 · 全店 · 平台的时间');
  });

  it('has own goals where there are figures, and not before', () => {
    const goals = <p>goals</p>;
    const { rerender } = render(<Page goals={goals} />);
    expect(screen.getByText('goals')).toBeTruthy();
    rerender(<Page goals={goals} data={{ ...dataBy('pinduoduo3Minutes'), places: [] }} />);
    expect(screen.queryByText('goals')).toBeNull();
  });

  it('says of who waits what their clocks say', () => {
    const [row] = todayRows();
    if (!row) throw new Error('no row');
    const waiting = [179, 133, 119].map((seconds) => ({
      key: `pinduoduo/71/${seconds}`,
      buyer: `等${seconds}`,
      since: NOW - seconds * 1000,
    }));
    const late = { key: 'pinduoduo/71/180', buyer: '等180', since: NOW - 180_000 };
    render(<Page today={[{ ...row, waiting: [late, ...waiting] }]} />);
    const marks = [...figure('今天').querySelectorAll('.times-waiting li')].map((one) => [
      one.querySelector('svg')?.getAttribute('class')?.replace('tx-mark tx-mark-', ''),
      one.textContent?.includes('将超'),
    ]);
    expect(marks).toEqual([
      ['late', false],
      ['soon', true],
      ['soon', true],
      ['fine', false],
    ]);
  });

  it('says how many more wait than it names', () => {
    const [row] = todayRows();
    if (!row) throw new Error('no row');
    const waiting = [9, 8, 7, 6, 5, 4, 3].map((minutes) => ({
      key: `pinduoduo/71/${minutes}`,
      buyer: `等${minutes}`,
      since: NOW - minutes * 60_000,
    }));
    const { rerender } = render(<Page today={[{ ...row, waiting }]} />);
    expect(figure('今天').querySelectorAll('.times-waiting li')).toHaveLength(5);
    expect(figure('今天').textContent).toContain('另有 2 人');
    rerender(<Page today={[{ ...row, waiting: waiting.slice(0, 5) }]} />);
    expect(figure('今天').textContent).not.toContain('另有');
  });

  it('never tells what was not seen as nothing', () => {
    const [row] = todayRows();
    if (!row) throw new Error('no row');
    const nothing = { ...sumBy('pinduoduo3Minutes', []), seen: { began: 0 } };
    render(<Page today={[{ ...row, platform: nothing, waiting: [] }]} />);
    const today = figure('今天');
    expect(today.textContent).toContain('没有看到');
    expect(today.textContent).not.toContain('及时率');
    expect(today.textContent).not.toMatch(/0%/u);
  });

  it('tells who waits now, and leads to the chat', () => {
    render(<Page />);
    const today = figure('今天');
    expect(today.textContent).toContain('现在有 2 位在等');
    expect(today.textContent).toContain('迟了，已等 4 分 10 秒');
    fireEvent.click(within(today).getByRole('button', { name: '陈**1' }));
    expect(calls.chat).toHaveBeenCalledWith('pinduoduo/71/u1');
  });

  it('has the rule one key away, with its source and how sure it is, and the other reading beside it', () => {
    render(<Page />);
    const rule = figure('算法');
    expect(within(rule).getByRole('button', { expanded: false })).toBeTruthy();
    const other = dataBy('pinduoduo3Minutes').other;
    const value = other?.sum.figures[0]?.value;
    expect(rule.textContent).toContain(`及时率 ${formatFigure('rate', value)}`);
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(rule.textContent).toContain('来源：');
    expect(rule.textContent).toContain('08:00–23:00');
    expect(rule.textContent).toContain('pinduoduo3Minutes');
    fireEvent.click(within(rule).getByRole('button', { name: '换成这种' }));
    expect(calls.ask).toHaveBeenCalledWith({ rule: 'pinduoduo3MinutesBuyer' });
  });

  it('does not take typing for a key', () => {
    render(<Page />);
    fireEvent.keyDown(screen.getByLabelText('多久以内'), { key: 'r' });
    expect(within(figure('算法')).getByRole('button', { expanded: false })).toBeTruthy();
  });

  it('offers the rules, the period, whose answers and by which clock', () => {
    render(<Page />);
    fireEvent.change(screen.getByRole('combobox', { name: '算法' }), { target: { value: 'everyResponse' } });
    expect(calls.ask).toHaveBeenLastCalledWith({ rule: 'everyResponse' });
    fireEvent.click(screen.getByRole('radio', { name: '我的' }));
    expect(calls.ask).toHaveBeenLastCalledWith({ who: 'me' });
    fireEvent.click(screen.getByRole('radio', { name: '我的班次' }));
    expect(calls.ask).toHaveBeenLastCalledWith({ clock: 'shift' });
    fireEvent.click(screen.getAllByRole('radio', { name: '自选' })[0] as HTMLElement);
    fireEvent.input(screen.getByLabelText('从'), { target: { value: '2026-03-01' } });
    expect(calls.ask).toHaveBeenLastCalledWith({ period: { from: '2026-03-01', to: '2026-03-09' } });
  });
});

describe('charts of response times', () => {
  it('walk by key and read out figure, count and how much was seen', () => {
    render(<Page />);
    const chart = screen.getByRole('group', { name: /^走势/u });
    const read = chart.querySelector('[aria-live]');
    fireEvent.keyDown(chart, { key: 'End' });
    const last = daysBy('pinduoduo3Minutes').at(-1);
    expect(read?.textContent).toContain(`计入 ${last?.tally.counted} 个，看到 80%`);
    fireEvent.keyDown(chart, { key: 'Home' });
    expect(read?.textContent).toMatch(/计入 \d+ 个，没有看到$/u);
  });

  it('give the sum of all days in the table of the spread, with the limit marked', () => {
    render(<Page />);
    const { tally } = dataBy('pinduoduo3Minutes').total;
    const rows = rowsOf(figure('响应时间分布'));
    const counts = rows.slice(1).map(([, count]) => Number(count));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(tally.counted);
    expect(rows.find(([name]) => name?.includes('时限'))?.[0]).toContain('2 分–3 分');
    expect(rows.find(([name]) => name?.startsWith('3 分–5 分'))?.[0]).toContain('迟了');
  });

  it('tell the share within any time', () => {
    render(<Page />);
    const { tally } = dataBy('pinduoduo3Minutes').total;
    fireEvent.input(screen.getByLabelText('多久以内'), { target: { value: '60' } });
    const share = tally.times.filter((time) => time <= 60_000).length / tally.counted;
    expect(figure('响应时间分布').querySelector('output')?.textContent).toBe(
      `1 分以内回复的占 ${formatFigure('rate', share)}`,
    );
    fireEvent.input(screen.getByLabelText('多久以内'), { target: { value: '0' } });
    expect(screen.getByRole('alert').textContent).toContain('大于 0');
  });

  it('have the number of each hour in its cell', () => {
    render(<Page />);
    const heat = figure('星期和钟点');
    fireEvent.click(within(heat).getByRole('radio', { name: '个数' }));
    const cells = [...heat.querySelectorAll('td span[aria-hidden]')].map(
      (cell) => Number(cell.textContent) || 0,
    );
    expect(cells.reduce((sum, one) => sum + one, 0)).toBe(dataBy('pinduoduo3Minutes').total.tally.counted);
  });

  it('save exact numbers', () => {
    render(<Page />);
    fireEvent.click(within(figure('走势')).getByRole('button', { name: /CSV/u }));
    const [name, table] = calls.save.mock.calls[0] ?? [];
    expect(name).toBe('走势');
    expect(table.rows).toHaveLength(30);
    const { tally } = daysBy('pinduoduo3Minutes').at(-1) ?? {};
    expect(table.rows.at(-1)?.slice(1)).toEqual([
      ((tally?.inTime ?? 0) / (tally?.counted ?? 1)).toFixed(5),
      String(tally?.counted),
      '0.80000',
    ]);
  });
});

describe('what stands below the charts', () => {
  it('lists the slowest, and Enter leads to their turns', () => {
    render(<Page />);
    const list = screen.getByRole('listbox', { name: '等得最久的' });
    const counted = unitsBy('pinduoduo3Minutes').filter(({ left }) => left === undefined);
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    fireEvent.keyDown(list, { key: 'Enter' });
    const [unit] = calls.unit.mock.calls[0] ?? [];
    const longer = counted.filter((one) => (one.wait ?? Infinity) > (unit.wait ?? Infinity));
    expect(longer.length).toBeLessThanOrEqual(1);
  });

  it('says what would be, had those that are chosen been answered in time', () => {
    render(<Page />);
    const what = figure('要是及时回了');
    const { tally } = dataBy('pinduoduo3Minutes').total;
    const late = tally.counted - tally.inTime;
    expect(within(what).getByRole('status').textContent).toContain(`这 ${late} 个及时回复的话： 及时率 100%`);
    const list = within(what).getByRole('listbox');
    fireEvent.keyDown(list, { key: ' ' });
    expect(within(what).getByRole('status').textContent).toContain(
      formatFigure('rate', (tally.counted - 1) / tally.counted),
    );
    expect(within(what).getByRole('radio', { name: '自己选' }).getAttribute('aria-checked')).toBe('true');
  });

  it('compares two periods figure by figure', () => {
    render(<Page />);
    const rows = rowsOf(figure('两段时间比一比'));
    expect(rows[1]?.[0]).toBe('及时率');
    expect(rows[1]?.[3]).toMatch(/^[+−]?[\d.]+ 个百分点$/u);
    expect(rows.map(([name]) => name)).toEqual(['数字', '及时率', '计入', '未计入', '看到']);
  });
});

describe('the page without its figures', () => {
  it('says what will be here while nothing is recorded', () => {
    render(<Page data={{ ...dataBy('pinduoduo3Minutes'), places: [] }} />);
    expect(screen.getByRole('heading', { name: '还没有记下消息' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '导出 CSV' })).toBeNull();
  });

  it('shows how far the counting has come, stops it and goes on', () => {
    const { rerender } = render(<Page data={undefined} making={{ done: 7, all: 30, isPaused: false }} />);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('7');
    fireEvent.click(screen.getByRole('button', { name: '先停下' }));
    expect(calls.pause).toHaveBeenCalled();
    rerender(<Page data={undefined} making={{ done: 7, all: 30, isPaused: true }} />);
    fireEvent.click(screen.getByRole('button', { name: '接着统计' }));
    expect(calls.resume).toHaveBeenCalled();
  });
});
