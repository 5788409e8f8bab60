import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CaseState } from '../../../utils/records/review-case.ts';
import { MOVES } from '../../review-case/moves.tsx';

/** What a key asks of the page. */
export type ReviewsCommand =
  | { do: 'move'; to: CaseState }
  | {
      do:
        | 'note'
        | 'next-step'
        | 'snooze'
        | 'own'
        | 'copy'
        | 'undo'
        | 'search'
        | 'help'
        | 'patrol'
        | 'print'
        | 'list'
        | 'forward'
        | 'back'
        | 'leave';
    };

const PLAIN = {
  n: 'note',
  t: 'next-step',
  s: 'snooze',
  o: 'own',
  c: 'copy',
  z: 'undo',
  '/': 'search',
  '?': 'help',
  g: 'patrol',
  p: 'print',
  j: 'forward',
  ArrowRight: 'forward',
  k: 'back',
  ArrowLeft: 'back',
  Escape: 'leave',
} as const;

const WALKS: ReadonlySet<string> = new Set(['j', 'k', 'ArrowRight', 'ArrowLeft']);

const TYPING = 'input:not([type="checkbox"]), textarea, select';

/** What a key press means, if anything; fields keep their keys but for Escape, and so do the browser's own combinations. */
export function commandOf(event: KeyboardEvent): ReviewsCommand | undefined {
  if (event.isComposing || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('dialog, [role=menu]')) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isTyping = target?.closest(TYPING) !== null && target !== undefined;
  if (event.ctrlKey || event.metaKey)
    return key === 'z' && !event.shiftKey && !isTyping ? { do: 'undo' } : undefined;
  if (isTyping) return key === 'Escape' ? { do: 'leave' } : undefined;
  if (key.startsWith('Arrow') && target?.closest('[role="radiogroup"]')) return undefined;
  if ((key === 'ArrowDown' || key === 'ArrowUp') && target?.matches('body, h1')) return { do: 'list' };
  // A key that is held must not go through case after case, but for walking past them.
  if (event.repeat && !WALKS.has(key)) return undefined;
  const to = /^[1-7]$/u.test(key) ? MOVES[Number(key) - 1] : undefined;
  if (to) return { do: 'move', to };
  return Object.hasOwn(PLAIN, key) ? { do: PLAIN[key as keyof typeof PLAIN] } : undefined;
}

/** Answers the keys of the page wherever the focus is. `obey` answers whether the key was for anything. */
export function useReviewsKeys(obey: (command: ReviewsCommand) => boolean): void {
  const newest = useRef(obey);
  newest.current = obey;
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command && newest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
