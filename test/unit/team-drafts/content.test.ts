import { describe, expect, it } from 'vitest';
import { type TeamTrial, teamContent, teamReply } from '../../../utils/records/team-content.ts';
import { baseOf, basesOf, draftSlot } from '../../../utils/team/drafts/base.ts';
import { settled, standingsOf, unsettled } from '../../../utils/team/drafts/conflicts.ts';
import { contentWith } from '../../../utils/team/drafts/content-part.ts';
import { mergeDrafts } from '../../../utils/team/drafts/merge.ts';
import {
  admitKey,
  removeKey,
  replaceKey,
  rolledBack,
  withdrawnFrom,
} from '../../../utils/team/drafts/plan.ts';
import { asEditable, asTeamReply, forTeam } from '../../../utils/team/drafts/team-reply.ts';
import { aReply } from '../../support/replies.ts';
import { spent } from '../../support/spent.ts';
import {
  aContent,
  aDraft,
  aTeamReply,
  EDITOR,
  LEAD,
  DRAFTS_NOW as NOW,
  replyChange,
  SECOND_EDITOR,
} from '../../support/team-drafts.ts';

const A = aTeamReply('a');
const B = aTeamReply('b');
const comment = (id: string, at = NOW) => ({ id, by: { id: EDITOR.id }, at, text: id });

describe('content with drafts', () => {
  const content = aContent({
    replies: [A, B],
    withdrawn: [{ id: 'team:c', title: '旧的', at: NOW }],
    readings: [{ id: 'r', title: '须知', body: '', required: true, version: 1 }],
  });

  it('changes things in their place, adds new ones at the end, takes others away', () => {
    const made = contentWith(content, [
      aDraft(replyChange('a', { title: '新标题' })),
      aDraft(replyChange('d')),
      aDraft({ part: 'reply', id: 'team:b', value: null }),
      aDraft({ part: 'reading', id: 'r', value: null }),
      aDraft({ part: 'words', id: 'all', value: { own: [], off: ['phone'] } }),
      aDraft({ part: 'shipping', id: 'all', value: { rules: [], thresholds: { soonHours: 3 } } }),
    ]);
    expect(made.replies.map(({ title }) => title)).toEqual(['新标题', '团队回复 d']);
    expect(made.readings).toEqual([]);
    expect(made.words.off).toEqual(['phone']);
    expect(made.shipping.thresholds).toEqual({ soonHours: 3 });
    expect(teamContent.safeParse(made).success).toBe(true);
    expect(content.replies).toEqual([A, B]);
  });

  it('takes the newest of several drafts, whatever their order', () => {
    const older = aDraft(replyChange('a', { title: '先' }), EDITOR, { at: NOW });
    const newer = aDraft(replyChange('a', { title: '后' }), SECOND_EDITOR, { at: NOW + 5 });
    for (const drafts of [
      [older, newer],
      [newer, older],
    ])
      expect(contentWith(content, drafts).replies[0]?.title).toBe('后');
  });

  it('says no longer that a reply is withdrawn once it is back', () => {
    expect(contentWith(content, [aDraft(replyChange('c'))]).withdrawn).toEqual([]);
    expect(
      contentWith(content, [aDraft({ part: 'reply', id: 'team:c', value: null })]).withdrawn,
    ).toHaveLength(1);
  });

  it('goes through five thousand replies quickly', () => {
    const many = aContent({ replies: Array.from({ length: 5000 }, (_, at) => aTeamReply(`n${at}`)) });
    const drafts = many.replies.map(({ id }) => aDraft({ part: 'reply', id, value: null }));
    expect(spent(() => expect(contentWith(many, drafts).replies).toEqual([]))).toBeLessThan(500);
  });
});

describe('two states of one draft', () => {
  const one = aDraft(replyChange('a'), EDITOR, { version: 2, comments: [comment('x')] });
  const other = aDraft(replyChange('a'), EDITOR, {
    version: 3,
    state: 'returned',
    comments: [comment('y', NOW - 1), comment('x')],
  });

  it('unites comments and takes the newer version, whichever comes first, however often', () => {
    const merged = mergeDrafts(one, other);
    expect(merged.state).toBe('returned');
    expect(merged.comments.map(({ id }) => id)).toEqual(['y', 'x']);
    expect(mergeDrafts(other, one)).toEqual(merged);
    expect(mergeDrafts(merged, one)).toEqual(merged);
  });

  it('decides between equal versions alike for everybody', () => {
    const left = { ...one, state: 'proposed' as const };
    const right = { ...one, state: 'approved' as const };
    expect(mergeDrafts(left, right).state).toBe(mergeDrafts(right, left).state);
  });
});

describe('conflicts', () => {
  it('says what was released meanwhile and what others propose', async () => {
    const base = await baseOf(A);
    const content = aContent({ replies: [A, { ...B, title: '别人改了' }] });
    const drafts = [
      aDraft(replyChange('a', { title: '我' }), EDITOR, { ...(base && { base }), state: 'approved' }),
      aDraft(replyChange('a', { title: '她' }), SECOND_EDITOR, { ...(base && { base }), state: 'proposed' }),
      aDraft(replyChange('b'), EDITOR, { base: 'o'.repeat(43), state: 'approved' }),
      aDraft(replyChange('new'), EDITOR),
    ];
    const standings = standingsOf(drafts, await basesOf(content, drafts));
    expect(standings.map(({ isOutdated }) => isOutdated)).toEqual([false, false, true, false]);
    expect(standings.map(({ others }) => others.length)).toEqual([1, 1, 0, 0]);
    expect(unsettled(standings).map(({ draft }) => draft.change.id)).toEqual(['team:b']);
  });

  it('finds drafts that are released as they are, those that took something away included', async () => {
    const drafts = [
      aDraft(replyChange('a')),
      aDraft({ part: 'reply', id: 'team:gone', value: null }),
      aDraft(replyChange('b', { title: '还没发布' })),
    ];
    const bases = await basesOf(aContent({ replies: [A, B] }), drafts);
    const values = new Map<string, string | undefined>();
    for (const { key, change } of drafts) values.set(key, await baseOf(change.value));
    expect(settled(drafts, bases, values).map(({ change }) => change.id)).toEqual(['team:a', 'team:gone']);
  });

  it('does not depend on the order of fields', async () => {
    const { id, title, ...rest } = A;
    expect(await baseOf({ ...rest, title, id })).toBe(await baseOf(A));
    expect(await draftSlot('reply/team:a/x')).toMatch(/^draft-[\w-]{43}$/u);
  });
});

describe('releases without drafts', () => {
  const trial: TeamTrial = {
    id: 't',
    reply: 'team:a',
    title: '比一比',
    b: [...A.variants],
    by: 'agent',
    outcome: 'edited',
    from: NOW,
  };
  const content = aContent({ replies: [A, B], trials: [trial] });

  it('withdraws a reply with its comparison and says why', () => {
    const made = withdrawnFrom(content, new Set(['team:a']), ' 价格错了 ', NOW);
    expect(made.replies).toEqual([B]);
    expect(made.trials).toEqual([]);
    expect(made.withdrawn).toEqual([{ id: 'team:a', title: A.title, at: NOW, why: '价格错了' }]);
    expect(withdrawnFrom(made, new Set(['team:a']), '', NOW).withdrawn).toEqual(made.withdrawn);
  });

  it('rolls back without bringing back what was withdrawn in a hurry', () => {
    const now = withdrawnFrom(content, new Set(['team:a']), '', NOW);
    const made = rolledBack(content, now);
    expect(made.replies).toEqual([B]);
    expect(made.withdrawn.map(({ id }) => id)).toEqual(['team:a']);
  });

  it('admits, removes and replaces keys, but never the last one', () => {
    const first = { key: LEAD.id, name: '林姐', from: 0 };
    const second = { key: SECOND_EDITOR.id, name: '老马', from: 4 };
    expect(admitKey([first], second)).toMatchObject({ ok: true, value: [first, second] });
    expect(admitKey([first], { ...second, key: first.key })).toMatchObject({ error: { code: 'key-known' } });
    expect(removeKey([first, second], first.key)).toMatchObject({ value: [second] });
    expect(removeKey([first], first.key)).toMatchObject({ error: { code: 'key-last' } });
    expect(replaceKey([first], first.key, second)).toMatchObject({ value: [second] });
    expect(replaceKey([first], second.key, { ...second, key: EDITOR.id })).toMatchObject({
      error: { code: 'key-unknown' },
    });
  });
});

describe('replies for the team', () => {
  it('makes new ones of one’s own, as many as there is room for', () => {
    const own = [aReply('a'), aReply('b', { copyOf: { id: 'team:z', updatedAt: NOW } })];
    const made = forTeam(own, 0, NOW);
    expect(made.ok && made.value.every((one) => teamReply.safeParse(one).success)).toBe(true);
    expect(made.ok && made.value.map((one) => 'copyOf' in one || 'layer' in one)).toEqual([false, false]);
    expect(forTeam(own, 9_999, NOW)).toMatchObject({ error: { code: 'team-replies-full', detail: '1' } });
  });

  it('goes through the editor unchanged', () => {
    expect(asTeamReply(asEditable(A))).toEqual(A);
  });
});
