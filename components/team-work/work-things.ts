import type { TeamContent } from '../../utils/records/team-content.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import { draftsByThing, thingOf } from '../../utils/team/drafts/draft-key.ts';
import type { Work } from './model.ts';
import { draftFor } from './work-rows.ts';

const LISTS = { reading: 'readings', trial: 'trials', intent: 'intents' } as const;
type ListPart = keyof typeof LISTS;
type ValueOf<P extends ListPart> = TeamContent[(typeof LISTS)[P]][number];

/** A thing of the working copy that is no reply. */
export interface WorkThing<T> {
  id: string;
  value: T;
  draft: TeamDraft | undefined;
  /** The draft takes it away. */
  isGone: boolean;
}

/** What the working copy holds of one kind: what is released, with drafts on top. */
export function thingsOf<P extends ListPart>(work: Work, part: P): WorkThing<ValueOf<P>>[] {
  const byThing = draftsByThing(work.drafts.filter(({ change }) => change.part === part));
  const released = work.content[LISTS[part]] as readonly ValueOf<P>[];
  const ids = new Set(released.map(({ id }) => id));
  const fresh = [...byThing.values()].flatMap(([first]) =>
    first && !ids.has(first.change.id) ? [first.change.id] : [],
  );
  const known = new Map(released.map((one) => [one.id, one]));
  return [...ids, ...fresh].flatMap((id) => {
    const draft = draftFor(byThing.get(thingOf({ part, id })), work.me.id);
    const wanted = draft ? (draft.change.value as ValueOf<P> | null) : undefined;
    const value = wanted ?? known.get(id);
    return value ? [{ id, value, draft, isGone: draft !== undefined && wanted === null }] : [];
  });
}

/** Words or shipping as the working copy has them. */
export function wholeOf<P extends 'words' | 'shipping'>(
  work: Work,
  part: P,
): { value: TeamContent[P]; draft: TeamDraft | undefined } {
  const drafts = work.drafts.filter(({ change }) => change.part === part);
  const draft = draftFor(
    drafts.sort((one, other) => one.at - other.at),
    work.me.id,
  );
  const value = draft?.change.value as TeamContent[P] | undefined;
  return { value: value ?? work.content[part], draft };
}
