import type { Money } from '../records/fields.ts';
import { cleanText, narrow } from './clean-text.ts';
import { BAD, type Outcome } from './outcome.ts';

/** A hundred billion yuan: more is a misread unit. */
const MOST = 10_000_000_000_000;
const YUAN = /^(?:[¥$]|CNY|RMB)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?\s*元?$/;

const money = (minor: number, currency: string): Outcome<Money> =>
  Number.isSafeInteger(minor) && minor >= 0 && minor <= MOST ? { minor, currency } : BAD;

/** What sums of binary fractions are off by: 3 × 19.9 is 59.699999999999996. */
const NOISE = 1e-7;

/** An amount in whole units with up to two decimals, as text (with or without sign, thousands separators) or as a number. */
export function yuan(value: unknown, currency: string): Outcome<Money> {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') {
    const minor = Math.round(value * 100) || 0;
    return Math.abs(value - minor / 100) < NOISE ? money(minor, currency) : BAD;
  }
  if (typeof value !== 'string') return BAD;
  const text = narrow(cleanText(value)).replace('￥', '¥');
  if (/^[-—–]*$/.test(text)) return undefined;
  const match = YUAN.exec(text);
  if (!match) return BAD;
  const [, whole = '', cents = ''] = match;
  return money(Number(whole.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0')), currency);
}

/** An integer amount in minor units, as number or digits. */
export function fen(value: unknown, currency: string): Outcome<Money> {
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? money(number, currency) : BAD;
}

const COUNT = /^(?:共|[x×*])?\s*(\d{1,3}(?:,\d{3})+|\d{1,9})\s*(?:[件个份套双条单]|pcs)?$/i;

/** A whole number of things: `x1`, `×2`, `2件`, `1,204`, 3. `99+` is no number. */
export function count(value: unknown): Outcome<number> {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : BAD;
  if (typeof value !== 'string') return BAD;
  const text = narrow(cleanText(value));
  if (text === '') return undefined;
  const match = COUNT.exec(text);
  return match ? Number(match[1]?.replaceAll(',', '')) : BAD;
}
