import { moveOf } from '../cursor.ts';

/** What a key asks the list of those who wait to do. */
export type WaitCommand =
  | { do: 'move'; by: number }
  | { do: 'first' | 'last' | 'open' | 'snooze' | 'done' | 'help' | 'leave' };

const PLAIN = {
  Home: 'first',
  End: 'last',
  Enter: 'open',
  s: 'snooze',
  d: 'done',
  '?': 'help',
  Escape: 'leave',
} as const;

/** The same keys as in the attention list, as far as they make sense for who waits. */
export function waitCommandOf(event: KeyboardEvent): WaitCommand | undefined {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const by = moveOf(key);
  if (by !== undefined) return { do: 'move', by };
  return Object.hasOwn(PLAIN, key) ? { do: PLAIN[key as keyof typeof PLAIN] } : undefined;
}
