import * as z from 'zod/mini';
import { envelope } from '../../records/team-release.ts';
import { leadsHere } from '../release/follow.ts';
import { parseJson } from '../release/read-envelope.ts';

const chain = z.pick(envelope, { header: true, trail: true });

/**
 * Whether a release that was signed here may take the place of another one although that is not the one right before it: it comes later in the same
 * chain, because this channel could not be reached when those in between went out; or it heals a fork of which the other is a part.
 */
export async function succeeds(text: string, there: { release: string; number: number }): Promise<boolean> {
  const parsed = z.safeParse(chain, parseJson(text));
  if (!parsed.success) return false;
  const { header, trail } = parsed.data;
  if (header.supersedes.includes(there.release)) return true;
  if (there.number >= header.number || trail.from > there.number + 1) return false;
  return leadsHere(parsed.data, there.number, there.release);
}
