import { expect, it } from 'vitest';
import { createNamesKeys } from '../../../../utils/chat-log/follow/names-keys.ts';
import { tellWaits } from '../../../../utils/chat-log/follow/shown-waits.ts';
import type { Clock, Listed } from '../../../../utils/platform/timing-contract.ts';
import { makeSurface, NOBODY, NOON } from './world.ts';

const clockOf = (conversation: string, more: Partial<Clock> = {}): Clock => ({
  conversation,
  since: NOON,
  exact: false,
  asks: 0,
  ...more,
});

it('knows a name of which one key was told, until another has it, too', () => {
  const names = createNamesKeys();
  expect(names.learn('~的猫', '的猫')).toBe(false);
  expect(names.learn('^3', '的猫')).toBe(false);
  expect(names.learn('77', undefined)).toBe(false);
  expect(names.learn('77', '的猫')).toBe(true);
  expect(names.learn('77', '的猫')).toBe(false);
  expect([...names.keys]).toEqual([['的猫', '77']]);
  expect(names.learn('88', '的猫')).toBe(true);
  expect(names.learn('77', '的猫')).toBe(false);
  expect([...names.keys]).toEqual([]);
});

it('ends what the list told of a name whose key is known, once, and shows nothing of it', () => {
  const names = createNamesKeys();
  const { shown, surface } = makeSurface();
  const ended: Listed[] = [];
  const tell = tellWaits(surface, names, (all) => ended.push(...all));
  const clocks = [
    clockOf('~的猫'),
    clockOf('77', { asks: 1 }),
    clockOf('~小店迷'),
    clockOf('~甲', { asks: 1 }),
  ];
  const told = () => shown.waiting?.clocks.map(({ conversation }) => conversation);
  tell({ ...NOBODY, clocks });
  expect(told()).toEqual(['~的猫', '77', '~小店迷', '~甲']);
  names.learn('77', '的猫');
  names.learn('99', '甲');
  for (let run = 0; run < 2; run += 1) tell({ ...NOBODY, clocks });
  expect(told()).toEqual(['77', '~小店迷', '~甲']);
  expect(shown.waitings.length).toBe(2);
  expect(ended).toEqual([{ conversation: '~的猫' }]);
  tell({ ...NOBODY, clocks: [clockOf('~的猫', { since: NOON + 60_000 })] });
  expect(ended.length).toBe(2);
});

it('leaves the waits of a name that two have', () => {
  const names = createNamesKeys();
  names.learn('77', '的猫');
  names.learn('88', '的猫');
  expect(names.endingsOf([clockOf('~的猫')])).toEqual([]);
  expect(names.isFormer(clockOf('~的猫'))).toBe(false);
});
