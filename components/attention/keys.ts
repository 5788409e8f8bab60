import { t } from '../../utils/locales/text.ts';
import type { KeyLine } from '../key-help.tsx';

/** What a key asks the attention list to do. */
export type KeyCommand =
  | { do: 'move'; by: number; extend: boolean }
  | { do: 'first' | 'last'; extend: boolean }
  | {
      do:
        | 'open'
        | 'snooze'
        | 'done'
        | 'dismiss'
        | 'notice'
        | 'copyNumber'
        | 'details'
        | 'menu'
        | 'search'
        | 'toggle'
        | 'all'
        | 'fold'
        | 'unfold'
        | 'undo'
        | 'help'
        | 'replies'
        | 'leave';
    };

/** Entries that a page key moves by. */
const PAGE = 8;

const MOVES: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

const PLAIN = {
  Enter: 'open',
  s: 'snooze',
  d: 'done',
  x: 'dismiss',
  n: 'notice',
  c: 'copyNumber',
  i: 'details',
  m: 'menu',
  ContextMenu: 'menu',
  '/': 'search',
  ' ': 'toggle',
  ArrowLeft: 'fold',
  ArrowRight: 'unfold',
  z: 'undo',
  r: 'replies',
  '?': 'help',
  Escape: 'leave',
} as const;

const plainOf = (key: string) => (Object.hasOwn(PLAIN, key) ? PLAIN[key as keyof typeof PLAIN] : undefined);

/** What a key press means, if anything; presses with Alt and the browser's own combinations are left alone. */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  if (event.isComposing || event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'a') return { do: 'all' };
    return key === 'z' && !event.shiftKey ? { do: 'undo' } : undefined;
  }
  if (key === 'F10' && event.shiftKey) return { do: 'menu' };
  const by = MOVES[key];
  if (by !== undefined) return { do: 'move', by, extend: event.shiftKey };
  if (key === 'Home' || key === 'End')
    return { do: key === 'Home' ? 'first' : 'last', extend: event.shiftKey };
  const plain = plainOf(key);
  return plain && { do: plain };
}

/** Every key, for the key card. */
export const keyLines = (): KeyLine[] => [
  { keys: ['↓', 'J'], does: t('keys.next') },
  { keys: ['↑', 'K'], does: t('keys.previous') },
  { keys: ['Enter'], does: t('keys.open') },
  { keys: ['S'], does: t('keys.snooze') },
  { keys: ['D'], does: t('keys.done') },
  { keys: ['X'], does: t('keys.dismiss') },
  { keys: ['N'], does: t('keys.notice') },
  { keys: ['C'], does: t('keys.copyNumber') },
  { keys: ['I'], does: t('keys.details') },
  { keys: ['M'], does: t('keys.menu') },
  { keys: ['Shift ↓', 'Shift ↑'], does: t('keys.extend') },
  { keys: ['Space'], does: t('keys.toggle') },
  { keys: ['Ctrl A'], does: t('keys.all') },
  { keys: ['Z'], does: t('keys.undo') },
  { keys: ['←', '→'], does: t('keys.fold') },
  { keys: ['/'], does: t('keys.search') },
  { keys: ['R'], does: t('keys.replies') },
  { keys: ['Esc'], does: t('keys.leave') },
  { keys: ['?'], does: t('keys.help') },
];
