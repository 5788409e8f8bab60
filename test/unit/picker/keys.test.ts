import { describe, expect, it } from 'vitest';
import { isHotkey, type KeyPress } from '../../../utils/picker/hotkey.ts';
import { pickerCommand } from '../../../utils/picker/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^\d$/.test(key) ? `Digit${key}` : key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});
const EMPTY = { query: '', folder: false, inside: false };
const TYPED = { ...EMPTY, query: 'wl' };

describe('keys of the picker', () => {
  it.each([
    ['ArrowDown', { do: 'move', by: 1 }],
    ['PageUp', { do: 'move', by: -5 }],
    ['Enter', { do: 'choose' }],
    ['Tab', { do: 'voice', by: 1 }],
    ['Escape', { do: 'close' }],
  ])('%s', (key, command) => {
    expect(pickerCommand(press(key), TYPED)).toEqual(command);
  });

  it('choose by number while nothing was typed, and always with Alt', () => {
    expect(pickerCommand(press('3'), EMPTY)).toEqual({ do: 'choose', at: 2 });
    expect(pickerCommand(press('3'), TYPED)).toBeUndefined();
    expect(pickerCommand(press('£', { code: 'Digit3', altKey: true }), TYPED)).toEqual({
      do: 'choose',
      at: 2,
    });
    expect(pickerCommand(press('0'), EMPTY)).toBeUndefined();
  });

  it('leave to the draft what is the draft’s', () => {
    for (const key of ['a', '物', 'ArrowRight', 'ArrowLeft', 'Backspace'])
      expect(pickerCommand(press(key), TYPED)).toBeUndefined();
    expect(pickerCommand(press('Enter', { shiftKey: true }), TYPED)).toBeUndefined();
    expect(pickerCommand(press('c', { ctrlKey: true }), TYPED)).toBeUndefined();
  });

  it('lead into folders and out of them', () => {
    const folder = { query: '', folder: true, inside: true };
    expect(pickerCommand(press('ArrowRight'), folder)).toEqual({ do: 'enter' });
    expect(pickerCommand(press('Enter'), folder)).toEqual({ do: 'enter' });
    expect(pickerCommand(press('ArrowLeft'), folder)).toEqual({ do: 'leave' });
    expect(pickerCommand(press('ArrowLeft'), { ...folder, query: 'x' })).toBeUndefined();
  });

  it('switch voices both ways and mark favourites', () => {
    expect(pickerCommand(press('Tab', { shiftKey: true }), TYPED)).toEqual({ do: 'voice', by: -1 });
    expect(pickerCommand(press('D', { metaKey: true }), TYPED)).toEqual({ do: 'favour' });
  });
});

describe('the hotkey', () => {
  const slash = press('/', { code: 'Slash', ctrlKey: true });
  it('is met by key and modifiers', () => {
    expect(isHotkey(slash, 'Ctrl+/', false)).toBe(true);
    expect(isHotkey(slash, 'Mod+/', false)).toBe(true);
    expect(isHotkey(slash, 'Mod+/', true)).toBe(false);
    expect(isHotkey({ ...slash, shiftKey: true }, 'Ctrl+/', false)).toBe(false);
    expect(
      isHotkey(press(' ', { code: 'Space', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Space', false),
    ).toBe(true);
    expect(isHotkey(press('¡', { code: 'Digit1', altKey: true }), 'Alt+1', true)).toBe(true);
    expect(isHotkey(press('F9'), 'F9', false)).toBe(true);
  });
  it('is none where it is empty, unknown or would take a letter from the draft', () => {
    expect(isHotkey(slash, '', false)).toBe(false);
    expect(isHotkey(press('a', { code: 'KeyA' }), 'A', false)).toBe(false);
    expect(isHotkey(press('A', { code: 'KeyA', shiftKey: true }), 'Shift+A', false)).toBe(false);
    expect(isHotkey(slash, 'Hyper+/', false)).toBe(false);
  });
});
