import { describe, expect, it } from 'vitest';
import { recordKey } from '../../../utils/records/key.ts';

describe('recordKey', () => {
  it('joins console, shop and id', () => {
    expect(recordKey('pinduoduo', '100', '260910-1')).toBe('pinduoduo/100/260910-1');
  });

  it('keeps parts apart that contain slashes', () => {
    expect(recordKey('a', 'b/c', 'd')).not.toBe(recordKey('a', 'b', 'c/d'));
  });
});
