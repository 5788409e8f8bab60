// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AlertsPage } from '../../../components/desk/alerts/alerts-page.tsx';
import type { DeskConsole } from '../../../components/desk/model.ts';
import { type AttentionSettings, DEFAULT_ATTENTION } from '../../../utils/attention/settings.ts';
import type { Thresholds } from '../../../utils/records/ship-by-rule.ts';
import { DEFAULT_SHIPPING } from '../../../utils/shipping/settings.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, SHOPS } from './support.tsx';

const onShipping = vi.fn();
const onAttention = vi.fn();

function Page({
  kept = DEFAULT_ATTENTION,
  consoles = CONSOLES,
  teamTimes,
}: Partial<{ kept: AttentionSettings; consoles: readonly DeskConsole[]; teamTimes: Partial<Thresholds> }>) {
  const [shipping, setShipping] = useState(DEFAULT_SHIPPING);
  const [attention, setAttention] = useState(kept);
  return (
    <main>
      <AlertsPage
        shipping={shipping}
        attention={attention}
        consoles={consoles}
        shops={SHOPS}
        {...(teamTimes && { teamTimes })}
        onShipping={(next, words) => {
          onShipping(next, words);
          setShipping(next);
        }}
        onAttention={(next, words) => {
          onAttention(next, words);
          setAttention(next);
        }}
      />
    </main>
  );
}

const region = (name: string) => within(screen.getByRole('region', { name }));
const type = (scope: ReturnType<typeof within>, label: string, value: string) =>
  fireEvent.input(scope.getByLabelText(label), { target: { value } });
const save = (scope: ReturnType<typeof within>) =>
  scope.getByRole('button', { name: '保存' }) as HTMLButtonElement;

beforeEach(() => {
  useTexts('zh-CN');
  onShipping.mockReset();
  onAttention.mockReset();
});
afterEach(cleanup);

it('says which consoles show parcels, unless all or none do', () => {
  render(<Page />);
  const lead = '只有京东的页面显示包裹，所以“未揽收”和包裹异常只在那里提醒。';
  expect(screen.getByText(`对所有店铺有效。${lead}`)).toBeTruthy();
  for (const parcels of [true, false]) {
    cleanup();
    render(<Page consoles={CONSOLES.map((one) => ({ ...one, parcels }))} />);
    expect(screen.getByText('对所有店铺有效。')).toBeTruthy();
  }
});

it('keeps new hours only when they are saved and make sense', () => {
  render(<Page />);
  const times = region('提前多久');
  expect(save(times).disabled).toBe(true);
  type(times, '紧急', '20');
  expect(times.getByRole('alert').textContent).toBe('“紧急”的小时数不能大于“将迟”');
  expect(save(times).disabled).toBe(true);
  type(times, '紧急', '');
  expect(times.getByRole('alert').textContent).toBe('请填小时数');
  type(times, '紧急', '6');
  fireEvent.click(save(times));
  expect(onShipping.mock.lastCall?.[0].thresholds).toEqual({
    ...DEFAULT_SHIPPING.thresholds,
    urgentHours: 6,
  });
});

it('names every default and says that it is our own choice', () => {
  render(<Page />);
  const times = region('提前多久');
  for (const [name, hours] of [
    ['将迟', 12],
    ['紧急', 4],
    ['未揽收', 24],
    ['不再确定', 6],
  ] as const)
    expect(times.getByLabelText(name).getAttribute('aria-describedby')).toSatisfy((ids: string) =>
      ids
        .split(' ')
        .some((id) =>
          document.getElementById(id)?.textContent.includes(`默认 ${hours} 小时，是我们自己定的`),
        ),
    );
});

it('says what the team set and which of the two holds', () => {
  render(<Page teamTimes={{ soonHours: 24, urgentHours: 8 }} />);
  const times = region('提前多久');
  const hint = (name: string) =>
    (times.getByLabelText(name).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join('');
  expect(hint('将迟')).toContain('团队定为 24 小时，现在按团队的；改成别的数，就按你的');
  expect(hint('未揽收')).toContain('默认 24 小时，是我们自己定的');
  type(times, '将迟', '16');
  fireEvent.click(save(times));
  expect(hint('将迟')).toContain('团队定为 24 小时，现在按你的');
  const shops = region('单个店铺');
  fireEvent.change(shops.getByLabelText('给一个店单独设置'), { target: { value: 'pinduoduo/71' } });
  const own = within(shops.getByRole('group', { name: '拼多多 · 青禾日用' }));
  expect(own.getByLabelText<HTMLInputElement>('将迟').placeholder).toBe('16');
  expect(own.getByLabelText<HTMLInputElement>('紧急').placeholder).toBe('8');
});

it('sets one shop apart, with empty fields following the rest, and gives that up again', () => {
  render(<Page />);
  const shops = region('单个店铺');
  fireEvent.change(shops.getByLabelText('给一个店单独设置'), { target: { value: 'pinduoduo/71' } });
  const own = within(shops.getByRole('group', { name: '拼多多 · 青禾日用' }));
  expect(own.getByLabelText<HTMLInputElement>('将迟').placeholder).toBe('12');
  type(own, '将迟', '24');
  fireEvent.click(save(own));
  expect(onShipping.mock.lastCall?.[0].shops).toEqual({ 'pinduoduo/71': { soonHours: 24 } });
  fireEvent.click(shops.getByRole('button', { name: '取消单独设置' }));
  expect(onShipping.mock.lastCall?.[0].shops).toEqual({});
});

it('switches notifications by severity and keeps quiet hours', () => {
  render(<Page />);
  fireEvent.click(screen.getByRole('switch', { name: /将迟、未揽收/u }));
  expect(onAttention.mock.lastCall?.[0].notify).toEqual(['urgent', 'warn']);
  fireEvent.click(screen.getByRole('switch', { name: /紧急/u }));
  expect(onAttention.mock.lastCall?.[0].notify).toEqual(['warn']);
  type(region('安静时段'), '从', '23:30');
  expect(onAttention.mock.lastCall?.[0].quietHours).toEqual({ enabled: true, from: 1410, to: 480 });
  expect(onAttention.mock.lastCall?.[1]).toBe('安静时段 23:30–08:00');
  fireEvent.click(screen.getByRole('switch', { name: '使用安静时段' }));
  expect(screen.getByLabelText<HTMLInputElement>('从').disabled).toBe(true);
});

it('offers a switch for nothing that no rule ever tells, also where an older setting names it', () => {
  render(<Page kept={{ ...DEFAULT_ATTENTION, notify: ['urgent', 'info'] }} />);
  const switches = region('桌面通知').getAllByRole<HTMLInputElement>('switch');
  expect(switches.map((one) => one.textContent)).toEqual([
    '紧急：已迟，或快到期限',
    '将迟、未揽收和包裹异常',
  ]);
  fireEvent.click(screen.getByRole('switch', { name: /将迟、未揽收/u }));
  expect(onAttention.mock.lastCall?.[0].notify).toEqual(['urgent', 'warn']);
});

it('has nothing for axe to find', async () => {
  const { container } = render(<Page />);
  fireEvent.change(screen.getByLabelText('给一个店单独设置'), { target: { value: 'pinduoduo/71' } });
  expect(await axeFindings(container)).toEqual([]);
});
