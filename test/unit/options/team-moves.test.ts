import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepFork } from '../../../entrypoints/background/team/beside.ts';
import { adoptFork } from '../../../entrypoints/options/team-library-fork.ts';
import { loadTeamLibrary } from '../../../entrypoints/options/team-library-load.ts';
import { publish } from '../../../entrypoints/options/team-library-publish.ts';
import {
  dropChannel,
  dropReachOf,
  dropReachTo,
  replaceChannel,
  takeMove,
} from '../../../entrypoints/options/team-moves.ts';
import { ok } from '../../../utils/core/result.ts';
import type { ChannelConfig, Team } from '../../../utils/records/team.ts';
import type { TeamAddresses, TeamWay } from '../../../utils/records/team-addresses.ts';
import { closeStore, inStore, store } from '../../../utils/store/handle.ts';
import { changeTeam, getTeamLayer } from '../../../utils/store/teams.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import type { ReleasePlan } from '../../../utils/team/drafts/plan.ts';
import { storedContent, storedEnvelope } from '../../../utils/team/drafts/stored-content.ts';
import { choseFresh, choseGone } from '../../../utils/team/moves/next-addresses.ts';
import { decide, tellSetting } from '../../../utils/team/moves/stored-choices.ts';
import { aLead, type Lead, T0 } from '../../support/team-chain.ts';

const CLIENT = '0.1.0';
const web = (id: string, more: Partial<Extract<TeamWay, { kind: 'web' }>> = {}) => ({
  ...{ kind: 'web' as const, id, url: `https://${id}.example.com/`, mirrors: [] },
  ...{ webdav: false, everyMinutes: 10 },
  ...more,
});
let lead: Lead;
let team: Team;

const takeIn = (text: string, now = Date.now()) =>
  inStore((database) => takeRelease(database, text, 'file', { client: CLIENT, now }));
const loaded = async () => {
  const library = await inStore(loadTeamLibrary);
  if (!library.ok || !library.value) throw new Error('no team');
  return library.value.work;
};
const here = async (): Promise<Team> => (await (await store()).get('teams', 'team')) as Team;
const said = async (): Promise<TeamAddresses | undefined> => (await getTeamLayer(await store()))?.addresses;
const addChannel = async (channel: ChannelConfig) => {
  await changeTeam(await store(), (now) => ({ ...now, channels: [...now.channels, channel] }));
  await decide(team.id, (choices) => choseFresh(choices, channel.id));
};

/** Publishes as a lead's page does; there is no channel to ask, so it is in use here at once. */
async function published(more: Partial<ReleasePlan> = {}) {
  const work = await loaded();
  const done = await publish({
    ...{ kind: 'release', title: '一批', note: '', minimumClient: CLIENT, supersedes: [] },
    keys: work.keys,
    content: work.content,
    ...more,
  });
  if (!done.ok) throw new Error(done.error.code);
  return done.value.release;
}

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  vi.restoreAllMocks();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: CLIENT }) });
  fakeBrowser.runtime.onMessage.addListener(
    (message: unknown, _: unknown, respond: (answer: unknown) => void) => {
      const { body } = message as { body: { release?: string } };
      const offer = async () => {
        const kept = await storedEnvelope(await store(), body.release ?? '');
        if (kept.ok) await takeIn(kept.value.text);
        return ok({ channels: [] });
      };
      void offer().then(respond);
      return true;
    },
  );
  lead = await aLead();
  team = lead.membership({ role: 'lead', channels: [{ kind: 'file', id: 'file' }, web('one')] });
  await (await store()).put('teams', team);
  await (await store()).put('teamKeys', lead.key);
});

describe('a lead who publishes', () => {
  it('tells where the team’s channels are, though no reply changed', async () => {
    expect((await loaded()).tells).toMatchObject({ isNews: true, givenUp: 0 });
    await published();
    expect(await said()).toEqual({ now: [web('one')], gone: [] });
    expect((await loaded()).tells.isNews).toBe(false);
  });

  it('tells of a move with the next release, and of it no more as something open', async () => {
    await published();
    await addChannel(web('two'));
    await dropChannel(await store(), 'one');
    await decide(team.id, (choices) => choseGone(choices, 'one'));
    expect((await loaded()).tells).toMatchObject({ isNews: true, givenUp: 1 });
    await published();
    expect(await said()).toEqual({ now: [web('two')], gone: ['one'] });
    expect(await tellSetting.get()).toMatchObject({ fresh: [], gone: [] });
  });

  it('brings no address of then back with a rollback', async () => {
    const first = await published();
    await addChannel(web('two'));
    await decide(team.id, (choices) => choseGone(choices, 'one'));
    await changeTeam(await store(), (now) => ({
      ...now,
      channels: now.channels.slice(0, 1).concat(web('two')),
    }));
    await published();
    const old = await storedContent(await store(), first);
    if (!old.ok) throw new Error(old.error.code);
    expect(old.value.addresses).toEqual({ now: [web('one')], gone: [] });
    await published({ kind: 'rollback', of: 1, content: old.value });
    expect(await said()).toEqual({ now: [web('two')], gone: ['one'] });
  });

  it('keeps what she decided until a release that says so is in use', async () => {
    await published();
    await addChannel(web('two'));
    await published({ startsAt: Date.now() + 3_600_000 });
    expect(await said()).toMatchObject({ now: [{ id: 'one' }] });
    expect(await tellSetting.get()).toMatchObject({ fresh: ['two'] });
    // The one that waits says it; what is signed on top of it goes on from there.
    await published();
    expect((await said())?.now.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(await tellSetting.get()).toMatchObject({ fresh: [] });
  });
});

it('what another lead said at the same time is said by the release that joins both', async () => {
  const { text: first } = await lead.sign({});
  const theirs = await lead.sign({ addresses: { now: [web('two')], gone: ['x'] } });
  await takeIn(first);
  const { text: ours } = await lead.sign(
    { addresses: { now: [web('one')], gone: [] } },
    {},
    { ...theirs, text: first },
  );
  await takeIn(ours);
  await keepFork(theirs.text, 'file', T0);
  expect(await adoptFork(theirs.text)).toMatchObject({ ok: true });
  await published();
  expect(await said()).toEqual({ now: [web('one'), web('two')], gone: ['x'] });
});

describe('a release that is taken in', () => {
  it('says nothing of addresses where an older client signed it', async () => {
    await takeIn((await lead.sign({ addresses: { now: [web('two')], gone: [] } })).text);
    expect((await said())?.now).toHaveLength(1);
    await takeIn((await lead.sign({})).text);
    expect(await said()).toBeUndefined();
  });

  it('goes back to no address of before when it ends', async () => {
    await takeIn((await lead.sign({ addresses: { now: [web('one')], gone: [] } })).text, T0);
    const { text } = await lead.sign(
      { addresses: { now: [web('two')], gone: ['one'] } },
      { endsAt: T0 + 10_000 },
    );
    await takeIn(text, T0 + 1000);
    expect(await said()).toMatchObject({ gone: ['one'] });
    await takeIn((await lead.sign({}, { startsAt: T0 + 900_000 })).text, T0 + 20_000);
    expect((await getTeamLayer(await store()))?.number).toBe(1);
    expect(await said()).toMatchObject({ gone: ['one'] });
  });

  it('sets nothing up by itself', async () => {
    await takeIn((await lead.sign({ addresses: { now: [web('two')], gone: ['one'] } })).text);
    expect((await here()).channels).toEqual(team.channels);
  });
});

describe('a member who takes an address up', () => {
  const secrets = async () => (await (await store()).getAllKeys('teamKeys')).map(String).sort();

  it('has it beside the old one, until that is dropped with all that is kept of it', async () => {
    await (await store()).put('teamKeys', { key: 'channel:one', channel: { user: 'u', password: 'p' } });
    await (await store()).put('teamChannels', { key: 'one', failures: 0, okAt: 1 });
    await (await store()).put('teamChannels', { key: 'one:1', failures: 2 });
    expect(await takeMove(await store(), { way: web('two', { secret: true }) })).toMatchObject({ ok: true });
    expect((await here()).channels).toEqual([{ kind: 'file', id: 'file' }, web('one'), web('two')]);
    expect(await dropChannel(await store(), 'one')).toMatchObject({ ok: true });
    expect((await here()).channels).toEqual([{ kind: 'file', id: 'file' }, web('two')]);
    expect(await secrets()).toEqual(['signing']);
    expect(await (await store()).getAll('teamChannels')).toEqual([]);
  });

  it('sends what opened the old server to no other', async () => {
    await (await store()).put('teamKeys', { key: 'channel:one', channel: { user: 'u', password: 'p' } });
    const within = { way: web('one', { url: 'https://one.example.com/there/' }), before: web('one') };
    await takeMove(await store(), within);
    expect(await secrets()).toContain('channel:one');
    const away = { way: web('one', { url: 'https://two.example.com/' }), before: web('one') };
    await takeMove(await store(), away);
    expect(await secrets()).not.toContain('channel:one');
    expect((await here()).channels[1]).toMatchObject({ id: 'one', url: 'https://two.example.com/' });
  });

  it('sends nothing elsewhere from a page that shows the channel where it was before', async () => {
    const now = web('one', { url: 'https://moved.example.com/' });
    await changeTeam(await store(), (one) => ({ ...one, channels: [now] }));
    await (await store()).put('teamKeys', { key: 'channel:one', channel: { user: 'u', password: 'new' } });
    await takeMove(await store(), {
      way: web('one', { url: 'https://one.example.com/there/' }),
      before: web('one'),
    });
    expect((await here()).channels).toMatchObject([{ url: 'https://one.example.com/there/' }]);
    expect(await secrets()).toEqual(['signing']);
  });

  it('has no use for what is left of a channel of that name', async () => {
    await (await store()).put('teamKeys', {
      key: 'channel:two:member',
      channel: { user: 'u', password: 'p' },
    });
    await takeMove(await store(), { way: web('two') });
    expect(await secrets()).toEqual(['signing']);
  });

  it('is told where there is no room, and nothing is changed', async () => {
    await (await store()).put('teamKeys', { key: 'channel:two', channel: { user: 'u', password: 'p' } });
    const full = Array.from({ length: 10 }, (_, at) => web(`c${at}`));
    await changeTeam(await store(), (now) => ({ ...now, channels: full }));
    expect(await takeMove(await store(), { way: web('two') })).toMatchObject({
      ok: false,
      error: { code: 'channels-full' },
    });
    expect((await here()).channels).toEqual(full);
    expect(await secrets()).toContain('channel:two');
  });

  it('opens the new server with what a lead typed in for it, and keeps nothing of the old one’s', async () => {
    for (const key of ['channel:one', 'channel:one:member'])
      await (await store()).put('teamKeys', { key, channel: { user: 'u', password: 'old' } });
    const fresh = { key: 'channel:one', channel: { user: 'lead', password: 'new' } };
    const away = { way: web('one', { url: 'https://two.example.com/' }), before: web('one') };
    await takeMove(await store(), away, [fresh]);
    expect(await secrets()).toEqual(['channel:one', 'signing']);
    expect(await (await store()).get('teamKeys', 'channel:one')).toEqual(fresh);
  });

  it('gives back the permission for hosts that nothing else asks, neither a channel nor the policy', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never);
    const old = web('old', {
      url: 'https://a.example.com/t/',
      mirrors: ['https://b.example.com/t/', 'https://c.example.com/t/'],
    });
    const left = [web('left', { url: 'https://b.example.com/other/' })];
    await dropReachOf(old, left, [
      'https://c.example.com/release.json',
      'wss://hub.example.com',
      'no address',
    ]);
    expect(remove).toHaveBeenCalledWith({ origins: ['https://a.example.com/*'] });
  });

  it('gives nothing back where all of it is still asked', async () => {
    const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockResolvedValue(true as never);
    await dropReachTo(['https://one.example.com/there/'], [web('one')], []);
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('a lead who changes an address by hand', () => {
  const put = async (key: string, password: string) =>
    (await store()).put('teamKeys', { key, channel: { user: 'u', password } });
  const passwords = async () =>
    Object.fromEntries(
      (await (await store()).getAll('teamKeys')).flatMap(({ key, channel }) =>
        channel ? [[key, channel.password]] : [],
      ),
    );
  beforeEach(async () => {
    await put('channel:one', 'lead');
    await put('channel:one:member', 'members');
  });

  it('keeps the accounts at the same server, but for those typed in anew', async () => {
    const there = web('one', { url: 'https://one.example.com/there/' });
    await replaceChannel(await store(), there);
    expect(await passwords()).toEqual({ 'channel:one': 'lead', 'channel:one:member': 'members' });
    await replaceChannel(await store(), there, [
      { key: 'channel:one', channel: { user: 'u', password: 'changed' } },
    ]);
    expect(await passwords()).toEqual({ 'channel:one': 'changed', 'channel:one:member': 'members' });
  });

  it('takes no password to another server', async () => {
    await replaceChannel(await store(), web('one', { url: 'https://two.example.com/' }));
    expect((await here()).channels[1]).toMatchObject({ url: 'https://two.example.com/' });
    expect(await passwords()).toEqual({});
  });

  it('opens another server with what was typed in for it alone', async () => {
    await replaceChannel(await store(), web('one', { url: 'https://two.example.com/' }), [
      { key: 'channel:one', channel: { user: 'u', password: 'there' } },
    ]);
    expect(await passwords()).toEqual({ 'channel:one': 'there' });
  });

  it('of a hub keeps the keys, of which nothing is ever sent', async () => {
    const hub = (server: string): ChannelConfig => ({ kind: 'hub', id: 'h', servers: [server] });
    await changeTeam(await store(), (now) => ({ ...now, channels: [...now.channels, hub('wss://a')] }));
    await (await store()).put('teamKeys', { key: 'channel:h', channel: { seed: 's' } });
    await replaceChannel(await store(), hub('wss://b'));
    expect(await (await store()).get('teamKeys', 'channel:h')).toBeDefined();
  });

  it('changes nothing of a channel that was taken away meanwhile', async () => {
    await dropChannel(await store(), 'one');
    await replaceChannel(await store(), web('one'), [{ key: 'channel:one', channel: { user: 'u' } }]);
    expect((await here()).channels).toEqual([{ kind: 'file', id: 'file' }]);
    expect(await passwords()).toEqual({});
  });
});
