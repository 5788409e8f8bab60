import { cleanText } from './clean-text.ts';
import { BAD, type Outcome } from './outcome.ts';

const PLAIN_ID = /^[\w.:-]{1,80}$/;
const ID = /^[^\s/%<>"'\\\p{C}]{1,80}$/u;

/** A text of which null and '' say nothing. */
export function text(value: unknown): Outcome<string> {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? cleanText(value) || undefined : BAD;
}

/** A string or integer without white space; a number above 2^53 was already altered and is refused. */
export function id(value: unknown): Outcome<string> {
  if (value === undefined || value === null || value === '' || value === 0) return undefined;
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? String(value) : BAD;
  if (typeof value !== 'string') return BAD;
  if (PLAIN_ID.test(value)) return value;
  const folded = cleanText(value);
  if (folded === '') return undefined;
  return ID.test(folded) ? folded : BAD;
}
