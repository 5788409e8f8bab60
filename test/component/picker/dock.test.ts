// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDock } from '../../../entrypoints/page-chat/dock.ts';
import type { DockActions, DockModel } from '../../../entrypoints/page-chat/dock-model.ts';
import { useTexts } from '../../support/i18n.ts';
import { axeFindings } from '../desk/support.tsx';
import { trusted } from './support.tsx';

const BASE: DockModel = {
  box: { left: 10, right: 500, top: 300, bottom: 328 },
  folded: false,
  suggestions: [],
  voice: 'poised',
  voices: ['poised', 'fresh', 'playful', 'brisk'],
  trigger: '/',
};
const SUGGESTIONS = [
  { title: '马上去催', text: '马上去催，14 点前给您准信', missing: '' },
  { title: '说明原因', text: '仓库排单较多', missing: '缺 1 项' },
];
const DRAFT = {
  block: 1,
  warn: 2,
  hint: 0,
  why: '平台禁止的说法',
  part: '加微信',
  rewrite: '在这里联系我',
  loud: false,
};

const names = [
  'suggest',
  'open',
  'accept',
  'showFinding',
  'silence',
  'ignore',
  'dropNext',
  'dismiss',
  'voice',
  'fold',
] as const;
const actions = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as DockActions;
let end: AbortController;

function start() {
  const layer = document.createElement('div');
  document.body.append(layer);
  return { layer, dock: createDock(layer, actions, end.signal) };
}
const press = (element: Element | null) =>
  element?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));

beforeEach(() => {
  useTexts('zh-CN');
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

describe('the dock', () => {
  it('stands where it is put and offers what is suggested, with why', async () => {
    const { layer, dock } = start();
    dock.draw({ ...BASE, why: '催发货 + 2 小时后超时', suggestions: SUGGESTIONS });
    const bar = layer.querySelector<HTMLElement>('.dock');
    expect(bar?.style.top).toBe('300px');
    expect(bar?.textContent).toContain('催发货 + 2 小时后超时');
    expect(bar?.textContent).toContain('缺 1 项');
    press(bar?.querySelectorAll('.pick')[1] ?? null);
    expect(actions.suggest).toHaveBeenCalledWith(1);
    expect(await axeFindings(layer)).toEqual([]);
  });

  it('is as little as can be where nothing is sure', () => {
    const { layer, dock } = start();
    dock.draw(BASE);
    expect(layer.querySelector('.dock')?.className).toBe('dock thin');
    expect(layer.querySelector('.main')?.childElementCount).toBe(0);
    press(layer.querySelector('[data-does="open"]'));
    expect(actions.open).toHaveBeenCalledOnce();
  });

  it('does nothing for a click that no person made, and takes no focus from the draft', () => {
    const { layer, dock } = start();
    dock.draw({ ...BASE, suggestions: SUGGESTIONS });
    const pick = layer.querySelector('.pick');
    pick?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(actions.suggest).not.toHaveBeenCalled();
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    pick?.dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
  });

  it('tells of the draft first: how bad, where, why, and what may stand there instead', async () => {
    const { layer, dock } = start();
    dock.draw({ ...BASE, suggestions: SUGGESTIONS, draft: DRAFT });
    const text = layer.textContent ?? '';
    expect(text).toContain('1 处不能发');
    expect(text).toContain('2 处要改');
    expect(text).not.toContain('可以更好');
    expect(text).toContain('加微信 平台禁止的说法');
    expect(text).not.toContain('马上去催');
    press(layer.querySelector('[data-does="accept"]'));
    press(layer.querySelector('[data-does="ignore"]'));
    expect(actions.accept).toHaveBeenCalledOnce();
    expect(actions.ignore).toHaveBeenCalledOnce();
    expect(await axeFindings(layer)).toEqual([]);
  });

  it('gives the reason in full at a click, and by itself when the draft is about to be sent', async () => {
    const { layer, dock } = start();
    const isOpen = () => layer.querySelector('[data-does="finding"]')?.getAttribute('aria-expanded');
    dock.draw({ ...BASE, up: true, draft: DRAFT });
    expect([isOpen(), layer.querySelector('.more')]).toEqual(['false', null]);
    press(layer.querySelector('[data-does="finding"]'));
    expect(actions.showFinding).toHaveBeenCalledOnce();
    expect(layer.querySelector('.dock.open.up .more')?.textContent).toContain('平台禁止的说法');
    expect(await axeFindings(layer)).toEqual([]);
    press(layer.querySelector('[data-does="silence"]'));
    expect(actions.silence).toHaveBeenCalledOnce();
    dock.draw({ ...BASE, draft: { ...DRAFT, part: '返现' } });
    expect(isOpen()).toBe('false');
    dock.draw({ ...BASE, draft: { ...DRAFT, part: '返现', loud: true } });
    expect(layer.querySelector('.dock.loud.open')).toBeTruthy();
  });

  it('tells what was refused before all else, and of gaps before the next message', () => {
    const { layer, dock } = start();
    const rest = { gap: { label: '物流单号', count: 2 }, next: { nth: 2, of: 3 } };
    dock.draw({ ...BASE, ...rest, draft: DRAFT, notice: '对话已经换了' });
    expect(layer.querySelector('.main')?.textContent).toContain('对话已经换了');
    dock.draw({ ...BASE, ...rest });
    expect(layer.querySelector('.main')?.textContent).toContain('去填“物流单号”');
    dock.draw({ ...BASE, next: rest.next });
    expect(layer.querySelector('.main')?.textContent).toContain('下一条 2/3');
  });

  it('can be folded, and still tells of what must not be sent', () => {
    const { layer, dock } = start();
    dock.draw({ ...BASE, folded: true, suggestions: SUGGESTIONS, draft: DRAFT });
    expect(layer.querySelectorAll('button')).toHaveLength(1);
    expect(layer.querySelector('.late')).toBeTruthy();
    press(layer.querySelector('button'));
    expect(actions.fold).toHaveBeenCalledWith(false);
  });

  it('keeps the focus where it was when it says something else, and moves it by arrows', () => {
    const { layer, dock } = start();
    dock.draw({ ...BASE, suggestions: SUGGESTIONS });
    expect(dock.focus()).toBe(true);
    dock.move(1);
    dock.draw({ ...BASE, why: '催发货', suggestions: SUGGESTIONS });
    expect((document.activeElement as HTMLElement).dataset.at).toBe('1');
    dock.move(-1);
    expect((document.activeElement as HTMLElement).dataset.at).toBe('0');
    dock.draw(undefined);
    expect(layer.childElementCount).toBe(0);
  });

  it('changes the voice', () => {
    const { layer, dock } = start();
    dock.draw(BASE);
    const select = layer.querySelector('select');
    if (!select) throw new Error('no voices');
    select.value = 'brisk';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(actions.voice).not.toHaveBeenCalled();
    select.dispatchEvent(trusted(new Event('change', { bubbles: true })));
    expect(actions.voice).toHaveBeenCalledWith('brisk');
  });
});
