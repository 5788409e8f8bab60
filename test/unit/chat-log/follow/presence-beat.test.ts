import { expect, it } from 'vitest';
import { createPresenceBeat, TELL_EVERY } from '../../../../utils/chat-log/follow/presence-beat.ts';
import { NOON } from './world.ts';

const MINUTE = 60_000;

it('a machine that sleeps ends a stretch, and begins another when it wakes', () => {
  const beat = createPresenceBeat();
  expect(beat.note(true, NOON)).toBe(false);
  expect(beat.note(true, NOON + MINUTE)).toBe(false);
  expect(beat.note(true, NOON + 600 * MINUTE)).toBe(true);
  beat.note(true, NOON + 601 * MINUTE);
  expect([beat.take(), beat.take(), beat.take()]).toEqual([
    { from: NOON, to: NOON + MINUTE },
    { from: NOON + 600 * MINUTE, to: NOON + 601 * MINUTE },
    undefined,
  ]);
});

it('a clock that was put back begins another stretch', () => {
  const beat = createPresenceBeat();
  beat.note(true, NOON);
  beat.note(true, NOON + MINUTE);
  expect(beat.note(true, NOON - 30 * MINUTE)).toBe(true);
  beat.note(true, NOON - 29 * MINUTE);
  expect([beat.take(), beat.take()]).toEqual([
    { from: NOON, to: NOON + MINUTE },
    { from: NOON - 30 * MINUTE, to: NOON - 29 * MINUTE },
  ]);
});

it('a wall ends it, and there is nothing to tell of a page that was never read', () => {
  const beat = createPresenceBeat();
  for (let minute = 0; minute < 9; minute += 1) beat.note(false, NOON + minute * MINUTE);
  expect(beat.isDue(NOON + 9 * MINUTE)).toBe(false);
  beat.note(true, NOON + 10 * MINUTE);
  beat.note(false, NOON + 11 * MINUTE);
  beat.note(false, NOON + 12 * MINUTE);
  expect(beat.isDue(NOON + 10 * MINUTE + TELL_EVERY)).toBe(true);
  expect(beat.take()).toEqual({ from: NOON + 10 * MINUTE, to: NOON + 11 * MINUTE });
  expect(beat.take()).toBeUndefined();
});

it('what could not be told is told with what follows', () => {
  const beat = createPresenceBeat();
  beat.note(true, NOON);
  beat.note(true, NOON + MINUTE);
  const stretch = beat.take();
  beat.note(true, NOON + 2 * MINUTE);
  if (stretch) beat.putBack(stretch);
  expect(beat.take()).toEqual({ from: NOON, to: NOON + 2 * MINUTE });
});
