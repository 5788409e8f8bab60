import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rotateCareKey } from '../../../entrypoints/options/team-care-key.ts';
import { readInvitation } from '../../../entrypoints/options/team-invitation.ts';
import { invitesOf } from '../../../entrypoints/options/team-invites.ts';
import { joinBy } from '../../../entrypoints/options/team-join.ts';
import { makeTeam } from '../../../entrypoints/options/team-make.ts';
import { fail } from '../../../utils/core/result.ts';
import type { Team, TeamKey } from '../../../utils/records/team.ts';
import { loadCareTeam } from '../../../utils/store/care-keys.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import { careHash, careHashes, careSecretOf } from '../../../utils/team/care/care-key.ts';
import { signJoin } from '../../../utils/team/join-form.ts';
import { NO_ACCOUNTS, newChannel } from '../../../utils/team/membership/channel-draft.ts';
import { closedChannels } from '../../../utils/team/membership/closed-channels.ts';
import { SHARES_NOTHING } from '../../../utils/team/membership/sharing.ts';
import { NEW_START } from '../../../utils/team/membership/start-draft.ts';
import { openBackup } from '../../../utils/team/release/backup.ts';
import { fingerprintOf } from '../../../utils/team/release/fingerprint.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { readEnvelope } from '../../../utils/team/release/read-envelope.ts';
import { type Signed, signRelease } from '../../../utils/team/release/sign-release.ts';
import { writeTextForm } from '../../../utils/team/release/text-form.ts';
import { useTexts } from '../../support/i18n.ts';
import { aTeamReply, contentWith } from '../../support/team.ts';
import { aDraft, EDITOR, replyChange } from '../../support/team-drafts.ts';
import { count } from '../team/posts/world.ts';

const NOW = Date.UTC(2026, 9, 12, 2);
const CLIENT = '9.9.9';
const PASSPHRASE = 'a sentence that nobody guesses';
const CHOICE = { name: '', sharing: SHARES_NOTHING };

/** A browser of its own from here on. */
async function anotherBrowser() {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
}
const keysHere = async (): Promise<Map<string, TeamKey>> =>
  new Map((await (await store()).getAll('teamKeys')).map((one) => [one.key, one]));

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Starts a team with a folder and a hub. */
async function start() {
  const kept: string[] = [];
  const channels = [
    { ...newChannel('dav', 'webdav'), url: 'https://files.example.com/team/' },
    { ...newChannel('hub', 'hub'), servers: 'wss://a.example.com\nwss://b.example.com' },
  ];
  const accounts = new Map([
    ['dav', { user: 'lead', password: 'writes', readUser: 'all', readPassword: 'reads' }],
  ]);
  const draft = { ...NEW_START, name: ' 青禾客服组 ', me: '林', channels };
  const team = unwrap(
    await makeTeam(draft, { passphrase: PASSPHRASE, accounts }, (text) => kept.push(text), NOW),
  );
  return { team, backup: kept[0] ?? '', keys: await keysHere() };
}

async function invitationsOf(team: Team, keys: Map<string, TeamKey>) {
  const made = await invitesOf(await store(), team, keys);
  if (!made) throw new Error('no invitations');
  const textFor = (role: string) => made.invites.find((one) => one.role === role)?.text ?? '';
  return { ...made, textFor };
}

const signed = async (team: Team, keys: Map<string, TeamKey>, after?: Signed): Promise<Signed> =>
  unwrap(
    await signRelease({
      content: contentWith(aTeamReply('1')),
      header: {
        team: team.id,
        at: NOW,
        kind: 'release',
        title: '第一次',
        note: '',
        minimumClient: '0.1.0',
        keys: team.keys,
      },
      previous: after && unwrap(readEnvelope(after.text)),
      key: keys.get('signing') as TeamKey,
    }),
  );

describe('the short code', () => {
  it('is offered where the address can be read without an account, and nowhere else', async () => {
    const { team, keys } = await start();
    const guarded = await invitationsOf(team, keys);
    expect(guarded.invites.every(({ address, link }) => address === undefined && link !== undefined)).toBe(
      true,
    );
    const open = { kind: 'web' as const, id: 'cdn', url: 'https://cdn.example.com/t/', mirrors: [] };
    const channels = [...team.channels, { ...open, webdav: false, everyMinutes: 10 }];
    const both = await invitationsOf({ ...team, channels }, keys);
    expect(both.invites.map(({ address }) => address)).toEqual(Array(3).fill(open.url));
  });
});

beforeEach(async () => {
  useTexts('zh-CN');
  await anotherBrowser();
});

describe('starting a team', () => {
  it('makes one whose key can be brought back from its backup, and from nothing else', async () => {
    const { team, backup, keys } = await start();
    expect(team).toMatchObject({ name: '青禾客服组', role: 'lead', keys: [{ name: '林' }] });
    expect(keys.get('signing')?.public).toBe(team.founding);
    expect(unwrap(await openBackup('signing', backup, PASSPHRASE)).public).toBe(team.founding);
    expect(await openBackup('signing', backup, 'another sentence')).toMatchObject({ ok: false });
    expect(backup).not.toContain(PASSPHRASE);
  });

  it('leaves nothing behind where this browser is in a team already', async () => {
    await start();
    const before = [...(await keysHere()).keys()];
    const draft = { ...NEW_START, name: '别的组', me: '林' };
    const again = await makeTeam(draft, { passphrase: PASSPHRASE, accounts: new Map() }, () => {}, NOW);
    expect(again).toMatchObject({ ok: false, error: { code: 'team-joined' } });
    expect([...(await keysHere()).keys()]).toEqual(before);
    expect((await (await store()).get('teams', 'team'))?.name).toBe('青禾客服组');
  });
});

describe('an invitation', () => {
  it.each(['agent', 'editor', 'lead'] as const)(
    'gives a %s the secrets of that role, no others',
    async (role) => {
      const { team, keys } = await start();
      const { textFor } = await invitationsOf(team, keys);
      const text = textFor(role);
      await anotherBrowser();
      const invitation = unwrap(await readInvitation(text, '', CLIENT));
      expect(invitation.view).toMatchObject({
        role,
        name: '青禾客服组',
        fingerprint: fingerprintOf(team.id),
      });
      unwrap(await joinBy(invitation, CHOICE, NOW));
      const mine = await keysHere();
      expect(mine.get('channel:dav')?.channel).toEqual(
        role === 'lead' ? { user: 'lead', password: 'writes' } : { user: 'all', password: 'reads' },
      );
      const seedOf = (other: string) => keys.get(other)?.channel?.seed;
      expect(mine.get('channel:hub')?.channel?.seed).toBe(
        role === 'lead' ? seedOf('channel:hub') : seedOf(`channel:hub:${role}`),
      );
      expect(mine.has('channel:hub:editor')).toBe(role === 'lead');
      expect(mine.get('care')?.private).toBeInstanceOf(CryptoKey);
      expect(mine.get('care')?.private?.extractable).toBe(role === 'lead');
      expect(mine.has('signing')).toBe(false);
      expect(mine.get('member')?.public).not.toBe(keys.get('member')?.public);
    },
  );

  it('is a link too, and the file beside the releases with the short code', async () => {
    const { team, keys } = await start();
    const { invites, joinFile } = await invitationsOf(team, keys);
    const link = invites.find(({ role }) => role === 'agent')?.link ?? '';
    expect(link.startsWith('https://files.example.com/team/#tiexin-join=')).toBe(true);
    const byLink = unwrap(await readInvitation(link, '', CLIENT)).view;
    expect([byLink.team, byLink.closed]).toEqual([team.id, new Set()]);
    expect(joinFile).not.toContain('reads');
    const byFile = unwrap(await readInvitation(joinFile, '', CLIENT));
    expect([byFile.view.role, byFile.view.closed]).toEqual(['agent', new Set(['hub'])]);
    await anotherBrowser();
    const joined = unwrap(await joinBy(byFile, CHOICE, NOW));
    const closed = async () =>
      closedChannels({
        ...{ team: joined, channels: joined.channels, states: new Map() },
        keys: await keysHere(),
      });
    expect(await closed()).toEqual(new Set(['hub']));
    unwrap(await joinBy(unwrap(await readInvitation(link, '', CLIENT)), CHOICE, NOW));
    expect(await closed()).toEqual(new Set());
  });

  it('that somebody altered or cut off is refused', async () => {
    const { team, keys } = await start();
    const { textFor, joinFile } = await invitationsOf(team, keys);
    const altered = joinFile.replace('files.example.com', 'files.example.org');
    expect(await readInvitation(altered, '', CLIENT)).toMatchObject({ error: { code: 'team-join-changed' } });
    const cut = textFor('agent').slice(0, 200);
    expect(await readInvitation(cut, '', CLIENT)).toMatchObject({ ok: false });
    expect(await readInvitation('你好', '', CLIENT)).toMatchObject({ ok: false });
  });

  it('is a release that somebody brings, as a file or as a text', async () => {
    const { team, keys } = await start();
    const { text } = await signed(team, keys);
    const asText = unwrap(await writeTextForm('release', text)).join('\n谢谢\n');
    await anotherBrowser();
    for (const brought of [text, asText]) {
      const invitation = unwrap(await readInvitation(brought, '', CLIENT));
      expect(invitation.view).toMatchObject({
        name: '林的团队',
        fingerprint: fingerprintOf(team.id),
        release: { number: 1, title: '第一次' },
      });
      expect(invitation.founding).toBe(team.founding);
    }
    const changed = text.replace('"第一次"', '"第二次"');
    expect(await readInvitation(changed, '', CLIENT)).toMatchObject({ ok: false });
  });
});

describe('joining', () => {
  it('takes the newest release that the invitation names, and none before it', async () => {
    const { team, keys } = await start();
    const first = await signed(team, keys);
    const taken = await takeRelease(await store(), first.text, 'file', { client: CLIENT, now: NOW });
    expect(taken).toMatchObject({ ok: true, value: { outcome: 'applied' } });
    const now = (await (await store()).get('teams', 'team')) as Team;
    const { textFor } = await invitationsOf(now, keys);
    const text = textFor('agent');
    await anotherBrowser();
    const joined = unwrap(await joinBy(unwrap(await readInvitation(text, '', CLIENT)), CHOICE, NOW));
    expect(joined.head).toMatchObject({ number: 1, release: first.release });
    expect(joined.applied).toBeUndefined();
    expect(await takeRelease(await store(), first.text, 'file', { client: CLIENT, now: NOW })).toMatchObject({
      ok: true,
      value: { outcome: 'applied', offered: 1 },
    });
    expect((await (await store()).getAll('replies')).map(({ id }) => id)).toEqual(['team:1']);
  });

  it('the same team once more keeps who somebody is and what they have', async () => {
    const { team, keys } = await start();
    const { textFor } = await invitationsOf(team, keys);
    const text = textFor('agent');
    await anotherBrowser();
    const invitation = unwrap(await readInvitation(text, '', CLIENT));
    const first = unwrap(await joinBy(invitation, CHOICE, NOW));
    const again = unwrap(await joinBy(invitation, CHOICE, NOW + 1000));
    expect(again.member).toEqual(first.member);
    expect(again.joinedAt).toBe(NOW);
  });

  it('the same team once more brings who is too far behind back, and nobody whose key was taken away', async () => {
    const { team, keys } = await start();
    const founder = keys.get('signing') as TeamKey;
    const second = await createKey('signing');
    const both = [...team.keys, { key: second.public ?? '', name: '周', from: 1 }];
    const follow = async (previous: Signed | undefined, key: TeamKey, list: typeof team.keys) => {
      const header = { team: team.id, at: NOW, kind: 'release' as const, title: '', note: '', keys: list };
      const before = previous && unwrap(readEnvelope(previous.text));
      const content = contentWith(aTeamReply('1'));
      return unwrap(
        await signRelease({ content, header: { ...header, minimumClient: '0.1.0' }, previous: before, key }),
      );
    };
    const first = await follow(undefined, founder, both);
    const third = await follow(await follow(first, founder, team.keys), founder, team.keys);
    const theirs = await follow(await follow(first, second, both.slice(1)), second, both.slice(1));
    const invited = async (signer: TeamKey, { text }: Signed) => {
      const { header, signature, keyChanges } = unwrap(readEnvelope(text));
      const { id, name, founding, channels } = team;
      const fields = { team: id, name, founding, channels, keyChanges, head: { header, signature } };
      const join = unwrap(await signJoin({ ...fields, role: 'agent' }, signer));
      return unwrap(await readInvitation(JSON.stringify(join), '', CLIENT));
    };
    await anotherBrowser();
    unwrap(await joinBy(await invited(founder, first), CHOICE, NOW));
    const choice = { name: '小鹿', sharing: { ...SHARES_NOTHING, as: 'name', status: true } } as const;
    const back = unwrap(await joinBy(await invited(founder, third), choice, NOW));
    expect(back).toMatchObject({ head: { number: 3, release: third.release }, keys: team.keys });
    expect(back).toMatchObject({ sharing: choice.sharing, member: { name: '小鹿' } });
    const led = await follow(theirs, second, both.slice(1));
    expect(await joinBy(await invited(second, led), CHOICE, NOW)).toEqual(fail('team-unknown-key'));
    const here = await (await store()).get('teams', 'team');
    expect(here).toMatchObject({ head: { number: 3, release: third.release }, keys: team.keys });
    expect(here).toMatchObject({ sharing: choice.sharing, member: { name: '小鹿' } });
  });

  it('the same team once more by a release, or by what anybody may read, takes no role and no channel away', async () => {
    const { team, keys } = await start();
    const { joinFile, textFor } = await invitationsOf(team, keys);
    const editor = textFor('editor');
    const { text } = await signed(team, keys);
    const asFile = async () => unwrap(await readInvitation(joinFile, '', CLIENT));
    await anotherBrowser();
    const first = unwrap(await joinBy(unwrap(await readInvitation(editor, '', CLIENT)), CHOICE, NOW));
    const secrets = [...(await keysHere()).keys()];
    for (const invitation of [unwrap(await readInvitation(text, '', CLIENT)), await asFile()]) {
      const again = unwrap(await joinBy(invitation, CHOICE, NOW));
      const { channels, name } = first;
      expect(again).toMatchObject({ role: 'editor', channels, name });
      expect([...(await keysHere()).keys()]).toEqual(secrets);
    }
  });

  it('the same team once more leaves a lead whose key is trusted one, with what opens the channels', async () => {
    const { team, keys } = await start();
    const { textFor } = await invitationsOf(team, keys);
    const invitation = unwrap(await readInvitation(textFor('agent'), '', CLIENT));
    expect(unwrap(await joinBy(invitation, CHOICE, NOW)).role).toBe('lead');
    expect((await keysHere()).get('channel:dav')).toEqual(keys.get('channel:dav'));
    // One whose key the team does not trust any more becomes what the text says.
    await (await store()).delete('teamKeys', 'signing');
    expect(unwrap(await joinBy(invitation, CHOICE, NOW)).role).toBe('agent');
  });

  it('another team leaves the one before it, with its secrets', async () => {
    const one = await start();
    const { textFor } = await invitationsOf(one.team, one.keys);
    const text = textFor('agent');
    await anotherBrowser();
    await start();
    const invitation = unwrap(await readInvitation(text, '', CLIENT));
    await fakeBrowser.storage.managed.set({ mayLeave: false });
    expect(await joinBy(invitation, CHOICE, NOW)).toEqual(fail('team-joined', '青禾客服组'));
    await fakeBrowser.storage.managed.clear();
    const joined = unwrap(await joinBy(invitation, CHOICE, NOW));
    expect(joined.id).toBe(one.team.id);
    expect((await keysHere()).has('signing')).toBe(false);
  });
});

describe('a membership from an archive, which holds no keys', () => {
  it('goes on under a new key when the team is joined once more, with its drafts, counting nothing twice', async () => {
    const { team, keys } = await start();
    const text = (await invitationsOf(team, keys)).textFor('editor');
    await anotherBrowser();
    const invitation = unwrap(await readInvitation(text, '', CLIENT));
    const first = unwrap(await joinBy(invitation, CHOICE, NOW));
    const database = await store();
    for (const key of await database.getAllKeys('teamKeys')) await database.delete('teamKeys', key);
    const mine = { id: first.member.id };
    const draft = aDraft(replyChange('a'), { ...mine, role: 'editor' }, { state: 'proposed' });
    await database.put('teamDrafts', draft);
    await database.put('teamDrafts', aDraft(replyChange('b'), EDITOR));
    await database.put('teamCounts', count('2026-09-10', 4));
    const again = unwrap(await joinBy(invitation, CHOICE, NOW + 1000));
    expect(again.member.id).not.toBe(first.member.id);
    expect((await keysHere()).get('member')?.public).toBe(again.member.id);
    const drafts = await database.getAll('teamDrafts');
    expect(drafts.map(({ key, state }) => [key, state]).sort()).toEqual(
      [
        [`reply/team:a/${again.member.id}`, 'draft'],
        [`reply/team:b/${EDITOR.id}`, 'draft'],
      ].sort(),
    );
    expect(await database.count('teamCounts')).toBe(0);
    expect(again.joinedAt).toBe(NOW);
  });
});

describe('the care key', () => {
  const NAME = 'order/pinduoduo/240101-1';
  const hashesHere = async () => careHashes((await loadCareTeam(await store())).keys, [NAME]);

  it('is the same for everybody who joined, and for those whom a lead who joined invites', async () => {
    const { team, keys } = await start();
    const first = await hashesHere();
    const leadText = (await invitationsOf(team, keys)).textFor('lead');
    await anotherBrowser();
    unwrap(await joinBy(unwrap(await readInvitation(leadText, '', CLIENT)), CHOICE, NOW));
    expect(await hashesHere()).toEqual(first);
    const handedOn = await careSecretOf((await keysHere()).get('care'));
    expect(handedOn).toBe(await careSecretOf(keys.get('care')));
  });

  it('changes for who joins by a later text, and what was claimed before is still recognised', async () => {
    const { team, keys } = await start();
    const old = (await invitationsOf(team, keys)).textFor('agent');
    const [before = ''] = await hashesHere();
    unwrap(await rotateCareKey(await store()));
    const [now = '', stillKnown] = await hashesHere();
    expect(now).not.toBe(before);
    expect(stillKnown).toBe(before);
    const text = (await invitationsOf(team, await keysHere())).textFor('agent');
    await anotherBrowser();
    unwrap(await joinBy(unwrap(await readInvitation(old, '', CLIENT)), CHOICE, NOW));
    expect(await hashesHere()).toEqual([before]);
    unwrap(await joinBy(unwrap(await readInvitation(text, '', CLIENT)), CHOICE, NOW + 1000));
    expect(await hashesHere()).toEqual([now, before]);
    const here = (await keysHere()).get('care')?.private as CryptoKey;
    expect(here.extractable).toBe(false);
    expect(await careHash(here, NAME)).toBe(now);
  });
});

it('has no account where none was typed', async () => {
  const draft = {
    ...NEW_START,
    name: '组',
    me: '林',
    channels: [{ ...newChannel('dav', 'webdav'), url: 'https://a.example/' }],
  };
  const accounts = new Map([['dav', NO_ACCOUNTS]]);
  unwrap(await makeTeam(draft, { passphrase: PASSPHRASE, accounts }, () => {}, NOW));
  expect([...(await keysHere()).keys()].filter((key) => key.startsWith('channel:'))).toEqual([]);
});
