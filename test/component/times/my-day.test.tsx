// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GoalsCard } from '../../../components/times/goals-card.tsx';
import { MyDayLine } from '../../../components/times/my-day.tsx';
import { progressOf } from '../../../utils/timing/goals.ts';
import { milestoneOf } from '../../../utils/timing/milestones.ts';
import type { MyDay } from '../../../utils/timing/my-day.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const DAY: MyDay = {
  first: 18_000,
  rate: 0.974,
  seen: 0.86,
  limit: 180_000,
  rule: 'everyResponse',
  row: 1,
};
const line = (day: Partial<MyDay>) => {
  render(<MyDayLine day={{ ...DAY, ...day }} onOpen={() => {}} />);
  return screen.getByRole('button').textContent;
};

describe('the line of the day', () => {
  it('tells the first response, the share in time and how much of it was seen', () => {
    expect(line({})).toBe('我的今天首响 18 秒 · 3 分钟率 97.4%（看到 86%）');
  });

  it('says that nothing was counted instead of telling zeros', () => {
    const { first: _, rate: __, ...none } = DAY;
    render(<MyDayLine day={none} onOpen={() => {}} />);
    expect(screen.getByRole('button').textContent).toContain('还没有可算的');
  });

  it('tells a row of days, and a milestone on its day', () => {
    expect(line({ row: 4 })).toContain('连着 4 天');
    cleanup();
    expect(line({ row: 4, reached: 1000 })).toContain('接待满 1,000 位');
  });

  it('leads to the figures', () => {
    const onOpen = vi.fn();
    render(<MyDayLine day={DAY} onOpen={onOpen} />);
    fireEvent.click(screen.getByRole('button'));
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

describe('the card of goals', () => {
  const goal = { rule: 'everyResponse', figure: 'rate', least: 0.9 };
  const day = (value: number) => ({
    day: '2026-09-10',
    onShift: true,
    seen: 1,
    figure: { counted: 20, value },
  });
  const progress = progressOf(goal, [day(1), day(0.5), day(1), day(1)]);

  it('tells the aim, the row and the days in words', () => {
    render(<GoalsCard goals={[progress]} milestone={milestoneOf(120)} settingsHref="#/timeSettings" />);
    expect(screen.getByText('及时率 90%以上')).toBeTruthy();
    expect(screen.getByText('连着 2 天')).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe('最近的日子：做到，没到，做到，做到');
    expect(screen.getByText('下一个整数是 500 位，还差 380 位')).toBeTruthy();
  });

  it.each(LANGUAGES)('can be used by everyone in %s', async (language) => {
    useTexts(language);
    render(
      <GoalsCard
        goals={[progress]}
        milestone={milestoneOf(500)}
        reachedToday={500}
        settingsHref="#/timeSettings"
      />,
    );
    expect(await axeFindings(document.body)).toEqual([]);
  });
});
