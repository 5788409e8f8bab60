import type { Bytes } from './base64.ts';

/** Digits and letters only: chats turn other signs into faces, links, dashes and quotes. */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const VALUES = new Map([...SIGNS].map((sign, value) => [sign, BigInt(value)]));
const BASE = 62n;
const BLOCK = 8;
/** So many signs hold 0 to 8 bytes. */
const WIDTHS = [0, 2, 3, 5, 6, 7, 9, 10, 11];

function blockToLetters(block: Uint8Array): string {
  let value = 0n;
  for (const byte of block) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let at = 0; at < (WIDTHS[block.length] ?? 0); at++) {
    text = SIGNS[Number(value % BASE)] + text;
    value /= BASE;
  }
  return text;
}

/** Bytes as digits and letters: 11 for each 8 bytes. */
export function toLetters(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let at = 0; at < bytes.length; at += BLOCK)
    blocks.push(blockToLetters(bytes.subarray(at, at + BLOCK)));
  return blocks.join('');
}

/** How many letters so many bytes take. */
export const lettersFor = (bytes: number): number =>
  Math.floor(bytes / BLOCK) * (WIDTHS[BLOCK] ?? 0) + (WIDTHS[bytes % BLOCK] ?? 0);

/** The bytes of such a text; undefined where it is none. */
export function fromLetters(text: string): Bytes | undefined {
  const width = WIDTHS[BLOCK] ?? 0;
  const rest = WIDTHS.indexOf(text.length % width);
  if (rest < 0) return undefined;
  const bytes = new Uint8Array(Math.floor(text.length / width) * BLOCK + rest);
  for (let from = 0, to = 0; from < text.length; from += width, to += BLOCK) {
    let value = 0n;
    for (const sign of text.slice(from, from + width)) {
      const digit = VALUES.get(sign);
      if (digit === undefined) return undefined;
      value = value * BASE + digit;
    }
    const length = Math.min(BLOCK, bytes.length - to);
    if (value >> BigInt(8 * length) !== 0n) return undefined;
    for (let at = length - 1; at >= 0; at--, value >>= 8n) bytes[to + at] = Number(value & 255n);
  }
  return bytes;
}
