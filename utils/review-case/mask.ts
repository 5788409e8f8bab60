/** What stands for what is not shown. */
const HIDDEN = '***';

/** The last four characters of a number, which suffice to find it again among a shop's own: `…8842`. */
export const maskNumber = (number: string): string => (number.length <= 4 ? HIDDEN : `…${number.slice(-4)}`);

/** The first character of a name. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}${HIDDEN}`;

/** Seven digits or more in a row, as phones, orders and parcels have them, however they are spaced or written. */
const DIGITS =
  /[\p{Nd}〇零一二三四五六七八九幺](?:[\s().+\-—–_·]{0,2}[\p{Nd}〇零一二三四五六七八九幺]){6,}/gu;
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;

/** A text without long numbers and mail addresses, and without the names and numbers that are known to identify somebody. */
export function maskText(text: string, known: readonly (string | undefined)[] = []): string {
  let masked = text;
  for (const one of known) if (one !== undefined && one.length > 1) masked = masked.replaceAll(one, HIDDEN);
  return masked.replace(ADDRESS, HIDDEN).replace(DIGITS, HIDDEN);
}
