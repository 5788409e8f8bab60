import type { ChatView } from './view.ts';

/** A name, or what stands in where not even a name is shown. */
const isWeak = (key: string): boolean => /^[~^]/.test(key);

/**
 * Whether two views of a page are of one conversation, and the second can be written in: both settled, and with the same buyer. Where only
 * a name is known, the page must not have switched in between.
 */
export function sameConversation(one: ChatView | undefined, other: ChatView | undefined): boolean {
  const [a, b] = [one?.conversation, other?.conversation];
  if (!a?.settled || !b?.settled || one?.page !== other?.page) return false;
  return a.key === b.key && (!isWeak(a.key) || a.visit === b.visit);
}
