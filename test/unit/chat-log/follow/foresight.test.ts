import { expect, it } from 'vitest';
import { createForesight } from '../../../../utils/chat-log/follow/foresight.ts';
import { messageOf, NOBODY, NOON } from './world.ts';

const clock = { conversation: '77', since: NOON - 60_000, exact: true, asks: 1 };
const now = NOON + 1000;

it('runs a clock for a buyer of whom the background does not know yet, and stops it at an answer', () => {
  const foresight = createForesight();
  expect(foresight.waiting()).toBeUndefined();
  foresight.answer(NOBODY, () => false);
  foresight.note(messageOf('2', { at: NOON + 500 }), now);
  foresight.note(messageOf('1', { buyer: '林***' }), now);
  expect(foresight.waiting()?.clocks).toEqual([
    { conversation: '77', buyer: '林***', since: NOON, exact: true, asks: 2 },
  ]);
  foresight.note(messageOf('3', { role: 'robot', at: NOON + 600 }), now);
  expect(foresight.waits('77')).toBe(true);
  foresight.note(messageOf('4', { role: 'agent', at: NOON + 700 }), now);
  expect(foresight.waiting()?.clocks).toEqual([]);
});

it('believes the background once that can know of it, and not before', () => {
  const foresight = createForesight();
  foresight.answer({ ...NOBODY, clocks: [clock] }, () => false);
  foresight.note(messageOf('1', { role: 'agent', at: NOON, kind: 'image' }), now);
  foresight.answer({ ...NOBODY, clocks: [clock] }, (conversation) => conversation === '77');
  expect(foresight.waiting()?.clocks).toEqual([]);
  foresight.answer({ ...NOBODY, clocks: [clock] }, () => false);
  expect(foresight.waiting()?.clocks).toEqual([clock]);
});

it('keeps the beginning of a wait, and begins another after an answer', () => {
  const foresight = createForesight();
  foresight.answer({ ...NOBODY, clocks: [clock] }, () => false);
  foresight.note(messageOf('1'), now);
  expect(foresight.waiting()?.clocks[0]?.since).toBe(clock.since);
  foresight.note(messageOf('0', { role: 'agent', at: NOON - 1 }), now);
  expect(foresight.waiting()?.clocks[0]?.since).toBe(NOON);
});

it('runs a clock for messages whose ids are waited for, until they came or were answered', () => {
  const foresight = createForesight();
  foresight.answer(NOBODY, () => false);
  expect(foresight.expect({ key: '77', buyer: '林***' }, [])).toBe(false);
  expect(foresight.expect({ key: '77', buyer: '林***' }, [NOON, NOON + 300])).toBe(true);
  const expected = { conversation: '77', buyer: '林***', since: NOON, exact: false, asks: 2 };
  expect(foresight.waiting()?.clocks).toEqual([expected]);
  // What the background says meanwhile it says without knowing of them.
  foresight.answer(NOBODY, () => false);
  expect(foresight.waiting()?.clocks).toEqual([expected]);
  foresight.note(messageOf('1', { at: NOON - 5000 }), now);
  expect(foresight.waiting()?.clocks.map(({ since }) => since)).toEqual([NOON - 5000]);
  foresight.note(messageOf('2', { role: 'agent', at: NOON + 500 }), now);
  expect(foresight.waiting()?.clocks).toEqual([]);
  foresight.answer(NOBODY, () => false);
  expect(foresight.expect(undefined, [])).toBe(true);
  expect(foresight.waiting()?.clocks).toEqual([]);
});

it('knows nothing by what was withdrawn, by lines of the system, or by what is old', () => {
  const foresight = createForesight();
  foresight.answer(NOBODY, () => false);
  expect(foresight.note(messageOf('1', { kind: 'withdrawn' }), now)).toBe(false);
  expect(foresight.note(messageOf('2', { role: 'system' }), now)).toBe(false);
  expect(foresight.note(messageOf('3', { at: NOON - 90_000_000 }), now)).toBe(false);
  expect(foresight.waiting()?.clocks).toEqual([]);
});
