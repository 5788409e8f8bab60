/** What of a key press decides. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const MODIFIERS: Readonly<Record<string, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>> = {
  alt: 'altKey',
  option: 'altKey',
  ctrl: 'ctrlKey',
  control: 'ctrlKey',
  cmd: 'metaKey',
  meta: 'metaKey',
  shift: 'shiftKey',
};

/** Keys by their place on the keyboard, since a modifier may change what they give (Alt+1 is `¡` on a Mac). */
const CODES: Readonly<Record<string, string>> = {
  space: 'Space',
  '/': 'Slash',
  '.': 'Period',
  ',': 'Comma',
  ';': 'Semicolon',
  '\\': 'Backslash',
  '`': 'Backquote',
};

function codeOf(name: string): string {
  if (/^[a-z]$/.test(name)) return `Key${name.toUpperCase()}`;
  if (/^\d$/.test(name)) return `Digit${name}`;
  return CODES[name] ?? name;
}

/**
 * Whether a press is the hotkey, which is written as in `Ctrl+Shift+Space`; `Mod` is Cmd on a Mac and Ctrl elsewhere. One without Ctrl,
 * Alt or Cmd is none, since it would take a letter from the draft (function keys apart).
 */
export function isHotkey(press: KeyPress, hotkey: string, mac: boolean): boolean {
  const parts = hotkey.toLowerCase().split('+');
  const name = parts.pop()?.trim() ?? '';
  if (name === '' && parts.length === 0) return false;
  const wanted = new Set(
    parts.map((part) => (part.trim() === 'mod' ? (mac ? 'metaKey' : 'ctrlKey') : MODIFIERS[part.trim()])),
  );
  const plain = !wanted.has('ctrlKey') && !wanted.has('altKey') && !wanted.has('metaKey');
  if (wanted.has(undefined) || (plain && !/^f\d+$/.test(name))) return false;
  const modifiers = (['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const).every(
    (one) => press[one] === wanted.has(one),
  );
  return modifiers && press.code.toLowerCase() === codeOf(name).toLowerCase();
}
