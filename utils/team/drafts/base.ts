import type { TeamContent } from '../../records/team-content.ts';
import type { TeamDraft } from '../../records/team-draft.ts';
import { canonical } from '../release/canonical.ts';
import { bytesOf, digestOf } from '../release/hash.ts';
import { type PartValue, valueIn } from './content-part.ts';
import { thingOf } from './draft-key.ts';

/** The digest of a value by which a draft remembers what it was made from (`TeamDraft.base`); undefined for what is not there. */
export async function baseOf(value: PartValue): Promise<string | undefined> {
  if (value === null) return undefined;
  const text = canonical(value);
  // What has no canonical form cannot be released; it is told apart from everything that can.
  return digestOf(bytesOf(text.ok ? text.value : `!${JSON.stringify(value)}`));
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
export const draftSlot = async (key: string): Promise<string> => `draft-${await digestOf(bytesOf(key))}`;
