import { cut } from '../../core/cut.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { TeamRole } from '../../records/team.ts';
import type { DraftChange, DraftComment, TeamDraft, TeamPerson } from '../../records/team-draft.ts';
import { draftKey } from './draft-key.ts';

/** Who does something, in which role. */
export interface Actor extends TeamPerson {
  role: TeamRole;
}

/** What can be done to a draft. `return` needs words that say why. */
export type DraftAction =
  | { do: 'edit'; change: DraftChange }
  | { do: 'propose' | 'withdraw' | 'approve' | 'reopen' | 'discard' }
  | { do: 'return' | 'comment'; text: string }
  /** Somebody has seen what was released meanwhile and keeps the draft nevertheless. */
  | { do: 'rebase'; base: string | undefined };
export type DraftDoing = DraftAction['do'];
export type DraftState = TeamDraft['state'];

const COMMENTS_LIMIT = 200;

const isMine = (draft: TeamDraft, { id }: Actor): boolean => draft.by.id === id;

interface Rule {
  from: readonly DraftState[];
  who: (draft: TeamDraft, actor: Actor) => boolean;
}

const ANY: readonly DraftState[] = ['draft', 'proposed', 'approved', 'returned'];
const mine = isMine;
const lead = (_: TeamDraft, { role }: Actor) => role === 'lead';

/** Who may do what in which state. A lead approves her own drafts as well; nobody else's draft is edited, one makes one's own beside it. */
const RULES: Record<DraftDoing, Rule> = {
  edit: { from: ANY, who: mine },
  propose: { from: ['draft', 'returned'], who: mine },
  withdraw: { from: ['proposed'], who: mine },
  approve: { from: ['proposed', 'draft'], who: lead },
  return: {
    from: ['proposed', 'approved'],
    who: (draft, actor) => lead(draft, actor) && !isMine(draft, actor),
  },
  reopen: { from: ['approved'], who: lead },
  comment: { from: ANY, who: () => true },
  discard: { from: ANY, who: mine },
  rebase: { from: ANY, who: (draft, actor) => isMine(draft, actor) || lead(draft, actor) },
};

/** Why somebody may not do something: `draft-role`, `draft-state`; undefined where it may be done. */
function obstacleTo(doing: DraftDoing, draft: TeamDraft, actor: Actor): string | undefined {
  const { from, who } = RULES[doing];
  if (actor.role === 'agent' || !who(draft, actor)) return 'draft-role';
  if (!from.includes(draft.state)) return 'draft-state';
  // What somebody else has not proposed yet is not there to be approved.
  return doing === 'approve' && draft.state === 'draft' && !isMine(draft, actor) ? 'draft-state' : undefined;
}

export const may = (doing: DraftDoing, draft: TeamDraft, actor: Actor): boolean =>
  obstacleTo(doing, draft, actor) === undefined;

const personOf = ({ id, name }: Actor): TeamPerson => (name === undefined ? { id } : { id, name });

/** A first draft for a thing; `base` is the digest of what it was made from, undefined where there is nothing. `at` in UTC ms. */
export const newDraft = (
  change: DraftChange,
  base: string | undefined,
  actor: Actor,
  at: number,
): TeamDraft => ({
  key: draftKey(change, actor.id),
  change,
  ...(base !== undefined && { base }),
  state: 'draft',
  by: personOf(actor),
  at,
  comments: [],
  version: 1,
});

/** Where an action leads; `discard` leads nowhere. */
function stateAfter(action: DraftAction, draft: TeamDraft, actor: Actor): DraftState {
  switch (action.do) {
    case 'edit':
    case 'withdraw':
      return 'draft';
    case 'propose':
      return 'proposed';
    case 'approve':
      return 'approved';
    case 'return':
      return 'returned';
    case 'reopen':
      return isMine(draft, actor) ? 'draft' : 'proposed';
    case 'rebase':
      return draft.state === 'approved' && actor.role !== 'lead' ? 'draft' : draft.state;
    case 'comment':
    case 'discard':
      return draft.state;
  }
}

function withBase(draft: TeamDraft, base: string | undefined): TeamDraft {
  const { base: _before, ...rest } = draft;
  return base === undefined ? rest : { ...rest, base };
}

/**
 * A draft after somebody did something to it; undefined: it is gone. Errors: `draft-role` not by this person, `draft-state` not now, `draft-no-words`
 * a comment without words, `draft-full` too many comments. `now` in UTC ms.
 */
export function takeStep(
  draft: TeamDraft,
  action: DraftAction,
  actor: Actor,
  now: number,
): Result<TeamDraft | undefined> {
  const obstacle = obstacleTo(action.do, draft, actor);
  if (obstacle !== undefined) return fail(obstacle);
  if (action.do === 'discard') return ok(undefined);
  const comments = [...draft.comments];
  if (action.do === 'return' || action.do === 'comment') {
    const text = cut(action.text.trim(), 2000);
    if (text === '') return fail('draft-no-words');
    // However much was said about it, a draft can be sent back: the oldest word gives way.
    if (comments.length >= COMMENTS_LIMIT && action.do === 'comment') return fail('draft-full');
    if (comments.length >= COMMENTS_LIMIT) comments.splice(0, comments.length + 1 - COMMENTS_LIMIT);
    const comment: DraftComment = { id: crypto.randomUUID(), by: personOf(actor), at: now, text };
    comments.push(comment);
  }
  const { approved: _before, ...rest } = draft;
  const state = stateAfter(action, draft, actor);
  const approved = action.do === 'approve' ? { by: personOf(actor), at: now } : draft.approved;
  const next: TeamDraft = {
    ...rest,
    ...(action.do === 'edit' && { change: action.change }),
    state,
    at: action.do === 'edit' ? Math.max(now, draft.at) : draft.at,
    ...(state === 'approved' && approved && { approved }),
    comments,
    version: draft.version + 1,
  };
  return ok(action.do === 'rebase' ? withBase(next, action.base) : next);
}
