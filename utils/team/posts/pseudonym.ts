const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Characters of a pseudonym: a thousand members rarely share one. */
const LENGTH = 5;

/** What a member is called who shares under no name: the beginning of their key in letters that can be read out. */
export function pseudonymOf(member: string): string {
  const bytes = atob(member.slice(0, 8).replaceAll('-', '+').replaceAll('_', '/'));
  let number = 0;
  for (const byte of bytes.slice(0, 4)) number = number * 256 + byte.charCodeAt(0);
  let text = '';
  for (let at = 0; at < LENGTH; at++) {
    text = (ALPHABET[number % 32] ?? '') + text;
    number = Math.floor(number / 32);
  }
  return text;
}
