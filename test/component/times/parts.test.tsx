// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrendChart, type TrendPoint } from '../../../components/times/trend-chart.tsx';
import { TurnsPage } from '../../../components/times/turns-page.tsx';
import { HOUR, MINUTE } from '../../../utils/core/time.ts';
import { atMinute } from '../../../utils/core/zone.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { NOW } from '../desk/support.tsx';
import { unitsBy, viewOf, ZONE } from './support.tsx';

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const trend = (points: readonly TrendPoint[]) =>
  render(
    <TrendChart
      label="走势"
      width={600}
      figure="mean"
      points={points}
      goals={[]}
      nameOf={(at) => `3月${at + 1}日`}
      axisName={(at) => `3月${at + 1}日`}
    />,
  );

describe('a figure over time', () => {
  it.each(LANGUAGES)('rules times with their unit, and room for the whole of it (%s)', (language) => {
    useTexts(language);
    const { container } = trend([{ value: 100 * MINUTE, counted: 9, seen: { share: 1 } }]);
    const names = [...container.querySelectorAll('.rb-end')];
    expect(names.map((one) => one.textContent)).toContain(
      { 'zh-CN': '1 小时 30 分', 'zh-TW': '1 小時 30 分', en: '1 h 30 min' }[language],
    );
    for (const name of names) {
      const wide = [...(name.textContent ?? '')].filter((sign) => sign > '\u2e80').length;
      expect(Number(name.getAttribute('x'))).toBeGreaterThan(
        12 * wide + 5 * ((name.textContent ?? '').length - wide),
      );
    }
    cleanup();
    const short = trend([{ value: 20_000, counted: 9, seen: { share: 1 } }]).container;
    const seconds = { 'zh-CN': '10 秒', 'zh-TW': '10 秒', en: '10 s' }[language];
    expect([...short.querySelectorAll('.rb-end')].map((one) => one.textContent)).toContain(seconds);
  });

  it('reads out what was seen, or why nobody can say', () => {
    trend([
      { value: 20_000, counted: 9, seen: { share: 0.8 } },
      { value: 20_000, counted: 9, seen: { isOff: true } },
      { value: 20_000, counted: 9, seen: {} },
    ]);
    const chart = screen.getByRole('group', { name: /^走势/u });
    const read = () => {
      fireEvent.keyDown(chart, { key: 'ArrowRight' });
      return chart.querySelector('[aria-live]')?.textContent;
    };
    expect(read()).toBe('3月1日：平均响应 20 秒，计入 9 个，看到 80%');
    expect(read()).toBe('3月2日：平均响应 20 秒，计入 9 个，没有排班');
    expect(read()).toBe('3月3日：平均响应 20 秒，计入 9 个，没有看到');
  });
});

describe('the turns of a conversation', () => {
  it('say the day of an answer that came on another day', () => {
    const [unit] = unitsBy('everyResponse');
    if (!unit) throw new Error('no unit');
    const start = atMinute('2026-03-05', 23 * 60 + 50, ZONE);
    const turn = (wait: number) => ({ ...unit, start, reply: start + wait, wait });
    render(
      <TurnsPage
        units={[turn(5 * MINUTE), turn(9 * HOUR)]}
        view={viewOf('everyResponse')}
        place="拼多多"
        zone={ZONE}
        now={NOW}
        onChat={vi.fn()}
        onBack={vi.fn()}
        onSave={vi.fn()}
      />,
    );
    const replies = screen.getAllByRole('row').map((row) => row.children[1]?.textContent);
    expect(replies).toEqual(['回复', '23:55', '3月6日 08:50']);
  });
});
