// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseLoad } from '../../../components/desk/reviews/case-pane.tsx';
import { ReviewsPage, type ReviewsPageProps } from '../../../components/desk/reviews/reviews-page.tsx';
import { HOUR } from '../../../utils/core/time.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import { NO_PATROL, type Patrol } from '../../../utils/review-case/patrol.ts';
import { playbookOf } from '../../../utils/review-case/playbook-for-file.ts';
import { aCase, aFile, CASES_NOW as NOW, worked } from '../../support/cases.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, SHOPS } from './support.tsx';

/** The desk in memory: commands change the rows, the address is a string. */
class Shown {
  rows: readonly CaseRow[];
  open: string | undefined;
  round: Patrol = NO_PATROL;
  load: CaseLoad | undefined;
  draw: () => void = () => undefined;
  readonly calls = {
    onUndo: vi.fn(),
    onPrint: vi.fn(() => Promise.resolve()),
    onCopy: vi.fn(),
    onOpenRecord: vi.fn(),
    onTeach: vi.fn(),
    onRetry: vi.fn(),
  };
  constructor(rows: readonly CaseRow[]) {
    this.rows = rows;
  }
  put(row: CaseRow): void {
    this.rows = [...this.rows.filter(({ key }) => key !== row.key), row];
    this.draw();
  }
  get loaded(): CaseLoad {
    if (this.load) return this.load;
    if (this.open === undefined) return { is: 'none' };
    const row = this.rows.find(({ key }) => key === this.open);
    return row ? { is: 'there', file: aFile(row) } : { is: 'gone' };
  }
}

const NAMES = { consoleName: '拼多多', shopName: '青禾日用', timeZone: 'Asia/Shanghai' };

function Page({ shown, ...props }: Partial<ReviewsPageProps> & { shown: Shown }) {
  const [, draw] = useState(0);
  shown.draw = () => draw((times) => times + 1);
  return (
    <ReviewsPage
      rows={shown.rows}
      consoles={CONSOLES}
      shops={SHOPS}
      openKey={shown.open}
      item={undefined}
      recall={undefined}
      load={shown.loaded}
      me="小周"
      now={NOW}
      round={shown.round}
      names={() => NAMES}
      playbook={(file, channel) =>
        playbookOf(file, {
          channel,
          lang: 'zh-CN',
          replyLang: 'zh-CN',
          shopName: '',
          agentName: '',
          now: NOW,
        })
      }
      onRound={(round) => {
        shown.round = round;
        shown.draw();
      }}
      onOpen={(key) => {
        shown.open = key;
        shown.draw();
      }}
      onCommand={(key, command) => {
        shown.rows = shown.rows.map((row) =>
          row.key === key ? { ...row, case: worked(row, command, NOW) } : row,
        );
        shown.draw();
      }}
      onSnooze={() => 'snoozed'}
      {...shown.calls}
      {...props}
    />
  );
}

function show(rows: readonly CaseRow[], props: Partial<ReviewsPageProps> = {}) {
  const shown = new Shown(rows);
  const { container } = render(<Page shown={shown} {...props} />);
  return { shown, container };
}

const grid = () => screen.getByRole('grid');
const key = (pressed: string, on: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(on, { key: pressed });
const title = () => within(screen.getByRole('article')).getByRole('heading', { level: 2 }).textContent;
const named = (id: string, more: Parameters<typeof aCase>[1] = {}) =>
  aCase(id, { ...more, review: { itemTitle: `商品${id}`, ...more.review } });

const THREE = [
  named('1', { review: { at: NOW - HOUR } }),
  named('2', { review: { at: NOW - 2 * HOUR } }),
  named('3', { review: { at: NOW - 3 * HOUR } }),
];

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('the list of bad reviews', () => {
  it('says what will appear here while there is none', async () => {
    const { container } = show([]);
    expect(screen.getByText('还没有差评')).toBeTruthy();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('opens cases by arrow keys, goes into one with Enter and back with Escape', () => {
    const { shown } = show(THREE);
    expect(screen.getByText('选一条看')).toBeTruthy();
    grid().focus();
    key('ArrowDown');
    expect(title()).toBe('商品1');
    key('j');
    expect(title()).toBe('商品2');
    key('End');
    expect(title()).toBe('商品3');
    expect(shown.open).toBe('pinduoduo/71/3');
    key('Enter');
    expect(document.activeElement?.textContent).toBe('商品3');
    key('Escape');
    expect(document.activeElement).toBe(grid());
  });

  it('goes on with the one that takes the place of a settled one', () => {
    show(THREE);
    grid().focus();
    key('ArrowDown');
    key('ArrowDown');
    key('5');
    expect(screen.getByRole('button', { name: /已解决/ }).getAttribute('aria-pressed')).toBe('true');
    expect(within(grid()).getAllByRole('row')).toHaveLength(2);
    key('ArrowDown');
    expect(title()).toBe('商品3');
  });

  it('works a case by keys: state, owner, note, next step, number, print, undo', () => {
    const { shown } = show(THREE);
    grid().focus();
    key('ArrowDown');
    key('2');
    key('o');
    expect(shown.rows[0]?.case).toMatchObject({ state: 'looking', owner: '小周' });
    key('n');
    expect(document.activeElement?.getAttribute('data-case')).toBe('note');
    key('5');
    expect(shown.rows[0]?.case?.state).toBe('looking');
    key('Escape');
    expect(document.activeElement?.tagName).toBe('H2');
    key('t');
    expect(document.activeElement?.getAttribute('data-case')).toBe('next');
    key('Escape');
    key('c');
    key('p');
    key('z');
    expect(shown.calls.onCopy).toHaveBeenCalledWith(THREE[0]?.review.orderId);
    expect(shown.calls.onPrint).toHaveBeenCalledTimes(1);
    expect(shown.calls.onUndo).toHaveBeenCalledTimes(1);
  });

  it('finds by words and by view', async () => {
    show([...THREE, named('9', { verdict: { level: 'hidden' } })]);
    fireEvent.click(screen.getByRole('radio', { name: /好评里的抱怨/ }));
    expect(within(grid()).getAllByRole('row')).toHaveLength(1);
    key('/');
    const search = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(search);
    fireEvent.input(search, { target: { value: '没有的词' } });
    expect(await screen.findByText('这里没有')).toBeTruthy();
    key('Escape');
    await waitFor(() => expect(within(grid()).getAllByRole('row')).toHaveLength(1));
  });

  it('draws of 5,000 rows only what is visible', async () => {
    const { container } = show(Array.from({ length: 5000 }, (_, at) => named(String(at))));
    expect(grid().getAttribute('aria-rowcount')).toBe('5000');
    expect(within(grid()).getAllByRole('row').length).toBeLessThan(40);
    grid().focus();
    key('End');
    expect(grid().getAttribute('aria-activedescendant')).toBe('rev-row-4999');
    expect(container.querySelector('#rev-row-4999')).not.toBeNull();
  });

  it('begins with one item where a warning leads to it', () => {
    const other = named('8', { review: { itemId: '77' } });
    show([...THREE, other], { item: 'pinduoduo/71/77', recall: '#/reviewBoard/recall' });
    expect(screen.getByRole('link', { name: '看要不要召回' }).getAttribute('href')).toBe(
      '#/reviewBoard/recall',
    );
    expect(within(grid()).getAllByRole('row')).toHaveLength(1);
  });

  it('says so where a case is gone, or cannot be read', () => {
    const { shown } = show(THREE);
    shown.open = 'pinduoduo/71/none';
    shown.draw();
    return waitFor(() => expect(screen.getByText('这条评价不在了')).toBeTruthy()).then(() => {
      shown.load = { is: 'failed', detail: 'store-unavailable' };
      shown.draw();
      return waitFor(() => {
        fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
        expect(shown.calls.onRetry).toHaveBeenCalled();
      });
    });
  });

  it.each(LANGUAGES)('has nothing that axe finds wrong (%s)', async (language) => {
    useTexts(language);
    const { container, shown } = show(THREE);
    shown.open = THREE[0]?.key;
    shown.draw();
    await screen.findByRole('article');
    expect(await axeFindings(container)).toEqual([]);
  });
});

describe('the daily patrol', () => {
  it('walks through all open cases by keys and sums up what was done', async () => {
    const { container, shown } = show([...THREE, named('4', { case: { state: 'resolved' } })]);
    key('g');
    expect(screen.getByText('1 / 3')).toBeTruthy();
    expect(title()).toBe('商品1');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('商品1'));
    key('3');
    key('ArrowRight');
    expect(title()).toBe('商品2');
    key('s');
    expect(title()).toBe('商品3');
    key('k');
    expect(title()).toBe('商品2');
    key('j');
    expect(await axeFindings(container)).toEqual([]);
    key('5');
    expect(screen.getByText('3 / 3')).toBeTruthy();
    key('j');
    const end = screen.getByRole('region', { name: '今天走完了' });
    const lines = within(end)
      .getAllByRole('term')
      .map((term) => `${term.textContent} ${term.nextElementSibling?.textContent}`);
    expect(lines).toEqual(['看过 3', '动过 3', '已联系 1', '已解决 1', '推到明天 1', '还没了结 2']);
    expect(await axeFindings(container)).toEqual([]);
    key('Escape');
    expect(grid()).toBeTruthy();
    expect(shown.round.at).toBe(3);
  });

  it('goes on where it was, and takes in what came meanwhile', async () => {
    const { shown } = show(THREE);
    key('g');
    key('j');
    key('Escape');
    const resume = screen.getByRole('button', { name: '继续巡查 2 / 3' });
    fireEvent.click(resume);
    expect(title()).toBe('商品2');
    shown.put(named('5', { verdict: { graveness: 'grave' } }));
    expect(await screen.findByText('2 / 4')).toBeTruthy();
    expect(screen.getByText('新来 1 条，排在最后')).toBeTruthy();
    expect(title()).toBe('商品2');
  });

  it('waits where somebody is led to another case from elsewhere', async () => {
    const { shown } = show(THREE);
    key('g');
    key('j');
    expect(title()).toBe('商品2');
    shown.open = THREE[2]?.key;
    shown.draw();
    expect(await screen.findByRole('button', { name: '继续巡查 2 / 3' })).toBeTruthy();
    expect(title()).toBe('商品3');
  });

  it('does one thing for a key that is held', () => {
    const { shown } = show(THREE);
    key('g');
    fireEvent.keyDown(document.body, { key: 's', repeat: true });
    fireEvent.keyDown(document.body, { key: '5', repeat: true });
    expect(shown.round.deeds).toEqual([]);
    fireEvent.keyDown(document.body, { key: 'j', repeat: true });
    expect(screen.getByText('2 / 3')).toBeTruthy();
  });

  it('leaves the keys to a field that somebody types in', () => {
    show(THREE);
    key('g');
    key('n');
    key('j');
    key('5');
    expect(title()).toBe('商品1');
    expect(screen.getByText('1 / 3')).toBeTruthy();
  });
});
