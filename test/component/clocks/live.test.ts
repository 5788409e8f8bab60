// @vitest-environment happy-dom
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWaitChip } from '../../../utils/page/clocks/wait-chip.ts';
import { NOON } from '../../support/entries.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { until } from '../../support/until.ts';
import { type LiveWorld, MANNERS, startWorld, waiting } from './support.ts';

let world: LiveWorld;
beforeEach(() => {
  useTexts('zh-CN');
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  world = startWorld(['a', 'b', 'c']);
});
afterEach(() => {
  world.end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const tell = (...clocks: ReturnType<typeof waiting>[]) => {
  world.surface.waiting({ clocks, manners: MANNERS });
  world.frame();
};
const textOf = (element: Element | null | undefined) =>
  [...(element?.children ?? [])]
    .map((part) => part.textContent)
    .filter(Boolean)
    .join(' ');
/** A key that a person presses in the list, or in the composer. */
const press = (target: EventTarget, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
};
const click = () => {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  world.button().dispatchEvent(event);
};
const optionTexts = () => [...(world.list()?.children ?? [])].map((one) => one.textContent);
const active = () => world.list()?.querySelector('[aria-selected="true"]')?.textContent;

describe('clocks', () => {
  it('run at the rows that wait, say their state, and go with the answer', () => {
    tell(waiting('a', 45_000), waiting('c', 130_000));
    expect(world.clocks().map(textOf)).toEqual(['等 0:45 / 3:00', '将超 2:10 / 3:00']);
    vi.advanceTimersByTime(1000);
    expect(world.clocks().map(textOf)).toEqual(['等 0:46 / 3:00', '将超 2:11 / 3:00']);
    expect(world.clocks()[1]?.getAttribute('aria-label')).toBe('等了 2 分钟，3 分钟内回复');
    tell(waiting('a', 46_000));
    expect(world.clocks().map(textOf)).toEqual(['等 0:47 / 3:00']);
    tell();
    expect(world.clocks()).toEqual([]);
    expect(world.chip().hidden).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('write only what differs', () => {
    tell(waiting('a', 2 * 3_600_000));
    const [clock] = world.clocks();
    const texts = [...(clock?.children ?? [])].map((part) => part.firstChild);
    vi.advanceTimersByTime(50_000);
    expect([...(clock?.children ?? [])].map((part) => part.firstChild)).toEqual(texts);
    expect(world.clocks()[0]).toBe(clock);
  });

  it('show nothing of what was switched off', () => {
    world.surface.waiting({
      clocks: [waiting('a', 45_000)],
      manners: { ...MANNERS, clocks: false, chip: false },
    });
    world.frame();
    expect(world.clocks()).toEqual([]);
    expect(world.chip().hidden).toBe(true);
  });

  it('leave nothing behind', () => {
    tell(waiting('a', 45_000));
    world.surface.end();
    expect(document.querySelector('tiexin-overlay')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the chip', () => {
  it('says how many wait and who waits longest', () => {
    tell(waiting('a', 45_000), waiting('b', 130_000, { buyer: '张*' }), waiting('c', 5_000));
    expect(textOf(world.button())).toBe('3 人在等 · 最久 2:10 张* · 1 人将超');
    expect(world.button().getAttribute('aria-label')).toContain('等了 2 分钟');
    expect(world.button().className).toBe('soon');
  });

  it('opens the list by a click, longest first, with keys to go and to leave', () => {
    tell(waiting('a', 45_000), waiting('b', 130_000), waiting('c', 5_000));
    click();
    expect(world.button().getAttribute('aria-expanded')).toBe('true');
    expect(optionTexts()).toEqual(['买家b将超2:10 / 3:00', '买家a等0:45 / 3:00', '买家c等0:05 / 3:00']);
    const list = world.list();
    if (!list) throw new Error('no list');
    expect(active()).toContain('买家b');
    press(list, 'ArrowDown');
    expect(active()).toContain('买家a');
    press(list, 'End');
    expect(active()).toContain('买家c');
    press(list, 'ArrowDown');
    expect(active()).toContain('买家c');
    vi.advanceTimersByTime(1000);
    expect(optionTexts()[0]).toBe('买家b将超2:11 / 3:00');
    press(list, 'Escape');
    expect(world.list()).toBeNull();
    expect(world.button().getAttribute('aria-expanded')).toBe('false');
  });

  it('keeps what is active when somebody else was answered', () => {
    tell(waiting('a', 45_000), waiting('b', 130_000), waiting('c', 5_000));
    click();
    press(world.list() as EventTarget, 'ArrowDown');
    tell(waiting('a', 45_000), waiting('c', 5_000));
    expect(optionTexts()).toHaveLength(2);
    expect(active()).toContain('买家a');
    tell(waiting('c', 5_000));
    expect(active()).toContain('买家c');
  });

  it('leads to the row that was chosen, and presses nothing', async () => {
    tell(waiting('a', 45_000), waiting('b', 130_000));
    const row = document.querySelector<HTMLElement>('[data-key="a"]');
    if (!row) throw new Error('no row');
    const scrolled = vi.spyOn(row, 'scrollIntoView');
    const clicked = vi.fn();
    row.addEventListener('click', clicked);
    click();
    press(world.list() as EventTarget, 'ArrowDown');
    press(world.list() as EventTarget, 'Enter');
    await until(() => expect(world.list()).toBeNull());
    expect(scrolled).toHaveBeenCalled();
    expect(document.activeElement).toBe(row);
    expect(clicked).not.toHaveBeenCalled();
  });

  it('says so where the row is not on the page', async () => {
    tell(waiting('elsewhere', 45_000));
    click();
    press(world.list() as EventTarget, 'Enter');
    await until(() => expect(world.chip().textContent).toContain('会话列表里没找到这一行'));
  });

  it('lists no more than a hundred, and says how many there are besides', () => {
    tell(...Array.from({ length: 130 }, (_, at) => waiting(`x${at}`, at * 1000)));
    click();
    expect(world.list()?.childElementCount).toBe(100);
    expect(world.chip().textContent).toContain('另有 30 人');
  });

  it.each(LANGUAGES)('is well formed for screen readers in %s, closed and open', async (language) => {
    world.end();
    useTexts(language);
    document.documentElement.lang = language;
    const layer = document.createElement('main');
    document.body.append(layer);
    const ended = new AbortController();
    const chip = createWaitChip(layer, { onChoose: async () => true, onToggle: () => {} }, ended.signal);
    chip.draw([waiting('a', 45_000), waiting('b', 200_000)], MANNERS, NOON, () => false);
    const button = layer.querySelector('button');
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    vi.useRealTimers();
    for (const open of [false, true]) {
      if (open) button?.dispatchEvent(event);
      const { violations } = await axe.run(layer, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    expect(layer.querySelector('[role="option"]')).not.toBeNull();
    ended.abort();
  });
});

describe('a reminder', () => {
  it('is said once, politely, before the limit', () => {
    tell(waiting('a', 110_000, { buyer: '张*' }));
    expect(world.said()).toBe('');
    vi.advanceTimersByTime(10_000);
    expect(world.said()).toBe('张* 等了 2 分钟，3 分钟内回复');
    const line = document.querySelectorAll('tiexin-overlay')[1]?.shadowRoot?.querySelector('.spoken');
    expect(line?.getAttribute('aria-live')).toBe('polite');
  });

  it('is held while the agent types there, and comes when they stop', () => {
    world.surface.thread({ key: 'a', settled: true });
    tell(waiting('a', 110_000, { buyer: '张*' }));
    press(world.composer, '亲');
    expect(world.told).toEqual([['a', 20_000]]);
    vi.advanceTimersByTime(15_000);
    expect(world.said()).toBe('');
    expect(world.button().className).toBe('fine');
    vi.advanceTimersByTime(6_000);
    expect(world.said()).toContain('张* 等了');
    expect(world.button().className).toBe('soon');
  });

  it('is held by a draft, of which the background is told at most every 10 s', () => {
    world.surface.thread({ key: 'a', settled: true });
    tell(waiting('a', 100_000));
    world.composer.value = '亲，';
    vi.advanceTimersByTime(25_000);
    expect(world.said()).toBe('');
    expect(world.told).toHaveLength(3);
    world.composer.value = '';
    vi.advanceTimersByTime(1000);
    expect(world.said()).not.toBe('');
  });

  it('is not held by what is typed to somebody else', () => {
    world.surface.thread({ key: 'b', settled: true });
    tell(waiting('a', 110_000));
    press(world.composer, '好');
    vi.advanceTimersByTime(10_000);
    expect(world.said()).not.toBe('');
    expect(world.told).toEqual([]);
  });

  it('is one for several who come to it together', () => {
    tell(waiting('a', 119_500), waiting('b', 119_800), waiting('c', 1000));
    vi.advanceTimersByTime(1000);
    expect(world.said()).toBe('2 人快到时限，最久的等了 2 分钟');
  });
});
