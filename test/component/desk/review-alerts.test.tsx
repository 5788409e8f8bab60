// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ReviewAlerts } from '../../../components/desk/alerts/review-alerts.tsx';
import { countTaught } from '../../../entrypoints/options/review-alerts-desk.tsx';
import { DEFAULT_REVIEWS } from '../../../utils/reviews/settings.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, SHOPS } from './support.tsx';

const TAUGHT = [{ console: 'pinduoduo', shop: '71', notNegative: 3, missed: 1 }];

function show(taught = TAUGHT) {
  const onChange = vi.fn();
  const onForget = vi.fn();
  const { container } = render(
    <ReviewAlerts
      settings={DEFAULT_REVIEWS}
      onChange={onChange}
      taught={taught}
      consoles={CONSOLES}
      shops={SHOPS}
      onForget={onForget}
    />,
  );
  return { onChange, onForget, container };
}

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

it('changes which reviews alert, from how few stars, and from how many orders alike', () => {
  const { onChange } = show();
  fireEvent.click(screen.getByRole('switch', { name: /看一眼：/ }));
  expect(onChange).toHaveBeenLastCalledWith(
    { ...DEFAULT_REVIEWS, levels: ['alert', 'hidden'] },
    '不再提醒：看一眼',
  );
  fireEvent.change(screen.getByLabelText('几星以下一定提醒'), { target: { value: '3' } });
  expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_REVIEWS, stars: 3 }, '已保存');
  fireEvent.change(screen.getByLabelText('几单说同一个问题算扎堆'), { target: { value: '5' } });
  expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_REVIEWS, clusterFrom: 5 }, '已保存');
  fireEvent.click(screen.getByRole('switch', { name: '有新的差评时弹通知' }));
  expect(onChange).toHaveBeenLastCalledWith({ ...DEFAULT_REVIEWS, notify: false }, '已保存');
});

it('says what was taught by shop, and forgets it only after it was asked', () => {
  const { onForget } = show();
  expect(screen.getByText(/不是差评 3 条，漏掉的差评 1 条/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '忘掉' }));
  expect(onForget).not.toHaveBeenCalled();
  const [, inDialog] = screen.getAllByRole('button', { name: '忘掉' });
  fireEvent.click(inDialog as HTMLElement);
  expect(onForget).toHaveBeenCalledWith(TAUGHT[0]);
  cleanup();
  show([]);
  expect(screen.getByText('还没有标过。')).toBeTruthy();
});

it('counts lessons by shop, the most taught first', () => {
  const lesson = (shop: string, is: 'missed' | 'not-negative') => ({ console: 'jd', shop, is });
  expect(countTaught([lesson('1', 'missed'), lesson('2', 'missed'), lesson('2', 'not-negative')])).toEqual([
    { console: 'jd', shop: '2', notNegative: 1, missed: 1 },
    { console: 'jd', shop: '1', notNegative: 0, missed: 1 },
  ]);
});

it.each(LANGUAGES)('has nothing that axe finds wrong (%s)', async (language) => {
  useTexts(language);
  const { container } = show();
  expect(await axeFindings(container)).toEqual([]);
});
