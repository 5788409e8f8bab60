import { describe, expect, it } from 'vitest';
import { byCount, orderTied } from '../../../utils/store/counted-ids.ts';

describe('ids of one moment', () => {
  it.each([
    ['s_9', 's_10', -1],
    ['1789869600001', '1789869600002', -1],
    ['9007199254740993', '9007199254740992', 1],
    ['m-0010', 'm-9', 1],
    ['m-7', 'm-7', 0],
    ['7600000412345678901', '7600000498765432109', -1],
  ])('%s and %s are counted', (one, other, sign) => {
    expect(Math.sign(byCount(one, other) ?? Number.NaN)).toBe(sign);
  });

  it.each([
    ['a1', 'b2'],
    ['f3b2c', '9c01d'],
    ['~1789869600000-a-1', '~1789869600000-b-1'],
    ['~1789869600000-b-1', '~1789869600000-b-2'],
    ['', '1'],
    ['7612345678901234567', '7698765432109876543'],
    ['s_48213377', 's_10293847'],
  ])('%s and %s tell nothing', (one, other) => {
    expect(byCount(one, other)).toBeUndefined();
  });

  it('put the buyer first where they tell nothing', () => {
    const line = (id: string, role: number) => ({ id, role });
    const random = [line('c0ffee', 1), line('bead', 0), line('deaf', 2)];
    expect(orderTied(random, 0).map(({ id }) => id)).toEqual(['bead', 'c0ffee', 'deaf']);
    const counted = [line('s_11', 0), line('s_9', 0), line('s_10', 1)];
    expect(orderTied(counted, 0).map(({ id }) => id)).toEqual(['s_9', 's_10', 's_11']);
  });
});
