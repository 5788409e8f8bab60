/** Crockford's letters: none that is taken for a figure. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 4;

/** Four letters and digits that stand for a member who shares no name, the same at every colleague's. */
export function memberCode(member: string): string {
  // FNV-1a: it need not be hard to turn round, the key of a member is no secret.
  let hash = 0x811c9dc5;
  for (let at = 0; at < member.length; at++) hash = Math.imul(hash ^ member.charCodeAt(at), 0x01000193);
  let code = '';
  for (let at = 0; at < LENGTH; at++) code += SIGNS[(hash >>> (at * 5)) & 31];
  return code;
}
