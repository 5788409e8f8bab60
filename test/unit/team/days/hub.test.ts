import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askChannels, type Polling, pollIfDue } from '../../../../entrypoints/background/team/poll.ts';
import { publish } from '../../../../entrypoints/background/team/publish.ts';
import { fail, ok } from '../../../../utils/core/result.ts';
import { DAY, HOUR, MINUTE } from '../../../../utils/core/time.ts';
import type { ChannelOutcome } from '../../../../utils/platform/team-contract.ts';
import type { TeamRole } from '../../../../utils/records/team.ts';
import { closeStore, store } from '../../../../utils/store/handle.ts';
import { takeRelease } from '../../../../utils/team/apply/take-release.ts';
import { type HubChannel, hubChannel } from '../../../../utils/team/hub/channel.ts';
import { dial } from '../../../../utils/team/hub/dial.ts';
import { HEAD } from '../../../../utils/team/hub/names.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { startHub, type TestHub } from '../../../support/nats.ts';
import { aLead, aTeamReply, type Lead, T0 } from '../../../support/team-chain.ts';
import { freshStore } from '../../store/records.ts';
import { inUse, signedHere, words, wordsShown } from './place.ts';

let hub: TestHub;
let lead: Lead;
let first: Signed;
let now = T0;
const open: HubChannel[] = [];
const accessOf = (role: TeamRole) => ({
  ...{ servers: hub.urls, team: lead.team, role, seed: hub.keys[role].seed },
});

const pollingAs = (role: TeamRole): Polling => ({
  clock: () => now,
  random: () => 0.5,
  request: async () => fail('channel-unreachable'),
  hub({ id }) {
    const channel = hubChannel(id, accessOf(role));
    open.push(channel);
    return channel;
  },
  async offer(text, channel) {
    const taken = await takeRelease(await store(), text, channel, { client: '1.0.0', now });
    return taken.ok ? ok({ outcome: taken.value.outcome, number: taken.value.offered }) : taken;
  },
});

/** A browser of its own from here on, with the hub as its only channel. */
async function sitsDown(role: TeamRole, ...known: Signed[]): Promise<Polling> {
  await closeStore();
  await freshStore();
  const servers = [...hub.urls];
  const membership = lead.membership({ role, channels: [{ kind: 'hub', id: 'hub', servers }] });
  await (await store()).put('teams', membership);
  await (await store()).put('teamKeys', { key: 'channel:hub', channel: { seed: hub.keys[role].seed } });
  const polling = pollingAs(role);
  for (const { text } of known) await polling.offer(text, 'file');
  return polling;
}
async function publishes(polling: Polling, signed: Signed): Promise<ChannelOutcome | undefined> {
  const done = await publish(await signedHere(signed), polling);
  return done.ok ? done.value.channels[0] : undefined;
}
async function asks(polling: Polling): Promise<ChannelOutcome | undefined> {
  now += HOUR;
  const asked = await askChannels(polling);
  return asked.ok ? asked.value[0] : undefined;
}
const says = async () => (await (await store()).get('replies', 'team:a'))?.variants[0]?.body;

beforeAll(async () => {
  lead = await aLead();
  hub = await startHub({ team: lead.team });
});
afterAll(() => hub?.close());
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    ...{ manifest_version: 3, name: '', version: '1.0.0' },
  });
  await purge();
  first = await lead.sign(words('第一版'), {}, undefined);
  expect(await publishes(await sitsDown('lead'), first)).toMatchObject({ outcome: 'sent' });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((channel) => channel.close()));
});

/** Empties the hub's head, as whoever holds a lead's key can. */
async function purge(): Promise<void> {
  const line = await dial(hub.urls[0] ?? '', accessOf('lead'));
  if (!line.ok) throw new Error(line.error.code);
  // Before the first release there is no bucket.
  await line.value.buckets.head.delete(HEAD).catch(() => undefined);
  await line.value.end();
}

describe('a live hub', () => {
  it('takes one of two releases that are published at once; the other goes on top', async () => {
    const rivals = [
      await lead.sign(words('甲'), {}, first),
      await lead.sign(words('乙'), {}, first),
    ] as const;
    const one = await sitsDown('lead', first);
    expect(await publishes(one, rivals[0])).toMatchObject({ outcome: 'sent' });
    const other = await sitsDown('lead', first);
    expect(await publishes(other, rivals[1])).toMatchObject({ failure: { code: 'channel-overtaken' } });
    expect(await says()).toBe('第一版');
    expect(await asks(other)).toMatchObject({ outcome: 'new' });
    expect(await publishes(other, await lead.sign(words('乙'), {}, rivals[0]))).toMatchObject({
      outcome: 'sent',
    });
    expect(await says()).toBe('乙');
  });

  it('that missed some releases takes the next one, but none beside its chain until that is healed', async () => {
    const second = await lead.sign(words('第二版'), {}, first);
    const third = await lead.sign(words('第三版'), {}, second);
    const polling = await sitsDown('lead', first, second);
    expect(await publishes(polling, third)).toMatchObject({ outcome: 'sent' });
    const beside = await lead.sign(words('旁边'), {}, second);
    const after = await lead.sign(words('旁边之后'), {}, beside);
    const astray = await sitsDown('lead', first, second, beside);
    expect(await publishes(astray, after)).toMatchObject({ failure: { code: 'channel-overtaken' } });
    const healing = await lead.sign(words('合起来'), { supersedes: [third.release] }, beside);
    expect(await publishes(astray, healing)).toMatchObject({ outcome: 'sent' });
    const agent = await sitsDown('agent', first, second, third);
    expect(await asks(agent)).toMatchObject({ outcome: 'new' });
    expect(await says()).toBe('合起来');
  });

  it('that was purged changes nothing for an agent, and takes the next release', async () => {
    const agent = await sitsDown('agent', first);
    const before = await inUse();
    await purge();
    expect(await asks(agent)).toEqual({ channel: 'hub', outcome: 'empty' });
    expect(await inUse()).toEqual(before);
    const second = await lead.sign(words('第二版'), {}, first);
    expect(await publishes(await sitsDown('lead', first), second)).toMatchObject({ outcome: 'sent' });
    const again = await sitsDown('agent', first);
    expect(await asks(again)).toMatchObject({ outcome: 'new' });
    expect(await says()).toBe('第二版');
  });

  it('on which an older release is replayed, or another team’s lies, brings nothing into use', async () => {
    const second = await lead.sign(words('第二版'), {}, first);
    const agent = await sitsDown('agent', first, second);
    const before = await inUse();
    expect(await asks(agent)).toMatchObject({ outcome: 'same', failure: { code: 'team-older' } });
    await purge();
    const channel = hubChannel('hub', accessOf('lead'));
    open.push(channel);
    const { signal } = new AbortController();
    const stranger = await (await aLead()).sign(words('假的'));
    expect(await channel.push?.(stranger.text, '', signal)).toMatchObject({ ok: true });
    expect(await asks(agent)).toMatchObject({
      failure: { code: expect.stringMatching(/^team-(other|older)$/) },
    });
    expect(await inUse()).toEqual(before);
  });

  it('gives who joins in the middle of a push the release before or the new one, and never half of it', async () => {
    // What cannot be packed well is long on its way: more than one message of a hub holds.
    const noise = (bytes: number) => randomBytes(bytes).toString('base64');
    const large = await lead.sign(
      { replies: Array.from({ length: 400 }, (_, n) => aTeamReply(`p${n}`, noise(2200))) },
      {},
      first,
    );
    expect(large.text.length).toBeGreaterThan(1_000_000);
    const agent = await sitsDown('agent');
    const pushing = hubChannel('hub', accessOf('lead'));
    open.push(pushing);
    const pushed = pushing.push?.(large.text, first.release, new AbortController().signal);
    const seen = new Set<string | undefined>();
    for (let times = 0; times < 4; times += 1) {
      const asked = await asks(agent);
      expect(asked).not.toHaveProperty('failure');
      seen.add((await (await store()).get('teams', 'team'))?.applied?.release);
    }
    expect(await pushed).toMatchObject({ ok: true });
    expect(await asks(agent)).not.toHaveProperty('failure');
    seen.add((await (await store()).get('teams', 'team'))?.applied?.release);
    for (const one of seen) expect([first.release, large.release]).toContain(one);
    expect((await (await store()).getAll('replies')).filter(({ layer }) => layer === 'team')).toHaveLength(
      400,
    );
  });

  it('that is down for a week is asked twice an hour, says so, and brings what came within two hours', async () => {
    const agent = await sitsDown('agent', first);
    await hub.nodes[0]?.stop('SIGKILL');
    // The alarm rings when the job is due.
    const alarmsUntil = async (end: number) => {
      let asked = 0;
      while (now < end) {
        const done = await pollIfDue(agent);
        if (done.ok && done.value) asked += 1;
        now = ((await (await store()).get('teamChannels', 'hub'))?.nextAt ?? now) + MINUTE;
      }
      return asked;
    };
    const asked = await alarmsUntil(now + 7 * DAY);
    expect(asked).toBeGreaterThan(7 * 12);
    expect(asked).toBeLessThan(7 * 50);
    expect(await (await store()).get('teamChannels', 'hub')).toMatchObject({
      failures: asked,
      failure: { code: 'channel-unreachable' },
    });
    for (const shown of await wordsShown('hub')) expect(shown).toMatch(/自己再试|自己再試|tried again/);
    expect(await says()).toBe('第一版');
    await hub.nodes[0]?.start();
    const before = await (await store()).getAll('teams');
    const second = await lead.sign(words('第二版'), {}, first);
    const pushing = hubChannel('hub', accessOf('lead'));
    open.push(pushing);
    expect(await pushing.push?.(second.text, first.release, new AbortController().signal)).toMatchObject({
      ok: true,
    });
    expect(await (await store()).getAll('teams')).toEqual(before);
    await alarmsUntil(now + 2 * HOUR);
    expect(await says()).toBe('第二版');
  });

  it('that is down is left alone longer each time, says so, and brings all that came when it is back', async () => {
    const agent = await sitsDown('agent', first);
    await hub.nodes[0]?.stop('SIGKILL');
    expect(await asks(agent)).toMatchObject({ failure: { code: 'channel-unreachable' } });
    const kept = await (await store()).get('teamChannels', 'hub');
    expect(kept).toMatchObject({ failures: 1, failure: { code: 'channel-unreachable' } });
    expect(await says()).toBe('第一版');
    await hub.nodes[0]?.start();
    const second = await lead.sign(words('第二版'), {}, first);
    const third = await lead.sign(words('第三版'), {}, second);
    await publishes(await sitsDown('lead', first, second), third);
    const back = await sitsDown('agent', first);
    expect(await asks(back)).toMatchObject({ outcome: 'new' });
    expect(await says()).toBe('第三版');
  });
});
