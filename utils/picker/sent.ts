import type { Turn } from '../chat/view.ts';

/** White space and what cannot be seen are not what somebody changed. */
const plain = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of `wanted` that is found again in `text`, by pairs of characters: 0 … 1. */
function shareOf(wanted: string, text: string): number {
  if (wanted.length < 2) return text.includes(wanted) ? 1 : 0;
  const there = pairsOf(text);
  let found = 0;
  for (const [pair, count] of pairsOf(wanted)) found += Math.min(count, there.get(pair) ?? 0);
  return found / (wanted.length - 1);
}

/** So much of an inserted text has to be in a message for it to be the same one, edited. */
const MOST_OF_IT = 0.6;
/** A page cuts long messages, and so does the reader. */
const CUT = 480;

/** What an own message makes of a text that was put in before: sent as it was, edited, or another message. */
export function compareSent(inserted: string, sent: string): 'sent-as-is' | 'sent-edited' | undefined {
  const [mine, theirs] = [plain(inserted), plain(sent)];
  if (mine === '' || theirs === '') return undefined;
  if (mine === theirs || (theirs.length >= CUT && mine.startsWith(theirs))) return 'sent-as-is';
  return shareOf(mine, theirs) >= MOST_OF_IT ? 'sent-edited' : undefined;
}

const printOf = ({ role, kind, text }: Turn): string => `${role}\n${kind}\n${text}`;

/**
 * The messages that came since a thread was seen last. Ids are not relied on, since a page gives them late: the old messages are laid over
 * the new ones where they fit. Where nothing fits (another part of the thread is in view), only what was not there at all counts.
 */
export function freshTurns(before: readonly Turn[], after: readonly Turn[]): readonly Turn[] {
  const old = before.map(printOf);
  const now = after.map(printOf);
  for (let start = 0; start < old.length; start += 1) {
    const shared = Math.min(old.length - start, now.length);
    if (shared === old.length - start && old.slice(start).every((one, at) => one === now[at]))
      return after.slice(shared);
  }
  const known = new Set(old);
  const ids = new Set(before.flatMap(({ id }) => id ?? []));
  return after.filter((turn, at) => !known.has(now[at] ?? '') && !(turn.id && ids.has(turn.id)));
}

/** Whether a text asks something, by its marks and words. */
export const asks = (text: string): boolean =>
  /[?？]|[吗嗎呢]\s*[。.~～]*$|多久|什么时候|什麼時候|怎么|怎麼|為什|为什/.test(text);
