import { expect, it } from 'vitest';
import { CONSOLE_NAME, type Handover, leaveHandover, takeHandover } from '../../../utils/page/handover.ts';

const world = globalThis as { [key: symbol]: unknown };
const bringData = (hosts: readonly string[]) => {
  world[Symbol.for(CONSOLE_NAME)] = { hosts };
};

it('is taken once, and only with the data of the console whose page it is', () => {
  const handover: Handover = { signal: AbortSignal.abort(), alive: () => true, onAnswer: () => undefined };
  expect(takeHandover('a.test')).toBeUndefined();
  leaveHandover(handover);
  bringData(['b.test']);
  expect(takeHandover('a.test')).toBeUndefined();
  bringData(['a.test', 'c.test']);
  expect(takeHandover('a.test')?.handover).toBe(handover);
  expect(takeHandover('a.test')).toBeUndefined();
});
