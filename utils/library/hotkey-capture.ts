import type { KeyPress } from '../picker/hotkey.ts';

const NAMES: Readonly<Record<string, string>> = {
  Space: 'Space',
  Slash: '/',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Backslash: '\\',
  Backquote: '`',
};

function nameOf(code: string): string | undefined {
  const [, plain] = /^(?:Key([A-Z])|Digit(\d)|(F\d{1,2}))$/.exec(code)?.filter(Boolean) ?? [];
  return plain ?? NAMES[code];
}

/** A press written as settings keep it (`Ctrl+Shift+Space`); undefined while only modifiers are down, or for a key that cannot be one. */
export function hotkeyOf({ code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string | undefined {
  const name = nameOf(code);
  if (name === undefined) return undefined;
  const modifiers = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', metaKey && 'Meta'];
  return [...modifiers.filter(Boolean), name].join('+');
}

/** Why a combination is a bad choice. */
export type HotkeyTrouble = 'letter' | 'browser' | 'inputMethod';

/** Combinations that Chrome, Edge or Firefox keep for themselves, or that edit text: a page never hears of them, or does harm by taking them. */
const WITH_COMMAND = [
  ...'ABCDFHJLNOPRSTUVWXYZ0123456789',
  ...[...'BCIJNOPRTVWZ'].map((letter) => `Shift+${letter}`),
];
const BROWSER = new Set([
  ...WITH_COMMAND.flatMap((keys) => [
    `Ctrl+${keys}`,
    keys.startsWith('Shift+') ? `Shift+Meta+${keys.slice('Shift+'.length)}` : `Meta+${keys}`,
  ]),
  ...['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12', 'Alt+D', 'Alt+E', 'Alt+F'],
]);

/** Keys that switch input methods on Windows, Mac and Linux. */
const INPUT_METHOD = new Set([
  'Ctrl+Space',
  'Shift+Space',
  'Alt+Space',
  'Meta+Space',
  'Ctrl+Alt+Space',
  'Ctrl+.',
  'Ctrl+,',
]);

/** Whether a hotkey will not do: a bare letter belongs to the draft, others to the browser or to the input method. */
export function hotkeyTrouble(hotkey: string): HotkeyTrouble | undefined {
  if (hotkey === '') return undefined;
  const parts = hotkey.split('+');
  const hasModifier = parts.some((part) => part === 'Ctrl' || part === 'Alt' || part === 'Meta');
  if (!hasModifier && !/^F\d+$/.test(parts.at(-1) ?? '')) return 'letter';
  if (BROWSER.has(hotkey)) return 'browser';
  return INPUT_METHOD.has(hotkey) ? 'inputMethod' : undefined;
}

/** What was typed as triggers: signs between blanks, one or two characters each, eight at most, each once. */
export const readTriggers = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split(/\s+/u)
        .filter((sign) => sign !== '')
        .map((sign) => sign.slice(0, 2)),
    ),
  ].slice(0, 8);
