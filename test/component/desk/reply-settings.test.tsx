// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SettingsPage } from '../../../components/desk/library/settings/settings-page.tsx';
import { DEFAULT_REPLIES, type ReplySettings } from '../../../utils/replies/settings.ts';
import { LANGUAGES, useTexts } from '../../support/i18n.ts';
import { axeFindings } from './support.tsx';

const changed = vi.fn<(settings: ReplySettings) => void>();
const forgotten = vi.fn();

function Page() {
  const [settings, setSettings] = useState(DEFAULT_REPLIES);
  return (
    <main>
      <SettingsPage
        settings={settings}
        onForget={forgotten}
        onChange={(edit) => {
          const next = { ...settings, ...edit };
          changed(next);
          setSettings(next);
        }}
      />
    </main>
  );
}
const last = () => changed.mock.lastCall?.[0];
const hotkey = () => screen.getByLabelText<HTMLInputElement>('快捷键');
const press = (code: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(hotkey(), { code, key: code, bubbles: true, cancelable: true, ...more });

beforeEach(() => {
  useTexts('zh-CN');
  changed.mockReset();
  forgotten.mockReset();
});
afterEach(cleanup);

it('offers four voices, each with a sentence that shows it', () => {
  render(<Page />);
  const voices = within(screen.getByRole('group', { name: '声音' })).getAllByRole('radio');
  expect(voices).toHaveLength(4);
  fireEvent.click(screen.getByRole('radio', { name: /^干练.*答复您。$/u }));
  expect(last()?.voice).toBe('brisk');
  fireEvent.change(screen.getByLabelText('回复的语言'), { target: { value: 'en' } });
  expect(last()?.lang).toBe('en');
});

it('takes triggers when the field is left, within bounds', () => {
  render(<Page />);
  const field = screen.getByLabelText('触发字符');
  fireEvent.input(field, { target: { value: '# ;; #' } });
  expect(changed).not.toHaveBeenCalled();
  fireEvent.blur(field);
  expect(last()?.triggers).toEqual(['#', ';;']);
});

it('takes a hotkey as it is pressed, and says of a bad one why', () => {
  render(<Page />);
  press('ControlLeft', { ctrlKey: true });
  expect(changed).not.toHaveBeenCalled();
  press('KeyW', { ctrlKey: true });
  expect(screen.getByRole('alert').textContent).toBe('浏览器自己要用“Ctrl+W”，换一个组合');
  press('KeyK');
  expect(screen.getByRole('alert').textContent).toContain('请加上组合键');
  press('Space', { ctrlKey: true });
  expect(screen.getByRole('alert').textContent).toContain('输入法');
  expect(changed).not.toHaveBeenCalled();
  press('KeyK', { altKey: true, shiftKey: true });
  expect(last()?.hotkey).toBe('Alt+Shift+K');
  expect(hotkey().value).toBe('Alt+Shift+K');
  expect(screen.queryByRole('alert')).toBeNull();
  press('Backspace');
  expect(last()?.hotkey).toBe('');
  expect(hotkey().value).toBe('没有设置');
  const tab = new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', bubbles: true, cancelable: true });
  fireEvent(hotkey(), tab);
  expect(tab.defaultPrevented).toBe(false);
});

it('switches the dock and the check, and says what becomes of a draft', () => {
  render(<Page />);
  fireEvent.click(screen.getByRole('switch', { name: '在输入框上方显示推荐' }));
  fireEvent.click(screen.getByRole('switch', { name: '打字时检查草稿' }));
  fireEvent.click(screen.getByRole('radio', { name: '换成选的回复' }));
  expect(last()).toMatchObject({ dock: false, check: false, draft: 'replace' });
});

it('takes the names that replies say', () => {
  render(<Page />);
  const agent = screen.getByLabelText('你的称呼');
  fireEvent.input(agent, { target: { value: ' 小林 ' } });
  fireEvent.keyDown(agent, { key: 'Enter' });
  expect(last()?.agentName).toBe('小林');
});

it('forgets what was learned only after it was confirmed', () => {
  render(<Page />);
  fireEvent.click(screen.getByRole('button', { name: '忘掉学到的' }));
  const dialog = () => within(screen.getByRole('dialog'));
  fireEvent.click(dialog().getByRole('button', { name: '取消' }));
  expect(forgotten).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '忘掉学到的' }));
  fireEvent.click(dialog().getByRole('button', { name: '忘掉学到的' }));
  expect(forgotten).toHaveBeenCalledTimes(1);
});

it.each(LANGUAGES)('has nothing for axe to find (%s)', async (language) => {
  useTexts(language);
  const { container } = render(<Page />);
  expect(await axeFindings(container)).toEqual([]);
});
