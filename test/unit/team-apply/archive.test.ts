import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY } from '../../../utils/core/time.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { deleteEverything, type ImportOptions, importArchive } from '../../../utils/store/archive-import.ts';
import type { Database } from '../../../utils/store/database.ts';
import { store } from '../../../utils/store/handle.ts';
import { listJobs } from '../../../utils/store/jobs.ts';
import { layPost } from '../../../utils/store/team-posts.ts';
import { listReleases } from '../../../utils/store/team-releases.ts';
import { changeTeam, getTeam, getTeamKey, getTeamLayer, joinTeam } from '../../../utils/store/teams.ts';
import { settleReleases, takeRelease } from '../../../utils/team/apply/take-release.ts';
import { aLead, aPersonalReply, aTeamReply, type Lead, T0 } from '../../support/team-chain.ts';
import { freshStore } from '../store/records.ts';

const taking = { client: '1.0.0', now: T0 };
const options = (mode: ImportOptions['mode']): ImportOptions => ({ mode, settings: [], now: T0 + DAY });

let lead: Lead;
let database: Database;

async function member(): Promise<void> {
  database = await freshStore();
  await joinTeam(
    database,
    lead.membership(),
    [lead.key, { key: 'channel:web', channel: { password: 'p' } }],
    T0,
  );
  await database.put('replies', aPersonalReply('mine'));
}

beforeEach(async () => {
  fakeBrowser.reset();
  lead = await aLead();
  await member();
  await takeRelease(database, (await lead.sign({ replies: [aTeamReply('a', '一')] })).text, 'web', taking);
  await changeTeam(database, (team) => ({ ...team, acknowledged: { r: T0 } }));
});

const replies = async (): Promise<string[]> => (await database.getAllKeys('replies')).sort();

describe('an archive of a browser in a team', () => {
  it('holds no secret, no reply of the team and no mark of a channel', async () => {
    await database.put('teamChannels', { key: 'web', failures: 0, etag: '"v1"' });
    const document = JSON.parse(await (await exportArchive(database, [], T0)).text());
    expect(Object.keys(document.stores)).not.toEqual(expect.arrayContaining(['teamKeys']));
    for (const name of ['teamKeys', 'teamLayers', 'teamChannels', 'careClaims'])
      expect(document.stores).not.toHaveProperty(name);
    expect(document.stores.replies.map(({ id }: Reply) => id)).toEqual(['mine']);
    expect(JSON.stringify(document)).not.toContain('"password"');
  });

  it('brings the membership to an empty browser, where its release is verified again before it is used', async () => {
    const file = await exportArchive(database, [], T0);
    const forged = new Blob([
      (await file.text()).replace('"teamReleases":[', '"teamLayers":[],\n"teamReleases":['),
    ]);
    database = await freshStore();
    expect(await importArchive(database, forged, options('replace'))).toMatchObject({
      ok: true,
      value: { rejected: [] },
    });
    expect(await replies()).toEqual(['mine']);
    expect(await getTeam(database)).not.toHaveProperty('head');
    expect((await listJobs(database)).map(({ kind }) => kind)).toContain('team-start');
    expect(await settleReleases(database, taking)).toMatchObject({
      ok: true,
      value: { number: 1, changed: ['team:a'] },
    });
    expect(await replies()).toEqual(['mine', 'team:a']);
  });

  it('brings no release whose content was changed', async () => {
    const text = await (await exportArchive(database, [], T0)).text();
    const document = JSON.parse(text);
    const [release] = document.stores.teamReleases;
    const envelope = JSON.parse(release.envelope);
    release.envelope = JSON.stringify({ ...envelope, content: envelope.content.replace(/^..../, 'AAAA') });
    database = await freshStore();
    await importArchive(database, new Blob([JSON.stringify(document)]), options('merge'));
    expect(await settleReleases(database, taking)).toMatchObject({ ok: true, value: { number: undefined } });
    expect(await replies()).toEqual(['mine']);
    expect(await listReleases(database)).toEqual([]);
  });

  it.each(['merge', 'replace'] as const)('never takes a newer membership back (%s)', async (mode) => {
    const old = await exportArchive(database, [], T0);
    await takeRelease(database, (await lead.sign({ replies: [aTeamReply('b', '二')] })).text, 'web', taking);
    await changeTeam(database, (team) => ({ ...team, name: '改名', acknowledged: {} }));
    const before = await Promise.all([
      getTeam(database),
      getTeamLayer(database),
      getTeamKey(database, 'signing'),
    ]);
    expect(await importArchive(database, old, options(mode))).toMatchObject({ ok: true });
    expect(
      await Promise.all([getTeam(database), getTeamLayer(database), getTeamKey(database, 'signing')]),
    ).toEqual(before);
    expect(await replies()).toEqual(['mine', 'team:b']);
    expect((await listReleases(database)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'current'],
      [1, 'past'],
    ]);
  });

  it.each(['merge', 'replace'] as const)('leaves a browser in another team as it is (%s)', async (mode) => {
    const file = await exportArchive(database, [], T0);
    lead = await aLead();
    await member();
    await database.put('teamCounts', {
      key: '2026-10-12/x//',
      day: '2026-10-12',
      reply: 'x',
      inserted: 1,
      sentAsIs: 0,
      sentEdited: 0,
      askedAgain: 0,
      badReviews: 0,
    });
    expect(await importArchive(database, file, options(mode))).toMatchObject({ ok: true });
    expect(await getTeam(database)).toMatchObject({ id: lead.team });
    expect(await listReleases(database)).toEqual([]);
    expect(await database.count('teamCounts')).toBe(1);
    expect(await getTeamKey(database, 'channel:web')).toBeDefined();
  });

  it('cannot bring a reply in the team’s name', async () => {
    const document = JSON.parse(await (await exportArchive(database, [], T0)).text());
    document.stores.replies.push(aPersonalReply('team:evil'), aPersonalReply('evil', { layer: 'team' }));
    await importArchive(database, new Blob([JSON.stringify(document)]), options('merge'));
    expect(await replies()).toEqual(['mine', 'team:a']);
    expect((await database.get('replies', 'mine'))?.layer).toBe('personal');
  });

  it('goes with everything else when everything is deleted', async () => {
    await joinTeam(await store(), lead.membership(), [lead.key], T0);
    await deleteEverything();
    for (const name of ['teams', 'teamKeys'] as const) expect(await (await store()).count(name)).toBe(0);
  });
});

describe('posts', () => {
  it('lay ready once for each number', async () => {
    const post = {
      tiexin: 'post' as const,
      format: 1 as const,
      team: lead.team,
      member: lead.key.public ?? '',
      slot: 'status',
      seq: 3,
      at: T0,
      body: { kind: 'uses' as const, counts: [] },
      signature: 'A'.repeat(86),
    };
    expect(await layPost(database, post, T0)).toMatchObject({ ok: true, value: true });
    expect(await layPost(database, post, T0)).toMatchObject({ ok: true, value: false });
  });
});
