import { describe, expect, it } from 'vitest';
import type { Post, PostBody } from '../../../utils/records/team-post.ts';
import { draftSlot } from '../../../utils/team/drafts/base.ts';
import { takePosts } from '../../../utils/team/drafts/take-posts.ts';
import {
  aDraft,
  EDITOR,
  LEAD,
  DRAFTS_NOW as NOW,
  replyChange,
  SECOND_EDITOR,
} from '../../support/team-drafts.ts';

const postOf = (member: string, body: PostBody, slot = 's'): Post => ({
  tiexin: 'post',
  format: 1,
  team: 't'.repeat(22),
  member,
  slot,
  seq: 1,
  at: NOW,
  body,
  signature: 'g'.repeat(86),
});
const proposed = aDraft(replyChange('a'), EDITOR, { state: 'proposed', version: 2 });
const SIGNING = 'S'.repeat(43);
const asLead = { me: LEAD.id, signing: SIGNING, leads: new Set([SIGNING]) };
const asEditor = { me: EDITOR.id, leads: new Set([SIGNING]) };

describe('drafts that come by post', () => {
  it('takes a proposal once, and the same one again changes nothing', async () => {
    const posts = [postOf(EDITOR.id, { kind: 'proposal', draft: proposed })];
    const first = await takePosts([], posts, asLead);
    expect(first.put).toEqual([proposed]);
    expect(await takePosts(first.put, posts, asLead)).toEqual({ put: [], remove: [] });
  });

  it('believes nobody who approves her own draft, or speaks for somebody else', async () => {
    const approved = { ...proposed, state: 'approved' as const, approved: { by: { id: LEAD.id }, at: NOW } };
    const own = await takePosts([], [postOf(EDITOR.id, { kind: 'proposal', draft: approved })], asLead);
    expect(own.put).toEqual([proposed]);
    for (const draft of [approved, proposed, { ...proposed, key: 'reply/team:b/x' }])
      expect(
        (await takePosts([], [postOf(SECOND_EDITOR.id, { kind: 'proposal', draft })], asLead)).put,
      ).toEqual([]);
  });

  it('brings the decision of a lead to the author', async () => {
    const returned = { ...proposed, state: 'returned' as const, version: 3 };
    const news = await takePosts(
      [proposed],
      [postOf(SIGNING, { kind: 'proposal', draft: returned })],
      asEditor,
    );
    expect(news.put.map(({ state }) => state)).toEqual(['returned']);
    const late = { ...proposed, state: 'draft' as const, version: 4 };
    expect(
      (await takePosts([late], [postOf(SIGNING, { kind: 'proposal', draft: returned })], asEditor)).put,
    ).toEqual([]);
  });

  it('hears of a lead that a decision was taken back, and of nobody else', async () => {
    const approved = { ...proposed, state: 'approved' as const, version: 3 };
    const reopened = { ...proposed, version: 4 };
    const from = (member: string) => [postOf(member, { kind: 'proposal', draft: reopened })];
    for (const around of [asEditor, { ...asLead, signing: 'O'.repeat(43) }])
      expect((await takePosts([approved], from(SIGNING), around)).put).toEqual([reopened]);
    expect((await takePosts([approved], from(SECOND_EDITOR.id), asEditor)).put).toEqual([]);
  });

  it('takes no words of others from an author, and none in the place of theirs', async () => {
    const said = { id: '1', by: { id: SIGNING }, at: NOW, text: '先别发' };
    const returned = { ...proposed, state: 'returned' as const, version: 3, comments: [said] };
    const own = { id: '2', by: { id: EDITOR.id }, at: NOW + 1, text: '改好了' };
    const made = [
      { ...said, text: '可以发' },
      { ...said, by: own.by, text: '可以发' },
      { ...said, id: '3', text: '可以发' },
    ];
    const again = { ...proposed, version: 4, comments: [...made, own] };
    const posts = [
      postOf(EDITOR.id, { kind: 'proposal', draft: again }),
      ...made.map((comment, at) =>
        postOf(EDITOR.id, { kind: 'comment', draft: proposed.key, comment }, `comment-${at}`),
      ),
    ];
    const { put } = await takePosts([returned], posts, { ...asLead, signing: 'O'.repeat(43) });
    expect(put).toEqual([{ ...again, comments: [said, own] }]);
  });

  it('takes a withdrawn proposal away, but never the draft of this browser', async () => {
    const slot = await draftSlot(proposed.key);
    const posts = [postOf(EDITOR.id, { kind: 'proposal', draft: null }, slot)];
    expect(await takePosts([proposed], posts, asLead)).toEqual({ put: [], remove: [proposed.key] });
    expect(await takePosts([proposed], posts, asEditor)).toEqual({ put: [], remove: [] });
  });

  it('does not bring back what this browser has decided and released', async () => {
    const mine = postOf(SIGNING, {
      kind: 'proposal',
      draft: { ...proposed, state: 'approved', version: 3, approved: { by: { id: LEAD.id }, at: NOW } },
    });
    const posts = [mine, postOf(EDITOR.id, { kind: 'proposal', draft: proposed })];
    expect((await takePosts([], posts, asLead)).put).toEqual([]);
    const again = { ...proposed, version: 5 };
    expect(
      (await takePosts([], [mine, postOf(EDITOR.id, { kind: 'proposal', draft: again })], asLead)).put,
    ).toEqual([again]);
  });

  it('unites comments and refuses those in another name', async () => {
    const comment = (id: string, by: string) => ({ id, by: { id: by }, at: NOW, text: '问' });
    const news = await takePosts(
      [proposed],
      [
        postOf(
          SECOND_EDITOR.id,
          { kind: 'comment', draft: proposed.key, comment: comment('1', SECOND_EDITOR.id) },
          'x',
        ),
        postOf(
          SECOND_EDITOR.id,
          { kind: 'comment', draft: proposed.key, comment: comment('2', LEAD.id) },
          'y',
        ),
      ],
      asLead,
    );
    expect(news.put[0]?.comments.map(({ id }) => id)).toEqual(['1']);
  });
});
