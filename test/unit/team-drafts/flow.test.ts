import { describe, expect, it } from 'vitest';
import { teamDraft } from '../../../utils/records/team-draft.ts';
import {
  type DraftAction,
  type DraftState,
  may,
  newDraft,
  takeStep,
} from '../../../utils/team/drafts/flow.ts';
import {
  AGENT,
  aDraft,
  EDITOR,
  LEAD,
  DRAFTS_NOW as NOW,
  replyChange,
  SECOND_EDITOR,
  SECOND_LEAD,
} from '../../support/team-drafts.ts';

const STATES: readonly DraftState[] = ['draft', 'proposed', 'approved', 'returned'];
const ACTIONS: readonly DraftAction[] = [
  { do: 'edit', change: replyChange('a', { title: '改过' }) },
  { do: 'propose' },
  { do: 'withdraw' },
  { do: 'approve' },
  { do: 'return', text: '再短一点' },
  { do: 'reopen' },
  { do: 'comment', text: '问一句' },
  { do: 'discard' },
  { do: 'rebase', base: 'x'.repeat(43) },
];
const ACTORS = { author: EDITOR, other: SECOND_EDITOR, lead: LEAD, agent: AGENT };

/** What each may do to an editor's draft, and where it leads; everything that is not here is refused. */
const ALLOWED: Record<string, string> = {
  'author edit draft': 'draft',
  'author edit proposed': 'draft',
  'author edit approved': 'draft',
  'author edit returned': 'draft',
  'author propose draft': 'proposed',
  'author propose returned': 'proposed',
  'author withdraw proposed': 'draft',
  'author comment draft': 'draft',
  'author comment proposed': 'proposed',
  'author comment approved': 'approved',
  'author comment returned': 'returned',
  'author discard draft': 'gone',
  'author discard proposed': 'gone',
  'author discard approved': 'gone',
  'author discard returned': 'gone',
  'author rebase draft': 'draft',
  'author rebase proposed': 'proposed',
  'author rebase approved': 'draft',
  'author rebase returned': 'returned',
  'other comment draft': 'draft',
  'other comment proposed': 'proposed',
  'other comment approved': 'approved',
  'other comment returned': 'returned',
  'lead approve proposed': 'approved',
  'lead return proposed': 'returned',
  'lead return approved': 'returned',
  'lead reopen approved': 'proposed',
  'lead comment draft': 'draft',
  'lead comment proposed': 'proposed',
  'lead comment approved': 'approved',
  'lead comment returned': 'returned',
  'lead rebase draft': 'draft',
  'lead rebase proposed': 'proposed',
  'lead rebase approved': 'approved',
  'lead rebase returned': 'returned',
};

const draftIn = (state: DraftState, by = EDITOR) =>
  aDraft(replyChange('a'), by, {
    state,
    ...(state === 'approved' && { approved: { by: { id: LEAD.id }, at: NOW } }),
  });

describe('the way of a draft', () => {
  const rows = Object.entries(ACTORS).flatMap(([who, actor]) =>
    STATES.flatMap((state) => ACTIONS.map((action) => ({ who, actor, state, action }))),
  );
  it.each(rows)('$who · $action.do · $state', ({ who, actor, state, action }) => {
    const draft = draftIn(state);
    const taken = takeStep(draft, action, actor, NOW + 1);
    const wanted = ALLOWED[`${who} ${action.do} ${state}`];
    expect(may(action.do, draft, actor)).toBe(wanted !== undefined);
    expect(taken.ok ? (taken.value?.state ?? 'gone') : undefined).toBe(wanted);
    if (!taken.ok) return expect(taken.error.code).toMatch(/^draft-(role|state)$/u);
    if (!taken.value) return;
    expect(teamDraft.safeParse(taken.value).success).toBe(true);
    expect(taken.value.version).toBe(2);
    expect('approved' in taken.value).toBe(taken.value.state === 'approved');
  });

  it('lets a lead approve and take back her own draft, but return only those of others', () => {
    const own = draftIn('draft', LEAD);
    const approved = takeStep(own, { do: 'approve' }, LEAD, NOW);
    expect(approved.ok && approved.value?.approved?.by.id).toBe(LEAD.id);
    expect(may('return', draftIn('approved', LEAD), LEAD)).toBe(false);
    expect(may('return', draftIn('approved', LEAD), SECOND_LEAD)).toBe(true);
    const reopened = takeStep(draftIn('approved', LEAD), { do: 'reopen' }, LEAD, NOW);
    expect(reopened.ok && reopened.value?.state).toBe('draft');
  });

  it('does not approve what somebody else has not proposed', () => {
    expect(may('approve', draftIn('draft', EDITOR), LEAD)).toBe(false);
    expect(may('approve', draftIn('draft', LEAD), SECOND_LEAD)).toBe(false);
  });

  it('returns only with words, which become a comment', () => {
    const empty = takeStep(draftIn('proposed'), { do: 'return', text: ' \n' }, LEAD, NOW);
    expect(empty).toMatchObject({ ok: false, error: { code: 'draft-no-words' } });
    const returned = takeStep(draftIn('proposed'), { do: 'return', text: ' 再短一点 ' }, LEAD, NOW);
    expect(returned.ok && returned.value?.comments).toMatchObject([
      { text: '再短一点', by: { id: LEAD.id } },
    ]);
  });

  it('keeps two hundred comments and refuses the next', () => {
    const comment = { id: 'c', by: { id: EDITOR.id }, at: NOW, text: '好' };
    const full = aDraft(replyChange('a'), EDITOR, {
      comments: Array.from({ length: 200 }, (_, at) => ({ ...comment, id: `c${at}` })),
    });
    expect(takeStep(full, { do: 'comment', text: '再说' }, EDITOR, NOW)).toMatchObject({
      error: { code: 'draft-full' },
    });
  });

  it('can be returned however much was said about it', () => {
    const comments = Array.from({ length: 200 }, (_, at) => ({
      id: `${at}`,
      by: { id: EDITOR.id },
      at: NOW,
      text: '问',
    }));
    const full = { ...draftIn('proposed', EDITOR), comments };
    const returned = takeStep(full, { do: 'return', text: '再短一点' }, LEAD, NOW);
    const said = returned.ok ? returned.value?.comments : undefined;
    expect([said?.length, said?.[0]?.id, said?.at(-1)?.text]).toEqual([200, '1', '再短一点']);
  });

  it('begins a draft that the record accepts', () => {
    const draft = newDraft(replyChange('a'), undefined, EDITOR, NOW);
    expect(teamDraft.safeParse(draft).success).toBe(true);
    expect(draft).toMatchObject({ state: 'draft', version: 1, by: { id: EDITOR.id } });
    expect('base' in draft).toBe(false);
  });
});
