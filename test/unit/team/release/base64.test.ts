import { describe, expect, it } from 'vitest';
import {
  decodeBare,
  encodeBare,
  fromBase64,
  fromBase64url,
  toBase64,
  toBase64url,
} from '../../../../utils/team/release/base64.ts';
import { Random } from '../../../support/random.ts';

const random = new Random(64);
const bytes = (length: number) => Uint8Array.from({ length }, () => random.int(0, 255));

describe('base64', () => {
  it('is what everybody else makes of it, at every length', () => {
    for (const length of [...Array(40).keys(), 6143, 6144, 6145, 20_000]) {
      const some = bytes(length);
      const buffer = Buffer.from(some);
      expect(toBase64(some)).toBe(buffer.toString('base64'));
      expect(toBase64url(some)).toBe(buffer.toString('base64url'));
      expect(encodeBare(some, 'base64url')).toBe(buffer.toString('base64url'));
      expect(fromBase64(buffer.toString('base64'), length)).toEqual(some);
      expect(fromBase64url(buffer.toString('base64url'))).toEqual(some);
      expect(decodeBare(encodeBare(some, 'base64'), 'base64')).toEqual(some);
    }
  });

  it('has one spelling for each value', () => {
    expect(fromBase64url('AA')).toEqual(new Uint8Array(1));
    for (const odd of ['AB', 'A', 'AAB', 'AA==', 'A A', 'A+', 'AA\n', '一一', 'AAAAA'])
      expect(fromBase64url(odd)).toBeUndefined();
    expect(fromBase64('AA==', 1)).toEqual(new Uint8Array(1));
    for (const [odd, length] of [
      ['AB==', 1],
      ['AA', 1],
      ['AA==', 2],
      ['AAA=', 1],
      [' A==', 1],
      ['A-==', 1],
      ['====', 1],
      ['AAA\n', 2],
      ['AA=A', 2],
    ] as const)
      expect(fromBase64(odd, length)).toBeUndefined();
  });

  it('does the same where the engine cannot', () => {
    const Native = Uint8Array as { fromBase64?: unknown };
    const { fromBase64: native } = Native;
    Reflect.deleteProperty(Native, 'fromBase64');
    try {
      for (const length of [0, 1, 2, 3, 4, 1000]) {
        const some = bytes(length);
        expect(fromBase64(Buffer.from(some).toString('base64'), length)).toEqual(some);
      }
      for (const odd of ['AB==', ' A==', '====', 'A-==', 'A===']) expect(fromBase64(odd, 1)).toBeUndefined();
    } finally {
      if (native) Native.fromBase64 = native;
    }
  });
});
