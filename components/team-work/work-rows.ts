import type { Reply } from '../../utils/records/reply.ts';
import type { TeamReply } from '../../utils/records/team-content.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import { draftsByThing, thingOf } from '../../utils/team/drafts/draft-key.ts';
import { asEditable } from '../../utils/team/drafts/team-reply.ts';
import type { Work } from './model.ts';

export const ROW_STATES = ['released', 'draft', 'proposed', 'approved', 'returned'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** A reply of the working copy. */
export interface WorkRow {
  id: string;
  /** As it would be released: the draft's words, or those that a draft takes away. */
  reply: Reply;
  state: RowState;
  draft: TeamDraft | undefined;
  isNew: boolean;
  /** The draft takes it away. */
  isGone: boolean;
  /** Somebody has to choose: it was released anew since, or others have drafts for it. */
  clashes: boolean;
}

const editable = new WeakMap<TeamReply, Reply>();

/** The same object for the same reply, so that what did not change need not be searched anew. */
function editableOf(reply: TeamReply): Reply {
  const known = editable.get(reply);
  if (known) return known;
  const made = asEditable(reply);
  editable.set(reply, made);
  return made;
}

/** The draft that counts for a thing: one's own, else the newest of others. */
export function draftFor(drafts: readonly TeamDraft[] | undefined, me: string): TeamDraft | undefined {
  return drafts?.find(({ by }) => by.id === me) ?? drafts?.filter(({ state }) => state !== 'returned').at(-1);
}

/** The working copy: what is released, with drafts on top. */
export function workRows({
  content,
  drafts,
  bases,
  me,
}: Pick<Work, 'content' | 'drafts' | 'bases' | 'me'>): WorkRow[] {
  const byThing = draftsByThing(drafts.filter(({ change }) => change.part === 'reply'));
  const rows: WorkRow[] = [];
  const enter = (id: string, released: TeamReply | undefined) => {
    const thing = thingOf({ part: 'reply', id });
    const own = byThing.get(thing);
    const draft = draftFor(own, me.id);
    const wanted = draft?.change.part === 'reply' ? draft.change.value : undefined;
    const shown = wanted ?? released;
    if (!shown) return;
    rows.push({
      id,
      reply: editableOf(shown),
      state: draft?.state ?? 'released',
      draft,
      isNew: !released,
      isGone: draft !== undefined && wanted === null,
      clashes: draft !== undefined && (draft.base !== bases.get(thing) || (own?.length ?? 0) > 1),
    });
  };
  const released = new Set(content.replies.map(({ id }) => id));
  for (const reply of content.replies) enter(reply.id, reply);
  for (const drafted of byThing.values()) {
    const id = drafted[0]?.change.id;
    if (id !== undefined && !released.has(id)) enter(id, undefined);
  }
  return rows;
}
