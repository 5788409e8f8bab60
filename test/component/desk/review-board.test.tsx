// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardPage } from '../../../components/review-board/board-page.tsx';
import type { BoardAsk } from '../../../components/review-board/filters.tsx';
import { NoRecall, RecallPage } from '../../../components/review-board/recall-page.tsx';
import { HOUR } from '../../../utils/core/time.ts';
import type { Recall } from '../../../utils/review-board/load-recall.ts';
import { binsOf, lastDays } from '../../../utils/review-board/period.ts';
import { ordersToHold, recallSubject } from '../../../utils/review-board/recall.ts';
import { select } from '../../../utils/review-board/select.ts';
import { findClusters } from '../../../utils/reviews/clusters.ts';
import { sheetOf } from '../../../utils/store/load-review-sheets.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { makeCrowd, makeOrders } from '../../support/review-crowd.ts';
import { makeVerdict } from '../../support/verdicts.ts';
import { axeFindings, CONSOLES, NOW, SHOPS } from './support.tsx';

const ZONE = 'Asia/Shanghai';
const CROWD = makeCrowd(600, 3, NOW, 29);
const save = vi.fn();
const ask = vi.fn();

function Board({
  count = 600,
  places = ['pinduoduo/7', 'pinduoduo/8'],
}: {
  count?: number;
  places?: string[];
}) {
  const [chosen, setChosen] = useState<BoardAsk>({
    span: '30',
    period: lastDays(30, '2026-03-09'),
    under: '',
    item: '',
  });
  const sheets = [...Map.groupBy(CROWD.verdicts.slice(0, count), ({ month }) => month)].map(([key, rows]) =>
    sheetOf(key, rows),
  );
  const { period, item } = chosen;
  return (
    <BoardPage
      ask={chosen}
      onAsk={(change) => {
        ask(change);
        setChosen({ ...chosen, ...change });
      }}
      selection={select(sheets, { period, item: item || undefined }, binsOf(period), () => ZONE)}
      cases={new Map(CROWD.cases.map((one) => [one.key, one]))}
      consoles={CONSOLES}
      shops={SHOPS}
      places={places}
      timeZone={ZONE}
      now={NOW}
      onSave={save}
      onPrint={() => {}}
    />
  );
}

beforeEach(() => {
  useTexts('zh-CN');
  save.mockClear();
  ask.mockClear();
});
afterEach(cleanup);

describe('the board', () => {
  it.each(LANGUAGES)('has no fault that axe finds, with charts and with tables (%s)', async (language) => {
    useTexts(language);
    const { container } = render(<Board />);
    expect(await axeFindings(container)).toEqual([]);
    for (const button of container.querySelectorAll('[aria-keyshortcuts="T"]')) fireEvent.click(button);
    expect(container.querySelectorAll('.rb-plot')).toHaveLength(0);
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined|NaN/u);
  });

  it('goes through a chart by key and reads out what stands there', () => {
    render(<Board />);
    const chart = screen.getByRole('group', { name: /每段时间的星级/u });
    const read = chart.querySelector('[aria-live]');
    chart.focus();
    fireEvent.keyDown(chart, { key: 'End' });
    const last = read?.textContent ?? '';
    expect(last).toMatch(/^3月9日：共 \d+ 条。/u);
    fireEvent.keyDown(chart, { key: 'ArrowLeft' });
    expect(read?.textContent).toMatch(/^3月8日：共 \d+ 条。.*5 星 \d+/u);
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    expect(read?.textContent).toBe(last);
    fireEvent.blur(chart);
    expect(read?.textContent).not.toBe(last);
  });

  it('has the table behind each chart one key away, with the same numbers', () => {
    render(<Board />);
    const figure = screen.getByRole('region', { name: '每段时间的判断' });
    const legend = within(figure)
      .getAllByRole('listitem')
      .map((one) => one.querySelector('b')?.textContent);
    fireEvent.keyDown(within(figure).getByRole('group'), { key: 't' });
    const rows = within(figure).getAllByRole('row');
    const cells = within(rows.at(-1) as HTMLElement)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells).toEqual([...legend, '600']);
    expect(rows).toHaveLength(32);
    fireEvent.keyDown(figure, { key: 't' });
    expect(within(figure).queryByRole('table')).toBeNull();
  });

  it('saves what is behind each chart', () => {
    const { container } = render(<Board />);
    const buttons = [...container.querySelectorAll('.rb-tools .tx-button:last-child')];
    expect(buttons).toHaveLength(6);
    for (const button of buttons) fireEvent.click(button);
    for (const [name, table] of save.mock.calls) {
      expect(name).not.toBe('');
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
    }
  });

  it('narrows to an item by its name in the table, and back by the list', () => {
    render(<Board />);
    const figure = screen.getByRole('region', { name: '哪个商品有什么问题', hidden: false });
    const [first] = within(figure).getAllByRole('button', { name: /号$/u });
    if (!first) throw new Error('no item');
    fireEvent.click(first);
    expect(ask).toHaveBeenCalledWith({ item: expect.stringMatching(/^pinduoduo\/[78]\/item-\d+$/u) });
    expect(within(figure).getAllByRole('row')).toHaveLength(2);
  });

  it('takes a period of one\u2019s own and says when it is none', () => {
    render(<Board />);
    fireEvent.click(screen.getByRole('radio', { name: '自选' }));
    ask.mockClear();
    const from = screen.getByLabelText('从');
    fireEvent.input(from, { target: { value: '2026-03-20' } });
    expect(ask).not.toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toContain('没填对');
    fireEvent.input(from, { target: { value: '2026-03-01' } });
    expect(ask).toHaveBeenCalledWith({ period: { from: '2026-03-01', to: '2026-03-09' } });
  });

  it('says what will be here, what the period lacks, and that few are few', () => {
    render(<Board count={0} places={[]} />);
    expect(screen.getByRole('heading', { name: '还没有读到评价' })).toBeTruthy();
    cleanup();
    render(<Board count={0} />);
    expect(screen.getByRole('heading', { name: '这段时间没有读到评价' })).toBeTruthy();
    cleanup();
    render(<Board count={5} />);
    expect(screen.getByText(/评价还少/u)).toBeTruthy();
    expect(screen.getByText(/^读到 5 条，最早/u)).toBeTruthy();
  });
});

describe('a recall', () => {
  const subject = recallSubject('pinduoduo/7/mug~safety');
  if (!subject) throw new Error('no subject');
  const verdicts = [1, 2, 3].map((at) =>
    makeVerdict(String(at), {
      at: NOW - at * HOUR,
      level: 'alert',
      topics: ['safety'],
      graveness: 'grave',
      spec: '白色',
    }),
  );
  const orders = ordersToHold(makeOrders(8, 'mug', NOW), subject, new Set());
  const recall: Recall = {
    subject,
    itemTitle: '陶瓷马克杯',
    cluster: findClusters(verdicts, NOW)[0],
    reviews: verdicts.map((verdict) => ({ verdict, review: undefined })),
    orders,
    looked: 8,
  };
  const copy = vi.fn();
  const show = (change: Partial<Recall> = {}) =>
    render(
      <RecallPage
        recall={{ ...recall, ...change }}
        timeZone={ZONE}
        now={NOW}
        onCopy={copy}
        onSave={save}
        onPrint={() => {}}
      />,
    );

  it('says why, what to do first, and which orders can still be held', async () => {
    const { container } = show();
    expect(await axeFindings(container)).toEqual([]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('陶瓷马克杯 · 安全');
    expect(container.textContent).toContain('7 天内有 3 单说“安全”');
    expect(screen.getAllByRole('listitem')[0]?.textContent).toMatch(/停用/u);
    expect(screen.getAllByRole('row')).toHaveLength(orders.length + 1);
    expect(screen.getAllByRole('link', { name: '打开处理卡' })[0]?.getAttribute('href')).toBe(
      '#/reviews/pinduoduo%2F7%2F1',
    );
  });

  it('copies all numbers and saves the list', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: '复制全部单号' }));
    expect(copy).toHaveBeenCalledWith(orders.map(({ order }) => order.id).join('\n'), orders.length);
    fireEvent.click(screen.getByRole('button', { name: '导出 CSV' }));
    expect(save.mock.calls[0]?.[1].rows[0]).toHaveLength(7);
  });

  it('says when nothing stands out any more, and when there is nothing to hold', () => {
    show({ cluster: undefined, orders: [] });
    expect(screen.getByText(/没有明显多于往常/u)).toBeTruthy();
    expect(screen.getByText(/没有这个商品待发货或在路上的/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '复制全部单号' })).toBeNull();
  });

  it('leads back from an address that names nothing', () => {
    render(<NoRecall />);
    expect(screen.getByRole('link', { name: '回到看板' }).getAttribute('href')).toBe('#/reviewBoard');
  });
});
