import { ok } from '../../core/result.ts';
import { managedPolicy } from '../../platform/managed.ts';
import type { Request } from '../../platform/request.ts';
import type { Channel } from './channel.ts';
import { pullFrom } from './web.ts';

/** FNV-1a of a text: tells whether it is another one than before, nothing more. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `p ${text.length} ${(sum >>> 0).toString(16)}`;
}

/** Releases that the company's policy for the browser holds as text, or names by address. */
export const policyChannel = (id: string, request: Request, read = managedPolicy): Channel => ({
  id,
  async pull(known, signal) {
    const { policy } = await read();
    if (policy.release !== undefined) {
      const etag = sumOf(policy.release);
      return ok(
        known.etag === etag ? { outcome: 'same', etag } : { outcome: 'new', text: policy.release, etag },
      );
    }
    if (policy.releaseUrl === undefined) return ok({ outcome: 'empty' });
    return pullFrom(request, policy.releaseUrl, 0, undefined, known, signal);
  },
});
