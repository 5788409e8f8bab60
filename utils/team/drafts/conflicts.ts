import type { TeamDraft } from '../../records/team-draft.ts';
import { draftsByThing, thingOf } from './draft-key.ts';

/** How a draft stands to what is released and to other people's drafts. */
export interface Standing {
  draft: TeamDraft;
  /** The thing was changed, or taken away, by a release since the draft was begun. */
  isOutdated: boolean;
  /** Drafts of others for the same thing that wait, or are approved. */
  others: readonly TeamDraft[];
}

const isOpen = ({ state }: TeamDraft): boolean => state === 'proposed' || state === 'approved';

/** Every draft with what stands against it; `bases` are the digests of what is released now (`basesOf`). */
export function standingsOf(drafts: readonly TeamDraft[], bases: ReadonlyMap<string, string>): Standing[] {
  const byThing = draftsByThing(drafts);
  return drafts.map((draft) => {
    const thing = thingOf(draft.change);
    return {
      draft,
      isOutdated: draft.base !== bases.get(thing),
      others: (byThing.get(thing) ?? []).filter((other) => other.key !== draft.key && isOpen(other)),
    };
  });
}

/** The approved drafts that must not be released before somebody has chosen. */
export const unsettled = (standings: readonly Standing[]): Standing[] =>
  standings.filter(
    ({ draft, isOutdated, others }) =>
      draft.state === 'approved' && (isOutdated || others.some(({ state }) => state === 'approved')),
  );

/**
 * Drafts whose thing is released just as they have it: there is nothing left to do. `values` are the digests of what the drafts want, by
 * key; undefined for what is to go.
 */
export const settled = (
  drafts: readonly TeamDraft[],
  bases: ReadonlyMap<string, string>,
  values: ReadonlyMap<string, string | undefined>,
): TeamDraft[] =>
  drafts.filter(
    (draft) => values.has(draft.key) && values.get(draft.key) === bases.get(thingOf(draft.change)),
  );
