import { moveOf } from '../cursor.ts';

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
        | 'waiting'
        | 'care'
        | 'leave';
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
  w: 'waiting',
  t: 'care',
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
  const by = moveOf(key);
  if (by !== undefined) return { do: 'move', by, extend: event.shiftKey };
  if (key === 'Home' || key === 'End')
    return { do: key === 'Home' ? 'first' : 'last', extend: event.shiftKey };
  const plain = plainOf(key);
  return plain && { do: plain };
}
