import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepFork } from '../../../entrypoints/background/team/beside.ts';
import { saveChanges, takeSteps } from '../../../entrypoints/options/team-library-drafts.ts';
import { adoptFork, adoptKept } from '../../../entrypoints/options/team-library-fork.ts';
import { loadTeamLibrary, type TeamLibrary } from '../../../entrypoints/options/team-library-load.ts';
import { handOut, publish } from '../../../entrypoints/options/team-library-publish.ts';
import { fail, ok, type Result } from '../../../utils/core/result.ts';
import type { Team, TeamKey, TeamRole } from '../../../utils/records/team.ts';
import type { DraftChange } from '../../../utils/records/team-draft.ts';
import type { Post } from '../../../utils/records/team-post.ts';
import { TEAM_STORES } from '../../../utils/store/database.ts';
import { inStore, store } from '../../../utils/store/handle.ts';
import { listPosts } from '../../../utils/store/team-posts.ts';
import { putTeamKeys } from '../../../utils/store/teams.ts';
import { settleReleases, takeRelease } from '../../../utils/team/apply/take-release.ts';
import { contentWith } from '../../../utils/team/drafts/content-part.ts';
import { NEXT_KEY } from '../../../utils/team/drafts/fresh-drafts.ts';
import type { ReleasePlan } from '../../../utils/team/drafts/plan.ts';
import { storedEnvelope } from '../../../utils/team/drafts/stored-content.ts';
import { verifyPost } from '../../../utils/team/posts/verify-post.ts';
import { teamIdOf } from '../../../utils/team/release/hash.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { signRelease } from '../../../utils/team/release/sign-release.ts';
import { replyChange } from '../../support/team-drafts.ts';
import { until } from '../../support/until.ts';

const CLIENT = '0.1.0';
/** What the background would do. */
let background: (name: string, body: { release?: string }) => Promise<Result<unknown>>;
let signing: TeamKey;
let member: TeamKey;
let team: Team;

const takeIn = (text: string, channel: string) =>
  inStore((database) => takeRelease(database, text, channel, { client: CLIENT, now: Date.now() }));
const textOf = async (release: string): Promise<string> => {
  const kept = await inStore((database) => storedEnvelope(database, release));
  return kept.ok ? kept.value.text : '';
};

async function sitDown(role: TeamRole, own: TeamKey, keys: readonly TeamKey[]): Promise<void> {
  const database = await store();
  for (const name of TEAM_STORES) await database.clear(name);
  await database.clear('replies');
  team = { ...team, role, member: { id: own.public ?? '', name: role } };
  await database.put('teams', team);
  for (const key of keys) await database.put('teamKeys', key);
  await database.put('teamKeys', own);
}

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: CLIENT }) });
  signing = await createKey('signing');
  member = await createKey('member');
  const founding = signing.public ?? '';
  team = {
    key: 'team',
    id: (await teamIdOf(founding)) ?? '',
    name: '青禾',
    role: 'lead',
    founding,
    keys: [{ key: founding, name: '林姐', from: 0 }],
    joinedAt: Date.now(),
    member: { id: member.public ?? '' },
    channels: [{ kind: 'file', id: 'file' }],
    sharing: { as: 'nobody', status: false, uses: false, times: false, care: false },
    acknowledged: {},
  };
  await sitDown('lead', member, [signing]);
  background = async (name, { release = '' }) => {
    if (name !== 'teamPublish') return ok({ channels: [] });
    const taken = await takeIn(await textOf(release), 'here');
    return taken.ok ? ok({ channels: [{ channel: 'web', outcome: 'sent' }] }) : taken;
  };
  fakeBrowser.runtime.onMessage.addListener(
    (message: unknown, _sender: unknown, respond: (answer: unknown) => void) => {
      const { name, body } = message as { name: string; body: { release?: string } };
      void background(name, body).then(respond);
      return true;
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
});

async function load(): Promise<TeamLibrary> {
  const loaded = await inStore(loadTeamLibrary);
  if (!loaded.ok || !loaded.value) throw new Error(loaded.ok ? 'no team' : loaded.error.code);
  return loaded.value;
}
const save = async (...changes: DraftChange[]) => {
  const { work } = await load();
  return saveChanges(team, work.me, work.content, changes);
};
const approveAll = async () => {
  const { work } = await load();
  return takeSteps(team, work.me, work.drafts, { do: 'approve' });
};
const planOf = ({ work }: TeamLibrary, more: Partial<ReleasePlan> = {}): ReleasePlan => ({
  kind: 'release',
  title: '一批',
  note: '',
  minimumClient: CLIENT,
  supersedes: [],
  keys: work.keys,
  content: contentWith(
    work.content,
    work.drafts.filter(({ state }) => state === 'approved'),
  ),
  ...more,
});
const titles = ({ work }: TeamLibrary) => work.content.replies.map(({ title }) => title);

describe('a lead', () => {
  it('drafts, approves and publishes; what is released is no draft any more, another draft stays', async () => {
    await save(replyChange('a', { title: '甲' }), replyChange('b', { title: '乙' }));
    await approveAll();
    await save(replyChange('c', { title: '丙' }));
    const published = await publish(planOf(await load()));
    expect(published).toMatchObject({ ok: true, value: { number: 1, overtaken: false } });
    const after = await load();
    expect(titles(after)).toEqual(['甲', '乙']);
    expect(after.work.drafts.map(({ change }) => change.id)).toEqual(['team:c']);
    expect(after.work.releases).toMatchObject([{ number: 1, state: 'current', hasContent: true }]);
  });

  it('does not move the time of a reply where its words stay', async () => {
    await save(replyChange('a', { updatedAt: 1_700_000_000_000 }));
    await approveAll();
    await publish(planOf(await load()));
    await save(replyChange('a', { tags: ['新'], updatedAt: Date.now() }));
    const { work } = await load();
    expect(work.drafts[0]?.change.value).toMatchObject({ tags: ['新'], updatedAt: 1_700_000_000_000 });
  });

  it('keeps drafts where another lead was quicker, and publishes on top of hers', async () => {
    await save(replyChange('a', { title: '甲' }));
    await approveAll();
    const theirs = await signRelease({
      content: { ...(await load()).work.content, replies: [] },
      header: {
        team: team.id,
        at: Date.now(),
        kind: 'release',
        title: '她的',
        note: '',
        minimumClient: CLIENT,
        keys: team.keys,
      },
      key: signing,
    });
    const hers = theirs.ok ? theirs.value.text : '';
    const usual = background;
    background = async (name) => {
      if (name === 'teamCheck') return takeIn(hers, 'web');
      return ok({
        channels: [{ channel: 'web', outcome: 'failed', failure: { code: 'channel-overtaken' } }],
      });
    };
    const first = await publish(planOf(await load()));
    expect(first).toMatchObject({ ok: true, value: { overtaken: true } });
    const between = await load();
    expect(between.work.drafts.map(({ state }) => state)).toEqual(['approved']);
    expect(between.work.releases.map(({ header }) => header.title)).toEqual(['她的']);
    background = usual;
    const second = await publish(planOf(between));
    expect(second).toMatchObject({ ok: true, value: { number: 2, overtaken: false } });
    expect(titles(await load())).toEqual(['甲']);
  });

  it('keeps what is signed where no channel can be reached, and hands it out later', async () => {
    await save(replyChange('a', { title: '甲' }));
    await approveAll();
    const usual = background;
    background = async () =>
      ok({ channels: [{ channel: 'web', outcome: 'failed', failure: { code: 'channel-unreachable' } }] });
    const first = await publish(planOf(await load()));
    expect(first).toMatchObject({ ok: true, value: { overtaken: false } });
    const between = await load();
    expect(between.work.releases).toMatchObject([{ number: 1, state: 'signed' }]);
    expect(between.work.drafts).toHaveLength(1);
    background = usual;
    const [line] = between.work.releases;
    await handOut(line?.key ?? '', 1);
    expect((await load()).work.releases).toMatchObject([{ state: 'current' }]);
  });

  it('takes up what another lead published under the same number, and heals the chain', async () => {
    const header = {
      team: team.id,
      at: Date.now(),
      kind: 'release' as const,
      note: '',
      minimumClient: CLIENT,
      keys: team.keys,
    };
    const { work } = await load();
    const sign = (title: string, name: string) =>
      signRelease({
        content: contentWith(work.content, [
          {
            key: 'x',
            change: replyChange(name, { title }),
            at: 1,
          },
        ]),
        header: { ...header, title },
        key: signing,
      });
    const [mine, hers] = await Promise.all([sign('我的', 'a'), sign('她的', 'b')]);
    if (!mine.ok || !hers.ok) throw new Error('not signed');
    await takeIn(mine.value.text, 'file');
    expect(await takeIn(hers.value.text, 'web')).toMatchObject({ error: { code: 'team-fork' } });
    await keepFork(hers.value.text, 'web', Date.now());
    await keepFork(hers.value.text, 'web', Date.now());
    const apart = await load();
    expect(apart.work.forks.map(({ key }) => key)).toEqual([hers.value.release]);
    expect(apart.work.releases).toHaveLength(1);
    expect(await adoptKept(hers.value.release)).toEqual(ok(1));
    const between = await load();
    expect(between.work).toMatchObject({ forks: [], isJoining: true });
    expect(between.work.drafts).toMatchObject([{ state: 'proposed', change: { id: 'team:b' } }]);
    await takeSteps(team, between.work.me, between.work.drafts, { do: 'approve' });
    expect(await publish(planOf(await load()))).toMatchObject({ ok: true, value: { number: 2 } });
    const healed = await load();
    expect(titles(healed)).toEqual(['我的', '她的']);
    expect(healed.work).toMatchObject({ forks: [], isJoining: false });
    expect(await (await store()).get('teamReleases', hers.value.release)).toBeUndefined();
    expect(healed.work.releases[0]?.header.supersedes).toEqual([hers.value.release]);
    // A browser that had taken hers finds back.
    const healing = await textOf(healed.work.releases[0]?.key ?? '');
    await sitDown('agent', member, []);
    await takeIn(hers.value.text, 'file');
    expect(await takeIn(healing, 'file')).toMatchObject({ ok: true, value: { outcome: 'applied' } });
    expect(await adoptFork('no release')).toMatchObject({ ok: false });
  });

  it('does not build upon a release that has ended', async () => {
    await save(replyChange('a', { title: '平时' }));
    await approveAll();
    await publish(planOf(await load()));
    await save(replyChange('sale', { title: '大促' }));
    await approveAll();
    const endsAt = Date.now() + 60_000;
    await publish(planOf(await load(), { endsAt }));
    expect(titles(await load())).toEqual(['平时', '大促']);
    vi.useFakeTimers({ toFake: ['Date'], now: endsAt + 1 });
    await inStore((database) => settleReleases(database, { client: CLIENT, now: Date.now() }));
    expect(titles(await load())).toEqual(['平时']);
    await save(replyChange('b', { title: '以后' }));
    await approveAll();
    expect(await publish(planOf(await load()))).toMatchObject({ ok: true, value: { number: 3 } });
    expect(titles(await load())).toEqual(['平时', '以后']);
  });

  it('signs with a new key as soon as a release names it', async () => {
    const next = await createKey('signing');
    await inStore((database) => putTeamKeys(database, [{ ...next, key: NEXT_KEY }]));
    expect((await load()).work.signing).toBe(signing.public);
    const keys = [{ key: next.public ?? '', name: '林姐', from: 1 }];
    await publish(planOf(await load(), { keys }));
    expect((await load()).work.signing).toBe(next.public);
    await save(replyChange('a', { title: '甲' }));
    await approveAll();
    expect(await publish(planOf(await load()))).toMatchObject({ ok: true, value: { number: 2 } });
  });

  it('cannot publish without a key, and may write drafts all the same', async () => {
    await sitDown('lead', member, []);
    expect(await save(replyChange('a'))).toEqual(ok(undefined));
    expect(await publish(planOf(await load()))).toMatchObject({ error: { code: 'key-missing' } });
    expect((await load()).work.signing).toBeUndefined();
  });
});

describe('an editor and a lead', () => {
  const postsHere = async (): Promise<Post[]> => {
    const kept = await inStore(async (database) => ok(await listPosts(database)));
    return kept.ok ? kept.value.map(({ post }) => post) : [];
  };
  const bring = async (posts: readonly Post[]) => {
    const database = await store();
    for (const post of posts) {
      const verified = await verifyPost(post, team.id);
      expect(verified.ok).toBe(true);
      await database.put('teamPosts', { key: `${post.member}/${post.slot}`, post, receivedAt: Date.now() });
    }
  };

  it('propose, return with a reason, propose again, approve and release', async () => {
    const editor = await createKey('member');
    await sitDown('editor', editor, []);
    await save(replyChange('a', { title: '第一稿' }));
    let library = await load();
    expect(await takeSteps(team, library.work.me, library.work.drafts, { do: 'approve' })).toEqual(
      fail('draft-role'),
    );
    await takeSteps(team, library.work.me, library.work.drafts, { do: 'propose' });
    const drafts = (await load()).work.drafts;
    const proposal = await postsHere();
    expect(proposal).toMatchObject([{ member: editor.public, body: { kind: 'proposal' } }]);

    await sitDown('lead', member, [signing]);
    await bring(proposal);
    library = await load();
    expect(library.work.drafts).toMatchObject([{ state: 'proposed', by: { id: editor.public } }]);
    await takeSteps(team, library.work.me, library.work.drafts, { do: 'return', text: '再短一点' });
    const decision = (await postsHere()).filter(({ member: by }) => by === signing.public);
    expect(decision).toHaveLength(1);

    await sitDown('editor', editor, []);
    const database = await store();
    for (const draft of drafts) await database.put('teamDrafts', draft);
    await bring(decision);
    library = await load();
    expect(library.work.drafts).toMatchObject([{ state: 'returned', comments: [{ text: '再短一点' }] }]);
    await takeSteps(team, library.work.me, library.work.drafts, { do: 'comment', text: '多短算短' });
    expect(
      (await postsHere()).flatMap(({ body }) => (body.kind === 'comment' ? body.comment.text : [])),
    ).toEqual(['多短算短']);
    await save(replyChange('a', { title: '第二稿' }));
    await takeSteps(team, library.work.me, (await load()).work.drafts, { do: 'propose' });
    const again = (await postsHere()).filter(({ member: by }) => by === editor.public);

    await sitDown('lead', member, [signing]);
    await bring([...decision, ...again]);
    await approveAll();
    expect(await publish(planOf(await load()))).toMatchObject({ ok: true });
    library = await load();
    expect(titles(library)).toEqual(['第二稿']);
    expect(library.work.drafts).toEqual([]);
    expect((await load()).work.drafts).toEqual([]);
  });

  it('tell the others when a decision is taken back', async () => {
    const editor = await createKey('member');
    await sitDown('editor', editor, []);
    await save(replyChange('a'));
    await takeSteps(team, (await load()).work.me, (await load()).work.drafts, { do: 'propose' });
    const proposal = await postsHere();

    await sitDown('lead', member, [signing]);
    await bring(proposal);
    await load();
    await approveAll();
    await takeSteps(team, (await load()).work.me, (await load()).work.drafts, { do: 'reopen' });
    const decisions = (await postsHere()).filter(({ member: by }) => by === signing.public);
    expect(decisions).toMatchObject([{ body: { draft: { state: 'proposed', version: 4 } } }]);
  });

  it('are told of at once where a channel cannot carry them, and of a channel that only fails nobody is', async () => {
    await sitDown('editor', await createKey('member'), []);
    const told = vi.fn();
    const propose = async (code: string) => {
      const failed = { channel: 'hub', outcome: 'failed', failure: { code } };
      background = async () => ok({ channels: [{ channel: 'web', outcome: 'sent' }, failed] });
      await save(replyChange(code));
      const { work } = await load();
      const drafts = work.drafts.filter(({ state }) => state === 'draft');
      return takeSteps(team, work.me, drafts, { do: 'propose' }, { onTooLarge: () => told(code) });
    };
    expect((await propose('channel-unreachable')).ok).toBe(true);
    expect((await propose('channel-post-large')).ok).toBe(true);
    await until(() => expect(told).toHaveBeenCalled());
    expect(told.mock.calls).toEqual([['channel-post-large']]);
  });

  it('are counted while many are laid ready, and the keys are read once', async () => {
    await sitDown('editor', await createKey('member'), []);
    await save(...Array.from({ length: 450 }, (_, at) => replyChange(`n${at}`)));
    const { work } = await load();
    const counts: number[][] = [];
    const reads = vi.spyOn(IDBObjectStore.prototype, 'get');
    await takeSteps(
      team,
      work.me,
      work.drafts,
      { do: 'propose' },
      { onCount: (done, all) => counts.push([done, all]) },
    );
    const keys = reads.mock.contexts.filter((one) => (one as IDBObjectStore).name === 'teamKeys').length;
    reads.mockRestore();
    expect(counts).toEqual([
      [200, 450],
      [400, 450],
    ]);
    expect(keys).toBe(2);
    expect(await postsHere()).toHaveLength(450);
  });

  it('refuses a draft that was changed in another window', async () => {
    await save(replyChange('a'));
    const { work } = await load();
    await save(replyChange('a', { title: '另一个窗口' }));
    expect(await takeSteps(team, work.me, work.drafts, { do: 'approve' })).toMatchObject({
      error: { code: 'draft-changed' },
    });
  });
});
