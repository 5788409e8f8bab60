// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitingBoard, type WaitingBoardProps } from '../../../components/times/waiting-board.tsx';
import { fail, ok } from '../../../utils/core/result.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { Waiting } from '../../../utils/timing/waiting-rows.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { makeWaiting } from '../../support/waiting.ts';
import { axeFindings } from '../desk/support.tsx';

const NOW = Date.UTC(2026, 8, 10, 4);
const ALERT = { key: 'pinduoduo/41208/waiting:a', state: 'open' } as const;

beforeEach(() => {
  useTexts('zh-CN');
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const LATE = makeWaiting(NOW, 5 * MINUTE, { alert: ALERT, asks: 3 });
const SOON = makeWaiting(NOW, 150 * SECOND);
const FRESH = makeWaiting(NOW, 5 * SECOND, { shopName: '' });
const ROUGH = makeWaiting(NOW, 12 * MINUTE, { exact: false, asks: 0, buyer: '' });

function show(rows: readonly Waiting[] | undefined, over: Partial<WaitingBoardProps> = {}) {
  const props: WaitingBoardProps = {
    rows,
    total: rows?.length ?? 0,
    failure: undefined,
    onRetry: vi.fn(),
    onOpen: vi.fn(async () => ok({})),
    onAttend: vi.fn(async () => ok({})),
    onLeave: vi.fn(),
    autoFocus: true,
    ...over,
  };
  const { rerender } = render(<WaitingBoard {...props} />);
  return {
    props,
    again: (more: Partial<WaitingBoardProps>) => rerender(<WaitingBoard {...props} {...more} />),
  };
}

const texts = () => screen.getAllByRole('row').map((row) => row.textContent ?? '');
const press = (key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, bubbles: true, cancelable: true });
const activeText = () => document.querySelector('[data-active]')?.textContent ?? '';

describe('who waits', () => {
  it('says how long, by which limit, who, where, and what only the list told', () => {
    show([ROUGH, LATE, SOON, FRESH]);
    const [rough, late, soon, fresh] = texts();
    expect(late).toContain('5:00 / 3:00');
    expect(late).toContain('已超');
    expect(late).toContain('说了 3 句');
    expect(late).toContain('拼多多 · 小满陶坊');
    expect(soon).toContain('将超');
    expect(fresh).toContain('0:05 / 3:00');
    expect(fresh).not.toContain('·');
    expect(rough).toContain('约 12 分钟');
    expect(rough).toContain('只看到列表');
    expect(rough).toContain('页面没写名字');
  });

  it('counts up with the seconds, and stands still while the page is hidden', async () => {
    show([FRESH]);
    await act(() => {
      vi.advanceTimersByTime(2 * SECOND);
    });
    expect(texts()[0]).toContain('0:07 / 3:00');
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await act(() => {
      vi.advanceTimersByTime(5 * SECOND);
    });
    expect(vi.getTimerCount()).toBe(0);
    hidden.mockReturnValue(false);
    await act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(texts()[0]).toContain('0:12 / 3:00');
  });

  it('sets no timer while nobody waits', () => {
    show([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(screen.getByText('现在没有人在等')).toBeTruthy();
  });

  it('goes by arrows, opens with Enter and says which chat is not open', async () => {
    const onOpen = vi.fn(async () => fail('no-chat'));
    show([LATE, SOON], { onOpen });
    press('ArrowDown');
    press('ArrowDown');
    expect(activeText()).toContain('2:30');
    press('ArrowDown');
    expect(activeText()).toContain('2:30');
    press('Enter');
    expect(onOpen).toHaveBeenCalledWith(SOON);
    vi.useRealTimers();
    expect((await screen.findByRole('alert')).textContent).toContain('拼多多聊天页');
  });

  it('puts off and ends a reminder, but only where there is one', async () => {
    const { props } = show([LATE, SOON]);
    press('j');
    press('s');
    press('2');
    expect(props.onAttend).toHaveBeenCalledWith(ALERT.key, { do: 'snooze', until: NOW + 10 * MINUTE });
    press('d');
    expect(props.onAttend).toHaveBeenLastCalledWith(ALERT.key, { do: 'done' });
    vi.mocked(props.onAttend).mockClear();
    press('j');
    press('s');
    press('d');
    expect(props.onAttend).not.toHaveBeenCalled();
    vi.useRealTimers();
    await waitFor(() => expect(screen.getByText(/没有要推迟的/)).toBeTruthy());
  });

  it('goes on with the next one when who was active is answered', () => {
    const { again } = show([LATE, SOON, FRESH]);
    press('j');
    press('j');
    expect(activeText()).toContain('2:30');
    again({ rows: [LATE, FRESH] });
    expect(activeText()).toContain('0:05');
  });

  it('goes back with Escape, from anywhere', () => {
    const { props } = show([]);
    press('Escape');
    expect(props.onLeave).toHaveBeenCalledOnce();
  });

  it('says why nothing could be read, and tries again', () => {
    const { props } = show(undefined, { failure: 'store-blocked' });
    expect(screen.getByText('store-blocked')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(props.onRetry).toHaveBeenCalledOnce();
  });

  it('draws only what is visible of a crowd', () => {
    const crowd = Array.from({ length: 500 }, (_, at) => makeWaiting(NOW, (500 - at) * SECOND));
    show(crowd, { total: 620 });
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('500');
    expect(screen.getByText('只列出等得最久的 500 位')).toBeTruthy();
    press('End');
    expect(activeText()).toContain('0:01');
  });

  it.each(LANGUAGES)('can be used by everyone in %s', async (language) => {
    vi.useRealTimers();
    useTexts(language);
    show([ROUGH, LATE, SOON, FRESH]);
    press('j');
    expect(await axeFindings(document.body)).toEqual([]);
  });
});
