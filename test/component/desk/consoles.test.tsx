// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConsolesPage } from '../../../components/desk/consoles/consoles-page.tsx';
import { HOUR } from '../../../utils/core/time.ts';
import type { Health } from '../../../utils/records/health.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, NOW } from './support.tsx';

const health = (change: Partial<Health>): Health => ({
  key: 'pinduoduo/orders',
  console: 'pinduoduo',
  page: 'orders',
  state: 'read',
  sources: ['list-answer'],
  records: 37,
  diagnostics: [],
  readAt: NOW - HOUR,
  triedAt: NOW - HOUR,
  ...change,
});

const calls = { onToggle: vi.fn(), onGrant: vi.fn(), onCopyReport: vi.fn() };
const show = (
  records: Health[],
  access: Record<string, boolean> = { pinduoduo: true, jd: true },
  off: string[] = [],
) =>
  render(
    <main>
      <ConsolesPage consoles={CONSOLES} off={off} access={access} health={records} now={NOW} {...calls} />
    </main>,
  );
const consoleRegion = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

it('says of each page when it was read, from which source, and what was missing', () => {
  show([
    health({
      state: 'partial',
      diagnostics: [
        { code: 'missing-required', source: 'list-dom', field: 'id', count: 2 },
        { code: 'bad-value', source: 'list-answer', field: 'odd_field', count: 1 },
        { code: 'no-anchor', source: 'list-dom', count: 1 },
      ],
    }),
  ]);
  const words = screen.getByRole('region', { name: '拼多多' }).textContent;
  expect(words).toContain('订单列表读到 37 条，有些内容没认出');
  expect(words).toMatch(/1 ?小时前读到 · 来自 list-answer/u);
  expect(words).toContain('缺少或没认出的字段：订单号, odd_field');
  expect(words).toContain('没找到页面主体 ×1');
  expect(words).toContain('首页计数还没打开过');
});

it.each([
  ['captcha', '页面要求验证，过了验证再刷新'],
  ['plug-in-refused', '平台拒绝了插件环境的请求，关掉其他插件再试'],
  ['too-frequent', '平台说操作太频繁，过一会儿再刷新'],
] as const)('names the wall %s in words', (wall, words) => {
  show([health({ state: 'wall', wall, records: 0 })]);
  expect(screen.getByText(words)).toBeTruthy();
});

it('offers to allow what the browser does not, and to switch a console off', () => {
  show([], { pinduoduo: true, jd: false });
  fireEvent.click(consoleRegion('京东').getByRole('button', { name: '允许读取' }));
  expect(calls.onGrant).toHaveBeenCalledWith(CONSOLES[1]);
  expect(consoleRegion('拼多多').queryByRole('button', { name: '允许读取' })).toBeNull();
  fireEvent.click(consoleRegion('拼多多').getByRole('switch'));
  expect(calls.onToggle).toHaveBeenCalledWith(CONSOLES[0], false);
});

it('copies the report of one console or of all', () => {
  show([health({})]);
  fireEvent.click(screen.getByRole('button', { name: '复制拼多多的报告' }));
  expect(calls.onCopyReport).toHaveBeenLastCalledWith(CONSOLES[0]);
  fireEvent.click(screen.getByRole('button', { name: '复制全部报告' }));
  expect(calls.onCopyReport).toHaveBeenLastCalledWith(undefined);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '复制京东的报告' }).disabled).toBe(true);
});

it('has nothing for axe to find with 500 pages', async () => {
  const many = Array.from({ length: 500 }, (_, at) => health({ key: `pinduoduo/p${at}`, page: `p${at}` }));
  const { container } = show(many, { pinduoduo: false, jd: true }, ['jd']);
  expect(container.querySelectorAll('.desk-health > li').length).toBeGreaterThanOrEqual(500);
  cleanup();
  const few = show([health({ state: 'unreadable' })], { pinduoduo: false, jd: true }, ['jd']);
  expect(await axeFindings(few.container)).toEqual([]);
});
