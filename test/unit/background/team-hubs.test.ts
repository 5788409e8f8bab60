import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createHubs } from '../../../entrypoints/background/team/hub.ts';
import { fail, ok } from '../../../utils/core/result.ts';
import { store } from '../../../utils/store/handle.ts';
import { openWays } from '../../../utils/team/channels/ways.ts';
import type { HubNews, HubRequest } from '../../../utils/team/hub/calls.ts';
import { aTeam } from '../../support/team-counts.ts';
import { NOON, World } from './world.ts';

const holder = vi.hoisted(() => ({
  asked: [] as HubRequest[],
  tell: undefined as ((news: HubNews) => Promise<unknown>) | undefined,
}));
vi.mock('../../../entrypoints/background/team/event-page-hub.ts', () => ({
  async eventPageHub(request: HubRequest, tell: (news: HubNews) => Promise<unknown>) {
    holder.asked.push(request);
    holder.tell = tell;
    return ok(request.call.do === 'list' ? [] : { connected: true, since: 0 });
  },
}));

const hub = (id: string) => ({ kind: 'hub' as const, id, servers: [`wss://${id}.example`] });
const WEB = {
  kind: 'web' as const,
  id: 'web',
  url: 'https://slow.example/',
  mirrors: [],
  webdav: false,
  everyMinutes: 5,
};

async function join(...channels: (typeof WEB | ReturnType<typeof hub>)[]) {
  const database = await store();
  await database.put('teams', aTeam({ channels }));
  for (const { id } of channels)
    await database.put('teamKeys', { key: `channel:${id}`, channel: { seed: `seed of ${id}` } });
}

let world: World;
beforeEach(async () => {
  vi.restoreAllMocks();
  world = await World.open();
  holder.asked = [];
});

describe('live hubs', () => {
  it('have one place for claims between them: that of the first of the list', async () => {
    await join(WEB, hub('a'), hub('b'));
    const heard: unknown[][] = [];
    const hubs = createHubs({
      clock: () => NOON,
      takeRelease: async () => true,
      onClaims: (claims) => void heard.push(claims),
    });
    await (await hubs.claims())?.list();
    expect(holder.asked.map(({ id }) => id)).toEqual(['a']);
    await holder.tell?.({ id: 'b', news: 'claims', claims: ['of b'] });
    await holder.tell?.({ id: 'a', news: 'claims', claims: ['of a'] });
    expect(heard).toEqual([['of a']]);
    await (await store()).delete('teamKeys', 'channel:a');
    expect(await hubs.claims()).toBeUndefined();
  });

  it('are those too that the company’s policy adds, opened with the key of the team’s first', async () => {
    await join(WEB, hub('a'));
    const further = { kind: 'hub' as const, servers: ['wss://company.example'] };
    await fakeBrowser.storage.managed.set({ channels: [further] });
    const hubs = createHubs({ clock: () => NOON, takeRelease: async () => true });
    await hubs.keep();
    expect(holder.asked.map(({ id, access }) => [id, access.servers, access.seed])).toEqual([
      ['a', ['wss://a.example'], 'seed of a'],
      ['policy-1', further.servers, 'seed of a'],
    ]);
    expect(await (await store()).get('teamChannels', 'policy-1')).toMatchObject({ okAt: NOON });
    const opened = await openWays(
      await store(),
      aTeam({ channels: [hub('a')] }),
      { request: vi.fn(), random: () => 0, hub: hubs.open },
      NOON,
    );
    expect(opened.map(({ channel }) => [channel.id, channel.push !== undefined])).toEqual([
      ['a', true],
      ['policy-1', true],
    ]);
  });

  it('say that they are closed where no key is here', async () => {
    await join(hub('a'));
    await (await store()).delete('teamKeys', 'channel:a');
    const hubs = createHubs({ clock: () => NOON, takeRelease: async () => true });
    const openers = { request: vi.fn(), random: () => 0, hub: hubs.open };
    const [way] = await openWays(await store(), aTeam({ channels: [hub('a')] }), openers, NOON);
    expect(await way?.channel.pull({}, new AbortController().signal)).toEqual(fail('channel-denied'));
  });

  it('are followed at once, whatever the other channels take', async () => {
    await join(WEB, hub('a'));
    let isAsked = false;
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(() => {
      isAsked = true;
      return new Promise(() => {});
    });
    void world.start();
    await expect
      .poll(() => holder.asked.map(({ id, call }) => [id, call.do]))
      .toContainEqual(['a', 'follow']);
    await expect.poll(async () => (await (await store()).get('teamChannels', 'a'))?.okAt).toBe(NOON);
    await expect.poll(() => isAsked).toBe(true);
  });
});
