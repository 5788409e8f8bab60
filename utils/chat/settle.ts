import type { Message } from './message-in.ts';
import type { Head, Heads } from './signs.ts';
import type { Conversation, Turn } from './view.ts';

/** So long (ms) after a switch the old thread may stand under the new name, before it is taken for the new one's. */
const GRACE = 10_000;
/** So long (ms) the disagreement of a sign that may be late counts. */
const DOUBT = 2000;
/** So long (ms) after the thread alone was exchanged a header that is late may follow. */
const LATE = 600;
/** Where somebody goes through several conversations quickly, so long (ms) threads may come in that are already left. */
const HURRY = 1000;

/** So long (ms) after somebody pressed a row of the list another thread is waited for: it may have been the row that is open. */
const PRESSED = 1500;

/** What was seen of the open conversation until now. Times in UTC ms; 0: not. */
export interface Memory {
  /** What each sign said last. */
  head: Head;
  /** What header and thread were when they last belonged together. */
  before: { head: Head; tail: readonly string[] } | undefined;
  /** The newest messages of the thread when it last held any. */
  tail: readonly string[];
  isEmpty: boolean;
  threadMovedAt: number;
  headChangedAt: number;
  /** Heads that came since header and thread last belonged together. */
  heads: number;
  doubtSince: number;
  /** The row of the list that is marked. */
  marked: WeakRef<Element> | undefined;
  /** When a row of the list was pressed, or the mark went to another one, after which no other thread has come yet. */
  pressedAt: number;
  visit: number;
}

/** Nothing was seen yet. */
export const createMemory = (): Memory => ({
  head: {},
  before: undefined,
  tail: [],
  isEmpty: true,
  threadMovedAt: 0,
  headChangedAt: 0,
  heads: 0,
  doubtSince: 0,
  marked: undefined,
  pressedAt: 0,
  visit: 0,
});

const signatureOf = ({ id, role, at, text }: Turn): string => `${id ?? at ?? ''}|${role}|${text}`;

/** What a thread is told by: what people said in it, for notices may be the same in each. */
function tailOf(messages: readonly Message[]): string[] {
  const said = messages.filter(({ turn }) => turn.role === 'buyer' || turn.role === 'agent');
  return (said.length > 0 ? said : messages).map(({ turn }) => signatureOf(turn));
}

/** Whether two tails are of one thread: most of the shorter one is in the other. */
function isSameThread(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one);
  const common = other.filter((signature) => known.has(signature)).length;
  return common * 2 > Math.min(one.length, other.length);
}

/** Whether some sign says something else than before. One that is gone, or has come, says nothing of a switch. */
const differs = (one: Head, other: Head): boolean =>
  Object.entries(one).some(([sign, value]) => {
    const known = other[Number(sign)];
    return known !== undefined && known !== value;
  });

/** Notes that the thread was emptied or exchanged. One that was empty from the start only fills. */
function noteThread(memory: Memory, tail: readonly string[], now: number): void {
  const hadSome = memory.tail.length > 0;
  const isOther = hadSome && tail.length > 0 && !isSameThread(memory.tail, tail);
  if (isOther || (hadSome && tail.length === 0 && !memory.isEmpty)) memory.threadMovedAt = now;
  if (isOther || (!hadSome && tail.length > 0)) memory.pressedAt = 0;
  if (isOther && memory.heads === 0) memory.visit += 1;
  memory.isEmpty = tail.length === 0;
  if (!memory.isEmpty) memory.tail = tail;
}

/** Notes which row of the list is marked: where the mark went from one row to another, somebody switched, whatever the names are. */
export function noteMark(memory: Memory, marked: Element | undefined, now: number): void {
  if (!marked) return;
  const before = memory.marked?.deref();
  if (before?.isConnected && before !== marked) memory.pressedAt = now;
  if (before !== marked) memory.marked = new WeakRef(marked);
}

function noteHead(memory: Memory, head: Head, now: number): void {
  if (differs(head, memory.head)) {
    memory.headChangedAt = now;
    memory.heads += 1;
  }
  memory.head = { ...memory.head, ...head };
}

/** Notes that a row of the list was pressed that is not known to be the open one; where it is likely, it is waited for less long. */
export function notePress(memory: Memory, isLikely: boolean, now: number): void {
  memory.pressedAt = isLikely ? Math.max(memory.pressedAt, now - PRESSED + LATE) : now;
}

/** Whether the thread under a header that changed can be that of the new header. */
function hasArrived(memory: Memory, { proven }: Heads, tail: readonly string[], now: number): boolean {
  const { before, head, heads } = memory;
  const age = now - memory.headChangedAt;
  if (proven || !before || age >= GRACE) return true;
  const isBack = !differs(head, before.head);
  if (isBack) return tail.length === 0 || before.tail.length === 0 || isSameThread(before.tail, tail);
  if (heads > 1 && age < HURRY) return false;
  if (tail.length === 0) return before.tail.length > 0 || age >= HURRY;
  return before.tail.length === 0 || !isSameThread(before.tail, tail);
}

/** When the verdict may change without anything changing on the page. */
function nextLook(memory: Memory, now: number): number | undefined {
  const ends: number[] = [];
  if (memory.heads > 0) ends.push(memory.headChangedAt + HURRY, memory.headChangedAt + GRACE);
  if (memory.doubtSince > 0) ends.push(memory.doubtSince + DOUBT);
  if (memory.threadMovedAt > 0) ends.push(memory.threadMovedAt + LATE);
  if (memory.pressedAt > 0) ends.push(memory.pressedAt + PRESSED);
  const coming = ends.filter((end) => end > now);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}

export interface Verdict {
  conversation: Conversation;
  /** Look again then (UTC ms), even if nothing changes. */
  again?: number;
}

/**
 * Says whose conversation is open and whether header, list and thread belong together, from what they show now and showed before.
 * The same key on both sides is proof; where the thread carries none, a header that changed waits until another thread has come.
 */
export function settle(memory: Memory, heads: Heads, messages: readonly Message[], now: number): Verdict {
  const tail = tailOf(messages);
  noteHead(memory, heads.head, now);
  noteThread(memory, tail, now);
  if (memory.heads > 0 && hasArrived(memory, heads, tail, now)) {
    if (memory.before && differs(memory.head, memory.before.head)) memory.visit += 1;
    memory.heads = 0;
    memory.threadMovedAt = 0;
    memory.tail = tail;
  }
  if (!heads.doubt) memory.doubtSince = 0;
  else if (memory.doubtSince === 0) memory.doubtSince = now;
  const isDoubtful = heads.doubt && now - memory.doubtSince < DOUBT;
  const hasHead = Object.keys(heads.head).length > 0;
  const isAlone = !heads.proven && hasHead && memory.threadMovedAt > 0 && now - memory.threadMovedAt < LATE;
  const isPressed = memory.pressedAt > 0 && now - memory.pressedAt < PRESSED;
  const settled = !heads.conflict && !isDoubtful && !isAlone && !isPressed && memory.heads === 0;
  if (settled) memory.before = { head: memory.head, tail: memory.tail };
  const again = nextLook(memory, now);
  return {
    conversation: {
      key: heads.key ?? (heads.name === undefined ? `^${memory.visit}` : `~${heads.name}`),
      ...(heads.name !== undefined && { buyer: heads.name }),
      settled,
      visit: memory.visit,
    },
    ...(again !== undefined && { again }),
  };
}
