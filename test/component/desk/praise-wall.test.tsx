// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PraisePage } from '../../../components/review-board/praise-page.tsx';
import type { PraiseLine } from '../../../utils/review-board/praise.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings, NOW } from './support.tsx';

const LINES: PraiseLine[] = ['杯底的软木垫没有声音', '雨靴里面加了一层绒', '壶嘴出水细得像线'].map(
  (text, at) => ({
    key: `jd/7/${at}`,
    text,
    itemTitle: '陶瓷杯',
    at: NOW,
    copies: at + 1,
  }),
);

function Wall({ lines = LINES }: { lines?: PraiseLine[] }) {
  const [settings, setSettings] = useState<Parameters<typeof PraisePage>[0]['settings']>({
    pinned: [],
    hidden: [],
  });
  return (
    <PraisePage
      lines={lines}
      looked={40}
      settings={settings}
      now={NOW}
      onSettings={setSettings}
      onPrint={() => {}}
    />
  );
}

const texts = () =>
  screen.getAllByRole('listitem').map((one) => one.querySelector('blockquote')?.textContent);
const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, cancelable: true });
const motion = (reduced: boolean) =>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: reduced } as MediaQueryList);

beforeEach(() => useTexts('zh-CN'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the wall of praise', () => {
  it.each(LANGUAGES)('has no fault that axe finds (%s)', async (language) => {
    useTexts(language);
    const { container } = render(<Wall />);
    expect(await axeFindings(container)).toEqual([]);
    expect(container.textContent).not.toMatch(/\$\d|undefined/u);
  });

  it('is gone through by arrows; P pins, H hides and goes on', () => {
    render(<Wall />);
    screen.getAllByRole('listitem')[0]?.focus();
    press('ArrowDown');
    press('p');
    expect(texts()[0]).toBe('雨靴里面加了一层绒');
    screen.getAllByRole('listitem')[1]?.focus();
    press('h');
    expect(texts()).toEqual(['雨靴里面加了一层绒', '壶嘴出水细得像线']);
    expect(document.activeElement?.textContent).toContain('壶嘴');
    fireEvent.click(screen.getByRole('button', { name: '看不显示的' }));
    fireEvent.click(screen.getByRole('button', { name: '放回去' }));
    fireEvent.click(screen.getByRole('button', { name: '看不显示的' }));
    expect(texts()).toHaveLength(3);
  });

  it('says what will hang here', () => {
    render(<Wall lines={[]} />);
    expect(screen.getByRole('heading', { name: '还没有能上墙的话' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '全屏播放' })).toHaveProperty('disabled', true);
  });

  it('shows one line after the other, stands still on Space and stops on Escape', () => {
    motion(false);
    vi.useFakeTimers();
    render(<Wall />);
    fireEvent.click(screen.getByRole('button', { name: '全屏播放' }));
    const shown = () => screen.getByRole('dialog').querySelector('blockquote')?.textContent;
    expect(shown()).toBe(LINES[0]?.text);
    act(() => void vi.advanceTimersByTime(12_000));
    expect(shown()).toBe(LINES[1]?.text);
    fireEvent.keyDown(screen.getByRole('dialog'), { key: ' ' });
    act(() => void vi.advanceTimersByTime(60_000));
    expect(shown()).toBe(LINES[1]?.text);
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'ArrowLeft' });
    expect(shown()).toBe(LINES[0]?.text);
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stands still from the beginning for who wants less motion', () => {
    motion(true);
    vi.useFakeTimers();
    render(<Wall />);
    fireEvent.click(screen.getByRole('button', { name: '全屏播放' }));
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('dialog').querySelector('blockquote')?.textContent).toBe(LINES[0]?.text);
    expect(screen.getByRole('button', { name: '接着播' })).toBeTruthy();
  });
});
