import type { DraftChange, TeamDraft } from '../../records/team-draft.ts';

/** What a draft is about: `part/id`. Words and shipping are one thing each. */
export const thingOf = ({ part, id }: Pick<DraftChange, 'part' | 'id'>): string => `${part}/${id}`;

/** The key of somebody's draft for one thing (`TeamDraft.key`). */
export const draftKey = (change: Pick<DraftChange, 'part' | 'id'>, member: string): string =>
  `${thingOf(change)}/${member}`;

/** The id under which words or shipping, which are changed as a whole, are drafted. */
export const WHOLE = 'all';

/** The drafts for each thing, oldest first. */
export function draftsByThing(drafts: Iterable<TeamDraft>): Map<string, TeamDraft[]> {
  const found = new Map<string, TeamDraft[]>();
  for (const draft of drafts) {
    const thing = thingOf(draft.change);
    const others = found.get(thing);
    if (others) others.push(draft);
    else found.set(thing, [draft]);
  }
  for (const list of found.values()) list.sort((one, other) => one.at - other.at);
  return found;
}
