import { describe, expect, it } from 'vitest';
import { DEPTH_LIMIT, parseBigJson, SIZE_LIMIT } from '../../../utils/reader/big-json.ts';

const codeOf = (text: string): string | undefined => {
  const result = parseBigJson(text);
  return result.ok ? undefined : result.error.code;
};

describe('parseBigJson', () => {
  it('keeps the digits of integers beyond 2^53', () => {
    const text =
      '{"a":3700000000000000001,"b":[-9007199254740993, 9007199254740991,\n12345678901234567890123],"c":1}';
    expect(parseBigJson(text)).toEqual({
      ok: true,
      value: {
        a: '3700000000000000001',
        b: ['-9007199254740993', 9007199254740991, '12345678901234567890123'],
        c: 1,
      },
    });
  });

  it('leaves strings, keys, fractions and exponents alone', () => {
    const value = {
      '3700000000000000001': 'x:3700000000000000001,',
      quote: 'a"b\\": 3700000000000000001',
      slashes: '\\\\',
      next: 1,
    };
    const text = `{"big":3700000000000000001,"f":1234567890123456789.5,"e":1234567890123456789e2,${JSON.stringify(value).slice(1)}`;
    expect(parseBigJson(text)).toEqual({
      ok: true,
      value: {
        big: '3700000000000000001',
        f: Number('1234567890123456789.5'),
        e: Number('1234567890123456789e2'),
        ...value,
      },
    });
  });

  it('finds a big number behind a long beginning without any', () => {
    const text = `{"fill":${JSON.stringify('毛'.repeat(30_000))},"id":3700000000000000001}`;
    expect(parseBigJson(text)).toMatchObject({ value: { id: '3700000000000000001' } });
  });

  it('reads what begins with a byte order mark', () => {
    expect(parseBigJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it.each([
    '',
    '{"a":',
    '{"a":"',
    '<!doctype html><html></html>',
    'callback({"a":1})',
    '{"a":3700000000000000001',
    '{"a":"3700000000000000001\\',
  ])('says not-json of %j', (text) => {
    expect(codeOf(text)).toBe('not-json');
  });

  it('bounds depth without recursion', () => {
    const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth);
    expect(codeOf(nested(DEPTH_LIMIT))).toBeUndefined();
    expect(codeOf(nested(DEPTH_LIMIT + 1))).toBe('too-deep');
    expect(codeOf(nested(10_000))).toBe('too-deep');
    expect(codeOf(nested(1_000_000))).toBe('too-deep');
    expect(codeOf(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)).toBe('too-deep');
  });

  it('bounds size', () => {
    expect(codeOf(`"${'x'.repeat(SIZE_LIMIT)}"`)).toBe('too-large');
  });

  it('is not misled by a polluting key', () => {
    const result = parseBigJson('{"__proto__":{"polluted":1}}');
    expect(result.ok).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
