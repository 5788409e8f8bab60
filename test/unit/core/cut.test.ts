import { expect, it } from 'vitest';
import { cut } from '../../../utils/core/cut.ts';

it('a text is cut between signs, never within one', () => {
  expect([cut('好的', 2), cut('好的😀', 3), cut('好的😀', 4), cut('好的😀啊', 3), cut('😀', 0)]).toEqual([
    '好的',
    '好的',
    '好的😀',
    '好的',
    '',
  ]);
});
