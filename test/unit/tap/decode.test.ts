import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { createDecoder } from '../../../utils/tap/decode.ts';

const decode = createDecoder();
const TEXT = '{"店":"晨光小铺","标题":"羊毛围巾，灰色"}';
const utf8 = (text: string) => new TextEncoder().encode(text);
const gbk = (text: string) => new Uint8Array(iconv.encode(text, 'gb18030'));

describe('decode', () => {
  it.each([
    ['UTF-8 that says so', utf8(TEXT), 'application/json; charset=utf-8', undefined],
    ['UTF-8 without a word', utf8(TEXT), null, undefined],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${TEXT}`), 'text/plain', undefined],
    ['GBK that says so', gbk(TEXT), 'text/html;charset=GBK', undefined],
    ['GB2312 in quotes', gbk(TEXT), 'text/html; Charset="gb2312"', undefined],
    ['GB18030 by the rule', gbk(TEXT), null, 'gb18030'],
    ['GB18030 by the rule, with a type but no charset', gbk(TEXT), 'application/json', 'gb18030'],
    ['GB18030 that calls itself UTF-8', gbk(TEXT), 'application/json; charset=utf-8', 'gb18030'],
    ['GB18030 by the rule, under a western default', gbk(TEXT), 'text/html; charset=ISO-8859-1', 'gb18030'],
    ['UTF-8 that calls itself GBK', utf8(TEXT), 'application/json; charset=GBK', undefined],
    ['UTF-8 where the rule says GB18030', utf8(TEXT), null, 'gb18030'],
    ['a charset that does not exist', utf8(TEXT), 'text/plain; charset=klingon', undefined],
    ['a charset that does not exist, by the rule', gbk(TEXT), 'text/plain; charset=klingon', 'gb18030'],
  ])('reads %s', (_, bytes, type, declared) => {
    expect(decode(bytes, type, declared)).toBe(TEXT);
  });

  it('reads four-byte characters of GB18030', () => {
    expect(decode(gbk('围巾𠮷'), null, 'gb18030')).toBe('围巾𠮷');
  });

  it('takes short GBK words that happen to be valid UTF-8 for what the rule says', () => {
    expect(decode(gbk('{"m":"联通"}'), null, 'gb18030')).toBe('{"m":"联通"}');
  });

  it('is the same for plain ASCII in every charset', () => {
    expect(decode(utf8('{"a":1}'), null, 'gb18030')).toBe('{"a":1}');
    expect(decode(new Uint8Array(), null)).toBe('');
  });

  it('keeps what can be read of a cut answer, and marks the rest', () => {
    expect(decode(utf8(TEXT).slice(0, 6), null)).toBe('{"店"');
    expect(decode(utf8(TEXT).slice(0, 4), null)).toBe('{"\ufffd');
    expect(decode(gbk(TEXT).slice(0, 8), null, 'gb18030')).toBe('{"店":"\ufffd');
  });
});
