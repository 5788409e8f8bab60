import type { KeyPress } from './hotkey.ts';

/** What a key does while the picker is open. */
export type PickerCommand =
  | { do: 'move'; by: number }
  | { do: 'choose'; at?: number }
  | { do: 'voice'; by: 1 | -1 }
  | { do: 'enter' | 'leave' | 'favour' | 'close' };

/** What the meaning of a key depends on. */
export interface PickerFocus {
  query: string;
  /** Whether the selected row is a folder. */
  folder: boolean;
  /** Whether the list shows what is in a folder. */
  inside: boolean;
}

/** So many rows are one page. */
const PAGE = 5;

const PLAIN: Readonly<Record<string, PickerCommand>> = {
  ArrowDown: { do: 'move', by: 1 },
  ArrowUp: { do: 'move', by: -1 },
  PageDown: { do: 'move', by: PAGE },
  PageUp: { do: 'move', by: -PAGE },
  Home: { do: 'move', by: Number.NEGATIVE_INFINITY },
  End: { do: 'move', by: Number.POSITIVE_INFINITY },
  Enter: { do: 'choose' },
  Tab: { do: 'voice', by: 1 },
  Escape: { do: 'close' },
};

function digitOf({ code }: KeyPress): number | undefined {
  const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
  return digit === undefined ? undefined : Number(digit) - 1;
}

/**
 * The command of a key, or undefined where it belongs to the draft. A digit alone chooses only while nothing has been typed, since codes
 * have digits; with Alt it always does. Arrows to the sides belong to the draft unless they lead into or out of a folder.
 */
export function pickerCommand(press: KeyPress, focus: PickerFocus): PickerCommand | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  const digit = digitOf(press);
  const bare = !altKey && !ctrlKey && !metaKey;
  if (digit !== undefined && !ctrlKey && !metaKey && !shiftKey && (altKey || focus.query === ''))
    return { do: 'choose', at: digit };
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'd') return { do: 'favour' };
  if (!bare) return undefined;
  if (key === 'Tab' && shiftKey) return { do: 'voice', by: -1 };
  // With Shift, Enter is a new line and the arrows select: the draft's own.
  if (shiftKey) return undefined;
  if (key === 'ArrowRight') return focus.folder ? { do: 'enter' } : undefined;
  if (key === 'ArrowLeft') return focus.inside && focus.query === '' ? { do: 'leave' } : undefined;
  if (key === 'Enter' && focus.folder) return { do: 'enter' };
  return PLAIN[key];
}
