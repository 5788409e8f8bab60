import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Polling } from '../../../entrypoints/background/team/poll.ts';
import { publish } from '../../../entrypoints/background/team/publish.ts';
import { fail, ok, type Result } from '../../../utils/core/result.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { getRelease, keepSigned } from '../../../utils/store/team-releases.ts';
import { getTeam, joinTeam } from '../../../utils/store/teams.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import { aLead, aTeamReply, type Lead, T0 } from '../../support/team-chain.ts';
import { freshStore } from '../store/records.ts';

const hub = (id: string) => ({ kind: 'hub' as const, id, servers: [`wss://${id}.example`] });
let lead: Lead;

beforeEach(async () => {
  await closeStore();
  await freshStore();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1.0.0',
  });
  lead = await aLead();
  await joinTeam(await store(), lead.membership({ channels: [hub('a'), hub('b')] }), [], T0);
});

/** Two channels that answer a push as they are told. */
const polling = (answers: Record<string, Result<void>>): Polling => ({
  clock: () => T0,
  random: () => 0.5,
  request: async () => fail('channel-unreachable'),
  hub: ({ id }) => ({
    id,
    pull: async () => ok({ outcome: 'empty' }),
    push: async () => answers[id] ?? ok(undefined),
  }),
  async offer(text, channel) {
    const taken = await takeRelease(await store(), text, channel, { client: '1.0.0', now: T0 });
    return taken.ok ? ok({ outcome: taken.value.outcome, number: taken.value.offered }) : taken;
  },
});

/** A release that was signed here and has not gone out. */
async function signed(...release: Parameters<Lead['sign']>): Promise<string> {
  const { header, release: key, text } = await lead.sign(...release);
  await keepSigned(await store(), {
    key,
    number: header.number,
    header,
    state: 'signed',
    receivedAt: T0,
    channel: 'here',
    envelope: text,
  });
  return key;
}

describe('publishing', () => {
  it('takes the place of what it joins, and of what a channel missed, and of nothing else', async () => {
    const old = await lead.sign({ replies: [] });
    await takeRelease(await store(), old.text, 'a', { client: '1.0.0', now: T0 });
    const theirs = 'o'.repeat(43);
    const release = await signed({ replies: [] }, { supersedes: [theirs] });
    const there: Record<string, string> = { a: theirs, b: 'x'.repeat(43) };
    const pushed: string[] = [];
    const usual = polling({});
    const done = await publish(release, {
      ...usual,
      hub: ({ id }) => ({
        id,
        pull: async () => ok({ outcome: 'empty' }),
        async push(_, previous) {
          pushed.push(`${id} ${previous}`);
          return there[id] === previous ? ok(undefined) : fail('channel-overtaken', there[id]);
        },
      }),
    });
    expect(done).toMatchObject({
      value: {
        channels: [
          { channel: 'a', outcome: 'sent' },
          { channel: 'b', outcome: 'failed', failure: { code: 'channel-overtaken' } },
        ],
      },
    });
    expect(pushed.toSorted()).toEqual([`a ${old.release}`, `a ${theirs}`, `b ${old.release}`].toSorted());
  });

  it('stays signed where no channel took it, and can be tried again', async () => {
    const release = await signed({ replies: [aTeamReply('a', '一')] });
    const refused = { a: fail('channel-overtaken'), b: fail('channel-unreachable') };
    expect(await publish(release, polling(refused))).toMatchObject({
      ok: true,
      value: {
        channels: [{ outcome: 'failed', failure: { code: 'channel-overtaken' } }, { outcome: 'failed' }],
      },
    });
    expect(await getTeam(await store())).not.toHaveProperty('head');
    expect(await getRelease(await store(), release)).toMatchObject({ state: 'signed' });
    expect(await publish(release, polling({}))).toMatchObject({ ok: true });
    expect(await getRelease(await store(), release)).toMatchObject({ state: 'current' });
  });

  it('is out where one channel took it, and is handed on to the other later', async () => {
    const release = await signed({ replies: [aTeamReply('a', '一')] });
    await publish(release, polling({ b: fail('channel-unreachable') }));
    expect((await getTeam(await store()))?.applied?.release).toBe(release);
    expect(await publish(release, polling({}))).toMatchObject({
      value: { channels: [{ outcome: 'sent' }, { outcome: 'sent' }] },
    });
  });

  it('knows nothing of a release that is not here', async () => {
    expect(await publish('A'.repeat(43), polling({}))).toMatchObject({ error: { code: 'no-release' } });
  });
});
