import canonicalize from 'canonicalize';
import type { TeamContent } from '../../records/team-content.ts';
import type { TeamDraft } from '../../records/team-draft.ts';
import { type PartValue, valueIn } from './content-part.ts';
import { thingOf } from './draft-key.ts';

const encoder = new TextEncoder();

/** The SHA-256 of a text's UTF-8, as base64url without padding. */
export async function digestOfText(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** The digest of a value by which a draft remembers what it was made from (`TeamDraft.base`); undefined for what is not there. */
export async function baseOf(value: PartValue): Promise<string | undefined> {
  return value === null ? undefined : digestOfText(canonicalize(value) ?? '');
}

/** What the things that drafts are about are now, by `part/id`; what is not in the release is left out. */
export async function basesOf(
  content: TeamContent,
  drafts: Iterable<Pick<TeamDraft, 'change'>>,
): Promise<Map<string, string>> {
  const bases = new Map<string, string>();
  const replies = new Map(content.replies.map((reply) => [reply.id, reply]));
  for (const { change } of drafts) {
    const { part, id } = change;
    const value = part === 'reply' ? (replies.get(id) ?? null) : valueIn(content, part, id);
    const base = await baseOf(value);
    if (base !== undefined) bases.set(thingOf(change), base);
  }
  return bases;
}

/** The slot of the post that carries a draft: one post for each draft and sender. */
export const draftSlot = async (key: string): Promise<string> => `draft-${await digestOfText(key)}`;
