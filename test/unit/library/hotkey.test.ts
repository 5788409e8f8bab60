import { describe, expect, it } from 'vitest';
import { hotkeyOf, hotkeyTrouble, readTriggers } from '../../../utils/library/hotkey-capture.ts';
import { isHotkey, type KeyPress } from '../../../utils/picker/hotkey.ts';
import { DEFAULT_REPLIES } from '../../../utils/replies/settings.ts';

const press = (code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: '',
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('a hotkey that is pressed', () => {
  it.each([
    press('Space', { ctrlKey: true, shiftKey: true }),
    press('KeyK', { altKey: true }),
    press('Digit5', { ctrlKey: true, altKey: true }),
    press('Slash', { altKey: true }),
    press('F8'),
    press('Semicolon', { metaKey: true, shiftKey: true }),
  ])('is what the picker hears: $code', (pressed) => {
    const hotkey = hotkeyOf(pressed) ?? '';
    expect(isHotkey(pressed, hotkey, false), hotkey).toBe(true);
    expect(hotkeyTrouble(hotkey)).toBeUndefined();
  });

  it('is none while only modifiers are down, or of a key without a name', () => {
    expect(hotkeyOf(press('ControlLeft', { ctrlKey: true }))).toBeUndefined();
    expect(hotkeyOf(press('ArrowDown', { ctrlKey: true }))).toBeUndefined();
  });

  it.each([
    ['A', 'letter'],
    ['Shift+A', 'letter'],
    ['Ctrl+W', 'browser'],
    ['Ctrl+Shift+T', 'browser'],
    ['Meta+W', 'browser'],
    ['F5', 'browser'],
    ['Ctrl+Space', 'inputMethod'],
  ])('says why %s will not do', (hotkey, trouble) => expect(hotkeyTrouble(hotkey)).toBe(trouble));

  it('finds nothing wrong with the one to begin with', () => {
    expect(hotkeyTrouble(DEFAULT_REPLIES.hotkey)).toBeUndefined();
  });
});

it('reads triggers: signs between blanks, each once, within bounds', () => {
  expect(readTriggers(' / 、 / ／ abc ')).toEqual(['/', '、', '／', 'ab']);
  expect(readTriggers('1 2 3 4 5 6 7 8 9')).toHaveLength(8);
  expect(readTriggers('  ')).toEqual([]);
});
