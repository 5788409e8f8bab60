import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../utils/records/alert.ts';
import type { Message } from '../../../utils/records/message.ts';
import { starterReplies } from '../../../utils/starter/catalogue.ts';
import { rowOf, sheetOf } from '../../../utils/store/log-columns.ts';
import { asksAgain } from '../../../utils/timing/asks-again.ts';
import {
  apologiesFor,
  judgeRisk,
  lateRounds,
  type RiskSigns,
  suggestedReply,
} from '../../../utils/timing/judge-risk.ts';

const CALM: RiskSigns = {
  waited: 0,
  late: 0,
  asks: 1,
  again: false,
  mood: 'calm',
  intents: [],
  overdue: false,
  parcel: undefined,
};
const signs: Record<string, Partial<RiskSigns>> = {
  'a long wait': { waited: 1.5 },
  'a very long wait': { waited: 20 },
  'late rounds': { late: 4 },
  'three questions': { asks: 3 },
  'the same again': { again: true },
  'unhappy words': { mood: 'unhappy' },
  'angry words': { mood: 'angry' },
  'a word of a bad review': { intents: ['complaint.review'] },
  'a late order': { overdue: true },
  'a parcel in trouble': { parcel: 'exception' },
};
const none = { answered: false, stored: undefined };
const tells = (...names: string[]) =>
  judgeRisk(Object.assign({ ...CALM }, ...names.map((name) => signs[name])), undefined, none)?.tell;

describe('a buyer who may complain', () => {
  it.each(Object.keys(signs))('is not seen in %s alone', (name) => {
    expect(tells(name)).toBeUndefined();
  });

  it.each([
    ['a long wait', 'unhappy words', 'info', ['risk_unhappy', 'risk_waited']],
    ['the same again', 'unhappy words', 'info', ['risk_unhappy', 'risk_again']],
    ['three questions', 'a late order', 'info', ['risk_overdue', 'risk_asked']],
    ['a long wait', 'a parcel in trouble', 'info', ['risk_parcel', 'risk_waited']],
    ['a very long wait', 'three questions', 'info', ['risk_waited', 'risk_asked']],
    ['late rounds', 'angry words', 'info', ['risk_angry', 'risk_late']],
    ['angry words', 'a late order', 'info', ['risk_angry', 'risk_overdue']],
  ])('is seen in %s with %s', (one, other, severity, codes) => {
    const tell = tells(one, other);
    expect(tell).toMatchObject({ severity });
    expect(tell?.why.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['a long wait', 'three questions'],
    ['a long wait', 'the same again'],
    ['angry words', 'a word of a bad review'],
    ['a late order', 'a parcel in trouble'],
  ])('is not seen in %s with %s, which come together', (one, other) => {
    expect(tells(one, other)).toBeUndefined();
  });

  it('is graver with all of it, and names the reply that may calm', () => {
    const all = { ...CALM, waited: 2, asks: 3, mood: 'angry', overdue: true } as const;
    const finding = judgeRisk(all, { id: 'starter:urge-angry', title: '催发货急了' }, none);
    expect(finding?.tell).toMatchObject({ severity: 'warn' });
    expect(suggestedReply({ why: finding?.tell?.why ?? [] })).toBe('starter:urge-angry');
    expect(apologiesFor(all)[0]).toBe('starter:urge-angry');
  });

  it('is settled once answered and calm, not before', () => {
    const stored = { state: 'open' } as Alert;
    expect(judgeRisk(CALM, undefined, { answered: true, stored })).toEqual({ kind: 'at-risk' });
    expect(judgeRisk(CALM, undefined, { answered: false, stored })).toBeUndefined();
    expect(judgeRisk({ ...CALM, mood: 'unhappy' }, undefined, { answered: true, stored })).toBeUndefined();
    expect(judgeRisk(CALM, undefined, { answered: true, stored: undefined })).toBeUndefined();
  });

  it('is offered replies that the starter library has', () => {
    const ids = new Set(starterReplies(0).map(({ id }) => id));
    const every = Object.values(signs).flatMap((one) =>
      (['unhappy', 'angry'] as const).flatMap((mood) => [
        ...apologiesFor({ ...CALM, ...one, mood }),
        ...apologiesFor({
          ...CALM,
          ...one,
          mood,
          again: true,
          parcel: 'pick-up',
          intents: ['complaint.escalate'],
        }),
      ]),
    );
    expect(every.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('asking again', () => {
  it.each([
    [['什么时候能发货啊？'], ['你好', '什么时候能发货'], true],
    [['到底什么时候发货', '到底什么时候发货！'], [], true],
    [['在吗'], ['在吗'], false],
    [['尺码偏大吗'], ['什么时候能发货'], false],
    [['when will it ship?'], ['When will it ship'], true],
    [[], ['什么时候能发货', '什么时候能发货'], false],
  ])('%j after %j: %s', (said, earlier, again) => {
    expect(asksAgain(said, earlier)).toBe(again);
  });
});

it('counts the rounds of a day that were answered late', () => {
  const at = (minutes: number) => Date.UTC(2026, 8, 10, 4, minutes);
  const message = (id: string, role: Message['role'], minutes: number, conversation = 'b1'): Message => ({
    key: `jd/7/${id}`,
    console: 'jd',
    shop: '7',
    id,
    conversation,
    role,
    at: at(minutes),
    atSource: 'page',
    kind: 'text',
    seenAt: at(minutes),
  });
  const sheet = sheetOf(
    { key: 'jd/7/2026-09-10', console: 'jd', shop: '7', day: '2026-09-10' },
    [
      ...[message('1', 'buyer', 0), message('2', 'robot', 1), message('3', 'agent', 5)],
      ...[message('4', 'buyer', 10), message('5', 'agent', 11)],
      ...[message('6', 'buyer', 20), message('7', 'buyer', 22), message('8', 'agent', 24)],
      message('9', 'buyer', 30, 'b2'),
      // When this was asked is not known: the group of messages began then.
      ...[{ ...message('a', 'buyer', 40), grouped: true as const }, message('b', 'agent', 50)],
    ].map(rowOf),
  );
  expect(lateRounds(sheet, 'jd/7/b1', 3 * 60_000)).toBe(2);
  expect(lateRounds(sheet, 'jd/7/b2', 3 * 60_000)).toBe(0);
  expect(lateRounds(sheet, 'jd/7/b3', 3 * 60_000)).toBe(0);
});
