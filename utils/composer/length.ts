import type { LengthLimit } from './composer.ts';

const gbkBytes = (code: number) => (code < 0x80 ? 1 : code < 0x10000 ? 2 : 4);
const utf8Bytes = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** How much of a console's limit a text takes, in the limit's unit. Characters are counted as form fields count them: an emoji is two or more. */
export function lengthOf(text: string, { unit }: Pick<LengthLimit, 'unit'>): number {
  if (unit === 'characters') return text.length;
  const bytesOf = unit === 'gbk-bytes' ? gbkBytes : utf8Bytes;
  let sum = 0;
  for (const character of text) sum += bytesOf(character.codePointAt(0) ?? 0);
  return sum;
}
