// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Shell } from '../../../components/desk/shell.tsx';
import { columnOf, countByShop } from '../../../components/desk/today-counts.ts';
import { type TodayData, TodayPage } from '../../../components/desk/today-page.tsx';
import { HOUR } from '../../../utils/core/time.ts';
import type { Alert } from '../../../utils/records/alert.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, NOW, SHOPS } from './support.tsx';

let number = 0;
function alert(change: Partial<Alert>): Alert {
  number += 1;
  const id = `ship-by:${number}`;
  return {
    key: `pinduoduo/71/${id}`,
    console: 'pinduoduo',
    shop: '71',
    id,
    kind: 'ship-by',
    severity: 'warn',
    subject: { record: 'order', key: `pinduoduo/71/${number}` },
    openedAt: NOW,
    changedAt: NOW,
    state: 'open',
    why: [],
    ...change,
  };
}

const NOTHING: TodayData = { alerts: [], health: [], shops: [], coverage: [] };
const show = (data: Partial<TodayData>) =>
  render(<TodayPage {...NOTHING} {...data} consoles={CONSOLES} now={NOW} />);

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

describe('counting', () => {
  it('puts each alert into one column and leaves closed ones out', () => {
    expect(columnOf(alert({ dueAt: NOW - 1 }), NOW)).toBe('late');
    expect(columnOf(alert({ dueAt: NOW + 1 }), NOW)).toBe('soon');
    expect(columnOf(alert({ kind: 'pick-up', dueAt: NOW - 1 }), NOW)).toBe('pickUp');
    expect(columnOf(alert({ kind: 'parcel-exception' }), NOW)).toBe('parcel');
    expect(columnOf(alert({ kind: 'review', dueAt: NOW - 1 }), NOW)).toBe('review');
    expect(columnOf(alert({ kind: 'review-cluster' }), NOW)).toBe('review');
    expect(columnOf(alert({ kind: 'review-step', dueAt: NOW - 1 }), NOW)).toBe('late');
    expect(columnOf(alert({ state: 'snoozed', snoozedUntil: NOW + 1 }), NOW)).toBe('snoozed');
    expect(columnOf(alert({ state: 'snoozed', snoozedUntil: NOW - 1, dueAt: NOW - 1 }), NOW)).toBe('late');
    expect(columnOf(alert({ state: 'done' }), NOW)).toBeUndefined();
  });

  it('keeps shops apart, the one with the most late orders first', () => {
    const rows = countByShop(
      [
        alert({ dueAt: NOW + HOUR }),
        alert({ console: 'jd', shop: '_', dueAt: NOW - HOUR }),
        alert({ dueAt: NOW + HOUR }),
      ],
      NOW,
    );
    expect(rows.map(({ key, counts }) => [key, counts.late, counts.soon])).toEqual([
      ['jd/_', 1, 0],
      ['pinduoduo/71', 0, 2],
    ]);
  });
});

describe('the page', () => {
  it('shows the way on the first run: which consoles, what will appear, where the data stays', () => {
    show({});
    expect(screen.getByText('像平时一样打开订单页：拼多多和京东。')).toBeTruthy();
    expect(screen.getByText(/只存在这台电脑的这个浏览器里/u)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says what is open by shop, and what was not seen', () => {
    show({
      alerts: [alert({ dueAt: NOW - HOUR })],
      shops: SHOPS,
      coverage: [
        {
          key: 'pinduoduo/71/home',
          console: 'pinduoduo',
          shop: '71',
          shown: 42,
          shownAt: NOW - 300_000,
          read: 30,
        },
      ],
    });
    const row = screen.getByRole('row', { name: /青禾日用/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1', '0', '0', '0', '0', '0', '0']);
    expect(screen.getByText(/写着 42 单待发货，我们读到 30 单。 还有 12 单没看到。/u)).toBeTruthy();
  });

  it('never takes what was not read for nothing', () => {
    show({
      shops: SHOPS,
      health: [
        {
          key: 'jd/orders',
          console: 'jd',
          page: 'orders',
          state: 'wall',
          wall: 'login',
          sources: [],
          records: 0,
          diagnostics: [],
          triedAt: NOW,
        },
      ],
    });
    expect(screen.getByText('登录已过期，重新登录后再读')).toBeTruthy();
    expect(screen.getByText(/近一天没有读到后台首页的计数/u)).toBeTruthy();
  });

  it('has nothing for axe to find inside the shell', async () => {
    const { container } = render(
      <Shell
        page="today"
        version="x"
        said={{ text: '已删除', undo: () => {} }}
        onSaidClose={() => {}}
        counts={{ today: '1' }}
      >
        <TodayPage
          {...NOTHING}
          shops={SHOPS}
          alerts={[alert({ dueAt: NOW })]}
          consoles={CONSOLES}
          now={NOW}
        />
      </Shell>,
    );
    expect(await axeFindings(container)).toEqual([]);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toContain('今天');
    expect(screen.getByRole('status').textContent).toContain('撤销');
  });
});
