import { fromBase64url } from './base64.ts';

/** Douglas Crockford's base32: no I, L, O, U. https://www.crockford.com/base32.html */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * What people compare, and the short code by which they join: the first 80 bits of a team's id as 16 characters in four groups. Empty for what is no
 * id.
 */
export function fingerprintOf(team: string): string {
  const bytes = fromBase64url(team);
  if (bytes === undefined || bytes.length < 10) return '';
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let at = LENGTH - 1; at >= 0; at--) text += SIGNS[Number((bits >> BigInt(at * 5)) & 31n)];
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * A short code as somebody typed it: any case, width and separators, with O for 0, I and L for 1. Undefined where it is none.
 */
export function readShortCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined;
  return signs.replace(/(.{4})(?=.)/g, '$1-');
}
