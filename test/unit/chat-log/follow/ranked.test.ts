import { describe, expect, it } from 'vitest';
import { createKnownMessages } from '../../../../utils/chat-log/follow/known-messages.ts';
import { mergeReadings, TIME_RANK, type TimeRank } from '../../../../utils/chat-log/follow/ranked.ts';
import type { ReadMessage } from '../../../../utils/records/message.ts';
import { messageOf, NOON } from './world.ts';

const read = (rank: TimeRank, more: Partial<ReadMessage> = {}) => ({ message: messageOf('1', more), rank });
const seen = read(TIME_RANK.sighted, { at: NOON + 70_123, atSource: 'seen' });
const grouped = read(TIME_RANK.grouped, { at: NOON, grouped: true });
const row = read(TIME_RANK.row, { at: NOON + 60_000 });
const answer = read(TIME_RANK.answer, { at: NOON + 69_500 });

describe('of two readings of a message', () => {
  it.each([
    ['an answer and its row', answer, row, answer],
    ['its row and its first sight', row, seen, row],
    ['its first sight and its group', seen, grouped, seen],
    ['two sights', seen, read(TIME_RANK.sighted, { at: NOON + 71_000, atSource: 'seen' }), seen],
    ['two times of a row, one to the minute', read(TIME_RANK.row, { at: NOON + 69_500 }), row, answer],
  ])('%s, the better time stands in either order', (_, one, other, better) => {
    const { at, atSource, grouped: isGrouped } = better.message;
    for (const merged of [mergeReadings(one, other), mergeReadings(other, one)])
      expect(merged.message).toMatchObject({ at, atSource, ...(isGrouped && { grouped: true }) });
    expect(mergeReadings(one, other).message.grouped).toBe(isGrouped);
  });

  it('what was withdrawn stays so, and stays its speaker’s', () => {
    const gone = read(TIME_RANK.row, { kind: 'withdrawn', role: 'system', at: NOON + 90_000 });
    const first = mergeReadings(answer, gone);
    expect(first.message).toMatchObject({ kind: 'withdrawn', role: 'buyer', at: answer.message.at });
    expect(mergeReadings(first, answer).message.kind).toBe('withdrawn');
  });

  it('what one of them does not say is not lost, and a name does not replace a key', () => {
    const named = read(TIME_RANK.row, { buyer: '林***', agent: '小禾', orderIds: ['1'] });
    const bare = read(TIME_RANK.row, { conversation: '~林***' });
    expect(mergeReadings(named, bare).message).toMatchObject({
      buyer: '林***',
      agent: '小禾',
      orderIds: ['1'],
      conversation: '77',
    });
  });
});

describe('what is known', () => {
  it('is told once, and again only where something other than the moment of reading is new', () => {
    const known = createKnownMessages();
    expect(known.learn(row)).toEqual(row.message);
    expect(known.learn(read(TIME_RANK.row, { at: NOON + 60_000, seenAt: NOON + 99_000 }))).toBeUndefined();
    expect(known.learn(seen)).toBeUndefined();
    expect(known.learn(answer)?.at).toBe(answer.message.at);
    known.forget(answer.message);
    expect(known.learn(row)?.at).toBe(answer.message.at);
  });

  it('keeps what stands in for ids apart by conversation', () => {
    const known = createKnownMessages();
    const made = (conversation: string) => ({
      message: messageOf('~1-b-1', { conversation }),
      rank: TIME_RANK.row,
    });
    expect(known.learn(made('~A'))).toBeDefined();
    expect(known.learn(made('~B'))).toBeDefined();
    expect(known.learn(made('~A'))).toBeUndefined();
  });
});
