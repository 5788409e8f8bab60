import { describe, expect, it } from 'vitest';
import type { Message } from '../../../utils/chat/message-in.ts';
import { sameName } from '../../../utils/chat/names.ts';
import { sameConversation } from '../../../utils/chat/same-conversation.ts';
import { createMemory, settle } from '../../../utils/chat/settle.ts';
import type { Heads } from '../../../utils/chat/signs.ts';
import type { ChatView, Turn } from '../../../utils/chat/view.ts';

const row = {} as Element;
const thread = (...texts: string[]): Message[] =>
  texts.map((text) => ({ row, turn: { role: 'buyer', kind: 'text', text } satisfies Turn }));
const named = (name: string, more: Partial<Heads> = {}): Heads => ({
  name,
  head: { 0: name },
  conflict: false,
  doubt: false,
  proven: false,
  ...more,
});

const A = thread('a1', 'a2', 'a3');
const B = thread('b1', 'b2');
const C = thread('c1');

/** A page that is looked at several times; each look is `ms` after the start. */
function pageSeen() {
  const memory = createMemory();
  return (ms: number, heads: Heads, messages: Message[]) => settle(memory, heads, messages, 1e12 + ms);
}
const viewOf = ({ conversation }: ReturnType<ReturnType<typeof pageSeen>>): ChatView => ({
  page: 'chat',
  kind: 'chat',
  conversation,
  turns: [],
  orderIds: [],
});

describe('a conversation that only a name tells', () => {
  it('waits for its thread after the header has changed', () => {
    const look = pageSeen();
    expect(look(0, named('甲'), A).conversation).toMatchObject({ key: '~甲', settled: true });
    const switching = look(1000, named('乙'), A);
    expect(switching.conversation).toMatchObject({ key: '~乙', settled: false });
    expect(switching.again).toBeGreaterThan(1e12 + 1000);
    expect(look(1250, named('乙'), [...A, ...thread('a4')]).conversation.settled).toBe(false);
    expect(look(1400, named('乙'), B).conversation.settled).toBe(true);
  });

  it('is settled when the old thread was cleared, and stays so as the new one comes', () => {
    const look = pageSeen();
    look(0, named('甲'), A);
    expect(look(1000, named('乙'), []).conversation.settled).toBe(true);
    expect(look(1400, named('乙'), B).conversation.settled).toBe(true);
  });

  it('is not settled by the thread of one that was left meanwhile', () => {
    const look = pageSeen();
    look(0, named('甲'), A);
    look(1000, named('乙'), A);
    look(1200, named('丙'), A);
    expect(look(1400, named('丙'), B).conversation.settled).toBe(false);
    expect(look(1600, named('丙'), C).conversation.settled).toBe(false);
    expect(look(2300, named('丙'), C).conversation.settled).toBe(true);
  });

  it('is settled again when somebody comes straight back', () => {
    const look = pageSeen();
    look(0, named('甲'), A);
    look(1000, named('乙'), A);
    expect(look(1200, named('甲'), A).conversation.settled).toBe(true);
  });

  it('lets a header follow its thread', () => {
    const look = pageSeen();
    look(0, named('甲'), A);
    expect(look(1000, named('甲'), B).conversation.settled).toBe(false);
    expect(look(1300, named('乙'), B).conversation).toMatchObject({ key: '~乙', settled: true });
  });

  it('takes the thread that stays for its own after a while: a name may be written anew', () => {
    const look = pageSeen();
    look(0, named('甲'), A);
    expect(look(1000, named('甲（老客）'), A).conversation.settled).toBe(false);
    expect(look(12_000, named('甲（老客）'), A).conversation.settled).toBe(true);
  });

  it('is another one for another buyer of the same name', () => {
    const look = pageSeen();
    const first = look(0, named('j***e'), A);
    const second = look(1000, named('j***e'), B);
    expect(second.conversation.settled).toBe(false);
    const later = look(1700, named('j***e'), B);
    expect(later.conversation.settled).toBe(true);
    expect(sameConversation(viewOf(first), viewOf(later))).toBe(false);
  });

  it('stays the same while messages come, older ones load, and the list is drawn anew', () => {
    const look = pageSeen();
    const first = look(0, named('甲'), A);
    for (const messages of [[...A, ...thread('a4')], [], A, [...thread('a0'), ...A]])
      look(1000, named('甲'), messages);
    expect(sameConversation(viewOf(first), viewOf(look(3000, named('甲'), A)))).toBe(true);
  });
});

describe('a conversation with a key', () => {
  const keyed = (row: string, inside: string): Heads => ({
    key: row,
    name: '林*月',
    head: { 0: row, 1: '林*月' },
    conflict: row !== inside,
    doubt: false,
    proven: row === inside,
  });

  it('is settled as soon as list and thread agree, however quickly somebody switches', () => {
    const look = pageSeen();
    const first = look(0, keyed('1', '1'), A);
    expect(look(1000, keyed('2', '1'), A).conversation.settled).toBe(false);
    expect(look(1100, keyed('3', '1'), A).conversation.settled).toBe(false);
    const third = look(1200, keyed('3', '3'), C);
    expect(third.conversation).toMatchObject({ key: '3', settled: true });
    expect(sameConversation(viewOf(first), viewOf(third))).toBe(false);
    expect(sameConversation(viewOf(first), viewOf(look(1300, keyed('1', '1'), A)))).toBe(true);
  });

  it('is not settled while a sign is missing that another contradicts', () => {
    const look = pageSeen();
    look(0, keyed('1', '1'), A);
    // The marked row is gone for a moment, as when it moves to another group: no switch.
    const moved: Heads = { ...keyed('1', '1'), head: { 1: '林*月' }, proven: false };
    expect(look(500, moved, A).conversation.settled).toBe(true);
    expect(look(900, keyed('2', '1'), A).conversation.settled).toBe(false);
  });
});

it('counts a sign that may be late for a moment only', () => {
  const look = pageSeen();
  const late = named('甲', { doubt: true });
  const first = look(0, late, A);
  expect(first.conversation.settled).toBe(false);
  expect(first.again).toBe(1e12 + 2000);
  expect(look(2100, late, A).conversation.settled).toBe(true);
});

it('tells a conversation without any sign by its messages', () => {
  const look = pageSeen();
  const bare: Heads = { head: {}, conflict: false, doubt: false, proven: false };
  const first = look(0, bare, A);
  expect(first.conversation).toMatchObject({ key: '^0', settled: true });
  expect(sameConversation(viewOf(first), viewOf(look(100, bare, B)))).toBe(false);
});

it.each([
  ['林*月', '林**月', true],
  ['林*月', '林*日', false],
  ['一个很长的名字', '一个很…', true],
  ['小 林', '小林', true],
  ['小林', '小林1', false],
])('compares the names %s and %s', (one, other, same) => {
  expect(sameName(one, other)).toBe(same);
});
