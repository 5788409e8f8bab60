import * as z from 'zod/mini';
import { envelope } from '../../records/team-release.ts';
import { parseJson } from '../release/read-envelope.ts';

const claim = z.pick(envelope, { header: true, signature: true });

/** The number and the signature that a text claims, to tell apart what came on several channels before anything is verified. */
export function claimedRelease(text: string): { number: number; signature: string } | undefined {
  const parsed = z.safeParse(claim, parseJson(text));
  return parsed.success ? { number: parsed.data.header.number, signature: parsed.data.signature } : undefined;
}
