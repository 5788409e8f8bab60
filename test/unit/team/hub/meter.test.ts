import { describe, expect, it } from 'vitest';
import { type Excess, type MeterLimits, meterFor } from '../../../../utils/team/hub/meter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const limits: MeterLimits = { message: 100, burst: 5, perSecond: 2 };

/** What a meter says of a stream that comes in pieces of `size`. */
function inPieces(text: string, size: number, given = limits): Excess | undefined {
  const meter = meterFor(given, () => 0);
  const whole = bytes(text);
  let said: Excess | undefined;
  for (let at = 0; at < whole.length; at += size) said = meter(whole.subarray(at, at + size));
  return said;
}

describe('the meter', () => {
  const stream =
    'INFO {"a":1}\r\nPONG\r\nMSG a.b 1 5\r\n1\n3\r\n\r\nHMSG a 1 r 12 14\r\nNATS/1.0\r\n\r\nab\r\n';

  it.each([1, 2, 3, 7, 1000])('lets a plain stream through in pieces of %i', (size) => {
    expect(inPieces(stream, size)).toBeUndefined();
  });

  it.each([1, 5, 1000])('cuts a message off before it is there, in pieces of %i', (size) => {
    expect(inPieces('MSG a 1 101\r\n', size)).toBe('too-large');
    expect(inPieces('HMSG a 1 reply 12 104857600\r\n', size)).toBe('too-large');
    expect(inPieces('msg a 1 104857600\r\n', size)).toBe('too-large');
    expect(inPieces('MSG a 1 100\r\n', size)).toBeUndefined();
  });

  it('cuts a line off that never ends, and what is no protocol', () => {
    expect(inPieces('x'.repeat(70_000), 1000)).toBe('too-large');
    expect(inPieces('MSG a b\r\n', 100)).toBe('nonsense');
  });

  it('counts messages, and lets those through that come slowly', () => {
    let now = 0;
    const meter = meterFor(limits, () => now);
    const one = bytes('MSG a 1 1\r\nx\r\n');
    expect([1, 2, 3, 4, 5].map(() => meter(one))).toEqual(Array(5).fill(undefined));
    now = 1000;
    expect([meter(one), meter(one)]).toEqual([undefined, undefined]);
    expect(meter(one)).toBe('flood');
    now = 100_000;
    expect(meter(one)).toBe('flood');
  });
});
