// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChatPanel } from '../../../components/replies/chat-panel.tsx';
import { HOUR } from '../../../utils/core/time.ts';
import type { ChatContext, OrderBrief, Suggestion } from '../../../utils/platform/reply-contract.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';
import { card } from '../picker/support.tsx';

const NOW = Date.UTC(2026, 8, 14, 4);
const CONTEXT: ChatContext = {
  console: 'doudian',
  page: 'chat',
  kind: 'chat',
  conversation: { key: 'k1', buyer: '林***Q' },
  turns: [],
  orderIds: ['7001'],
};
const order = (id: string, more: Partial<OrderBrief>): OrderBrief => ({
  id,
  key: `doudian/s/${id}`,
  status: 'to_ship',
  statusText: '待发货',
  alerts: [],
  ...more,
});
const ORDERS = [
  order('7001', { shipBy: NOW - 2 * HOUR, shipBySource: 'rule', item: '保温饭盒' }),
  order('7002', { shipBy: NOW + 3 * HOUR, alerts: [{ kind: 'ship-by', severity: 'warn' }] }),
  order('7003', { status: 'shipped', statusText: '已发货', shipBy: NOW - HOUR }),
];
const SUGGESTION: Suggestion = {
  card: card('cfh', { title: '催发货', preview: '马上去催' }),
  intent: 'urge_ship',
  why: [{ code: 'intent', values: { intent: 'urge_ship' } }],
};

const show = (more: Partial<Parameters<typeof ChatPanel>[0]> = {}) =>
  render(
    <ChatPanel
      context={CONTEXT}
      orders={ORDERS}
      suggestions={[SUGGESTION]}
      now={NOW}
      onSuggestion={() => {}}
      {...more}
    />,
  );

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

it('says who it is, how each order stands with the time left, and what fits with why', async () => {
  const onSuggestion = vi.fn();
  const { container } = show({ onSuggestion });
  expect(screen.getByRole('heading', { name: '林***Q' })).toBeTruthy();
  const [late, soon, shipped] = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(late).toContain('迟 2:00');
  expect(late).toContain('按规则估算');
  expect(soon).toContain('剩 3:00');
  expect(shipped).toContain('已发货');
  expect(shipped).not.toContain('迟');
  const offer = screen.getByRole('button', { name: /催发货/ });
  expect(offer.textContent).toContain('马上去催');
  fireEvent.click(offer);
  expect(onSuggestion).toHaveBeenCalledWith(SUGGESTION);
  expect(await axeFindings(container)).toEqual([]);
});

it('says what will stand here where there is no chat, no conversation or no order', async () => {
  const { container } = show({ context: undefined });
  expect(screen.getByText(/打开平台的聊天页/)).toBeTruthy();
  expect(await axeFindings(container)).toEqual([]);
  cleanup();
  const { conversation: _none, ...without } = CONTEXT;
  show({ context: without });
  expect(screen.getByText('还没有打开会话。')).toBeTruthy();
  cleanup();
  show({ orders: [], suggestions: [] });
  expect(screen.getByText(/还没有读到/)).toBeTruthy();
});
