import { expect, it } from 'vitest';
import { undoOf } from '../../../entrypoints/options/case-steps.ts';

const next = { what: '回电', at: 1_800_000_000_000 };

it('takes steps and notes back by their id', () => {
  expect(undoOf({ do: 'move', id: 'a', to: 'resolved' }, undefined)).toMatchObject({
    do: 'take-back',
    which: 'a',
  });
  expect(undoOf({ do: 'note', id: 'b', text: 'x' }, undefined)).toMatchObject({
    do: 'take-back',
    which: 'b',
  });
});

it('brings a plan back, or takes it away where there was none', () => {
  expect(undoOf({ do: 'next', id: 'a', what: 'y', at: 1 }, { next })).toMatchObject({ do: 'next', ...next });
  expect(undoOf({ do: 'next', id: 'a', what: 'y', at: 1 }, undefined)).toMatchObject({ do: 'next-done' });
  expect(undoOf({ do: 'next-done', id: 'a' }, { next })).toMatchObject({ do: 'next', ...next });
  expect(undoOf({ do: 'next-done', id: 'a' }, {})).toBeUndefined();
});

it('gives a case back to whose it was', () => {
  expect(undoOf({ do: 'own', id: 'a', owner: '小周' }, { owner: '小李' })).toMatchObject({ owner: '小李' });
  expect(undoOf({ do: 'own', id: 'a', owner: '小周' }, undefined)).toBeUndefined();
});

it('gives the way back an id of its own', () => {
  const command = { do: 'move', id: 'a', to: 'kept' } as const;
  expect(undoOf(command, undefined)?.id).not.toBe(undoOf(command, undefined)?.id);
});
