// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimingPage } from '../../../components/desk/timing/timing-page.tsx';
import { DEFAULT_TIMING, type TimingSettings, timingSettings } from '../../../utils/timing/settings.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings, CONSOLES, NOW } from './support.tsx';

let kept: TimingSettings;
const guard = vi.fn();
const sound = vi.fn();

function Page({ start = DEFAULT_TIMING }: { start?: TimingSettings }) {
  const [settings, setSettings] = useState(start);
  kept = settings;
  return (
    <TimingPage
      settings={settings}
      consoles={CONSOLES}
      seen={['小满', '阿宁']}
      now={NOW}
      onChange={(edit) => setSettings(timingSettings.parse({ ...settings, ...edit }))}
      onGuard={guard}
      onTrySound={sound}
    />
  );
}

beforeEach(() => useTexts('zh-CN'));
afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const leave = (label: string) => fireEvent.blur(screen.getByLabelText(label));

describe('the settings of response times', () => {
  it('take names, typed or seen on pages, and refuse one that is there', () => {
    render(<Page />);
    type('客服名', ' 晴天 ');
    press('加上');
    press('小满');
    expect(kept.me).toEqual(['晴天', '小满']);
    type('客服名', '小满');
    press('加上');
    expect(screen.getByRole('alert').textContent).toBe('已经有这个名字');
    press('去掉 晴天');
    expect(kept.me).toEqual(['小满']);
  });

  it('keep a lead only when it is a number that can be', () => {
    render(<Page />);
    type('到时限前多久提醒', '９０');
    leave('到时限前多久提醒');
    expect(kept.lead).toBe(90);
    type('到时限前多久提醒', '很久');
    leave('到时限前多久提醒');
    expect(kept.lead).toBe(90);
    expect(screen.getByRole('alert').textContent).toContain('0 到 86400');
    expect((screen.getByLabelText('到时限前多久提醒') as HTMLInputElement).value).toBe('很久');
  });

  it('let somebody hear the sound', () => {
    render(<Page />);
    press('听一下');
    expect(sound).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('switch', { name: '提醒时响一声' }));
    expect(kept.sound).toBe(true);
  });

  it('take a break, hours over midnight, and copy a day to others', () => {
    render(<Page />);
    type('周一第 1 段结束', '12');
    press('加一段 周一');
    type('周一第 2 段开始', '22:00');
    type('周一第 2 段结束', '6:00');
    press('复制到其他日子 周一');
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByLabelText('周六'));
    fireEvent.click(within(dialog).getByRole('button', { name: '复制过去' }));
    press('保存');
    const blocks = [
      { from: 540, to: 720 },
      { from: 1320, to: 1800 },
    ];
    expect(kept.shifts.weekly[1]).toEqual(blocks);
    expect(kept.shifts.weekly[6]).toEqual(blocks);
    expect(kept.shifts.weekly[0]).toEqual([]);
  });

  it('say what is wrong with a stretch and store nothing until it is right', () => {
    render(<Page />);
    press('加一段 周二');
    type('周二第 2 段开始', '10:00');
    expect(screen.getByText('和这天的另一段重了')).toBeTruthy();
    press('保存');
    expect(kept.shifts).toEqual(DEFAULT_TIMING.shifts);
    expect((screen.getByLabelText('周二第 2 段开始') as HTMLInputElement).value).toBe('10:00');
    expect(guard).toHaveBeenLastCalledWith(expect.any(Function));
  });

  it('take days of their own', () => {
    render(<Page />);
    press('加一天');
    fireEvent.input(screen.getByLabelText('第 1 个日子'), { target: { value: '2026-11-11' } });
    press('保存');
    expect(kept.shifts.days).toEqual([{ day: '2026-11-11', blocks: [] }]);
  });

  it('choose and change a rule, show the value found beside it, and reset it', () => {
    render(<Page />);
    fireEvent.change(screen.getByLabelText('后台'), { target: { value: 'pinduoduo' } });
    expect(screen.getAllByText(/说法不一。那一条的依据/).length).toBeGreaterThan(1);
    fireEvent.click(screen.getByRole('radio', { name: /每次回复/ }));
    expect(kept.chosen).toEqual({ pinduoduo: 'everyResponse' });
    const card = screen.getByRole('radio', { name: /每次回复/ }).closest('li') as HTMLElement;
    const limit = within(card).getByLabelText('时限（秒）');
    fireEvent.input(limit, { target: { value: '60' } });
    fireEvent.blur(limit);
    expect(kept.rules).toEqual({ everyResponse: { limit: 60 } });
    expect(within(card).getByText('查到的是 3 分钟')).toBeTruthy();
    fireEvent.click(within(card).getByRole('button', { name: '恢复查到的数值' }));
    expect(kept.rules).toEqual({});
  });

  it('set goals: shares at least, times at most', () => {
    render(<Page />);
    press('加一个目标');
    expect(kept.goals).toEqual([{ rule: 'everyResponse', figure: 'rate', least: 0.9 }]);
    type('至少', '97.5');
    leave('至少');
    expect(kept.goals[0]?.least).toBe(0.975);
    fireEvent.change(screen.getByLabelText('第 1 个目标看哪个数'), { target: { value: 'median' } });
    expect(kept.goals).toEqual([{ rule: 'everyResponse', figure: 'median', most: 60 }]);
    press('去掉第 1 个目标');
    expect(kept.goals).toEqual([]);
  });

  it.each(LANGUAGES)('can be used by everyone in %s', async (language) => {
    useTexts(language);
    const start = {
      ...DEFAULT_TIMING,
      me: ['小满'],
      goals: [{ rule: 'everyResponse', figure: 'rate', least: 0.9 }],
      shifts: { ...DEFAULT_TIMING.shifts, days: [{ day: '2026-11-11', blocks: [{ from: 0, to: 1440 }] }] },
    };
    render(<Page start={start} />);
    expect(await axeFindings(document.body)).toEqual([]);
  });
});
