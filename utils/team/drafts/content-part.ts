import type { TeamContent } from '../../records/team-content.ts';
import type { DraftChange, TeamDraft } from '../../records/team-draft.ts';

export type DraftPart = DraftChange['part'];
/** A thing of a release as it stands there; null: it is not there. */
export type PartValue = DraftChange['value'];

const LISTS = { reply: 'replies', reading: 'readings', trial: 'trials', intent: 'intents' } as const;

/** What a release holds of one thing; null where it holds nothing. Looks through a list: for many, use `valuesOf`. */
export function valueIn(content: TeamContent, part: DraftPart, id: string): PartValue {
  if (part === 'words') return content.words;
  if (part === 'shipping') return content.shipping;
  const list: readonly { id: string }[] = content[LISTS[part]];
  return (list.find((one) => one.id === id) as PartValue | undefined) ?? null;
}

function changedList<T extends { id: string }>(
  list: readonly T[],
  changes: ReadonlyMap<string, T | null>,
): T[] {
  const left = new Map(changes);
  const kept = list.flatMap((one) => {
    const change = left.get(one.id);
    if (change === undefined) return [one];
    left.delete(one.id);
    return change === null ? [] : [change];
  });
  return [...kept, ...[...left.values()].filter((one) => one !== null)];
}

/**
 * A release's content with drafts on top. Things keep their place, new ones come last. Of several drafts for the same thing the newest counts.
 * A reply that is brought back is no longer withdrawn.
 */
export function contentWith(
  content: TeamContent,
  drafts: Iterable<Pick<TeamDraft, 'key' | 'at' | 'change'>>,
): TeamContent {
  const changes: Record<keyof typeof LISTS, Map<string, { id: string } | null>> = {
    reply: new Map(),
    reading: new Map(),
    trial: new Map(),
    intent: new Map(),
  };
  let { words, shipping } = content;
  const inOrder = [...drafts].sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
  for (const { change } of inOrder) {
    if (change.part === 'words') words = change.value;
    else if (change.part === 'shipping') shipping = change.value;
    else changes[change.part].set(change.id, change.value);
  }
  const listOf = <T extends { id: string }>(part: keyof typeof LISTS, list: readonly T[]): T[] =>
    changedList(list, changes[part] as ReadonlyMap<string, T | null>);
  return {
    words,
    shipping,
    replies: listOf('reply', content.replies),
    readings: listOf('reading', content.readings),
    trials: listOf('trial', content.trials),
    intents: listOf('intent', content.intents),
    withdrawn: content.withdrawn.filter(({ id }) => !changes.reply.get(id)),
  };
}
