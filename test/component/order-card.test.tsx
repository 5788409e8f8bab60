// @vitest-environment happy-dom
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tomorrowMorning } from '../../components/attention/snooze.ts';
import { OrderCard, type OrderCardProps } from '../../components/page/order-card.tsx';
import { HOUR } from '../../utils/core/time.ts';
import { NOON } from '../support/entries.ts';
import { useTexts } from '../support/i18n.ts';

const calls = {
  onSnooze: vi.fn<OrderCardProps['onSnooze']>(),
  onCopy: vi.fn<OrderCardProps['onCopy']>(),
  onClose: vi.fn<OrderCardProps['onClose']>(),
};

const show = (now = NOON) =>
  render(
    <OrderCard
      outlook={{
        id: '260910-1',
        key: 'pinduoduo/7/260910-1',
        shipBy: NOON + HOUR,
        shipBySource: 'console',
        seenAt: NOON,
        alert: { key: 'pinduoduo/7/ship-by:260910-1', kind: 'ship-by', severity: 'urgent', state: 'open' },
        why: [],
      }}
      urgency="urgent"
      now={now}
      timeZone="Asia/Shanghai"
      why={['时间是后台页面写的']}
      place={{ left: 16, top: 16 }}
      notices={[]}
      {...calls}
    />,
  );

/** A press by a person: the card listens to no other. */
async function press(name: string): Promise<void> {
  const button = screen.getByRole('button', { name });
  const click = createEvent.click(button);
  Object.defineProperty(click, 'isTrusted', { value: true });
  await act(async () => {
    fireEvent(button, click);
  });
}

beforeEach(() => {
  useTexts('zh-CN');
  calls.onSnooze.mockResolvedValue('今天 13:00');
});
afterEach(cleanup);

it('puts off by an hour and until the next morning, as the list does', async () => {
  show();
  await press('1 小时后');
  expect(calls.onSnooze).toHaveBeenLastCalledWith(NOON + HOUR);
  expect(screen.getByRole('status').textContent).toBe('已推迟到 今天 13:00');
  await press('明天再说');
  expect(calls.onSnooze).toHaveBeenLastCalledWith(tomorrowMorning(NOON));
});

it('puts off until a time, but not until one that has passed', async () => {
  show();
  await press('选时间…');
  const input = screen.getByLabelText<HTMLInputElement>('推迟到');
  expect(document.activeElement).toBe(input);
  expect(Date.parse(input.value)).toBe(NOON + 3 * HOUR);
  fireEvent.input(input, { target: { value: '2020-01-01T00:00' } });
  expect(screen.getByRole('status').textContent).toBe('这个时间已经过去');
  await press('推迟');
  expect(calls.onSnooze).not.toHaveBeenCalled();
  fireEvent.input(input, { target: { value: '2026-09-11T09:30' } });
  await press('推迟');
  expect(calls.onSnooze).toHaveBeenCalledWith(Date.parse('2026-09-11T09:30'));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '选时间…' }));
});

it('goes back to the choices with Escape before it closes', async () => {
  show();
  await press('选时间…');
  fireEvent.keyDown(screen.getByLabelText('推迟到'), { key: 'Escape' });
  expect(screen.getByRole('button', { name: '1 小时后' })).toBeTruthy();
  expect(calls.onClose).not.toHaveBeenCalled();
  fireEvent.keyDown(screen.getByRole('button', { name: '1 小时后' }), { key: 'Escape' });
  expect(calls.onClose).toHaveBeenCalledOnce();
});

it('puts nothing off for a click that no person made', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: '1 小时后' }));
  expect(calls.onSnooze).not.toHaveBeenCalled();
});

it('says so when it could not be put off', async () => {
  calls.onSnooze.mockResolvedValue(undefined);
  show();
  await press('1 小时后');
  expect(screen.getByRole('status').textContent).toBe('没有成功，请再试一次');
});
