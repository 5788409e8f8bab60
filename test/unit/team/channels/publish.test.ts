import 'fake-indexeddb/auto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askChannels, type Polling } from '../../../../entrypoints/background/team/poll.ts';
import { publish } from '../../../../entrypoints/background/team/publish.ts';
import { ok } from '../../../../utils/core/result.ts';
import { createRequest } from '../../../../utils/platform/request.ts';
import type { ChannelConfig } from '../../../../utils/records/team.ts';
import { closeStore, store } from '../../../../utils/store/handle.ts';
import { takeRelease } from '../../../../utils/team/apply/take-release.ts';
import { readJoinFile } from '../../../../utils/team/join.ts';
import { fingerprintOf } from '../../../../utils/team/release/fingerprint.ts';
import { readEnvelope } from '../../../../utils/team/release/read-envelope.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { PATIENT } from '../../../support/patience.ts';
import { aLead, aTeamReply, type Lead, T0 } from '../../../support/team-chain.ts';
import { AGENT, LEAD, startWebdav, type WebdavServer } from '../../../support/webdav.ts';

let server: WebdavServer;
let lead: Lead;
beforeAll(async () => {
  server = await startWebdav();
});
afterAll(() => server.close());

let now = T0;
const polling: Polling = {
  clock: () => now,
  random: () => 0.5,
  request: createRequest(async () => true, PATIENT),
  async offer(text, channel) {
    const taken = await takeRelease(await store(), text, channel, { client: '1.0.0', now });
    return taken.ok ? ok({ outcome: taken.value.outcome, number: taken.value.offered }) : taken;
  },
};

/** A browser of its own: the store is another one from here on. */
async function browserOf(role: 'lead' | 'agent', account: { user: string; password: string }) {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  const url = role === 'lead' ? server.url : server.agentsUrl;
  const channel: ChannelConfig = {
    kind: 'web',
    id: 'dav',
    url,
    mirrors: [],
    webdav: true,
    everyMinutes: 15,
  };
  const database = await store();
  await database.put('teams', lead.membership({ role, channels: [channel] }));
  await database.put('teamKeys', { key: 'channel:dav', channel: account });
  if (role === 'lead') await database.put('teamKeys', { ...lead.key, key: 'signing' });
  return database;
}

async function keepSigned(signed: Signed): Promise<void> {
  const envelope = readEnvelope(signed.text);
  if (!envelope.ok) throw new Error(envelope.error.code);
  const { header } = envelope.value;
  await (await store()).put('teamReleases', {
    key: signed.release,
    number: header.number,
    header,
    state: 'signed',
    receivedAt: now,
    channel: 'here',
    envelope: signed.text,
  });
}

const repliesHere = async () => (await (await store()).getAll('replies')).map(({ id }) => id).sort();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Tiexin',
    version: '1.0.0',
  });
  now = T0;
  lead = await aLead();
  for (const name of readdirSync(server.folder)) rmSync(join(server.folder, name), { recursive: true });
});

describe('a team on a WebDAV server', () => {
  it('is published by a lead, joined by its code, and used by an agent', async () => {
    await browserOf('lead', LEAD);
    const first = await lead.sign({ replies: [aTeamReply('a', '您好')] });
    await keepSigned(first);
    expect(await publish(first.release, polling)).toEqual({
      ok: true,
      value: { channels: [{ channel: 'dav', outcome: 'sent' }] },
    });
    expect(await repliesHere()).toEqual(['team:a']);

    const file = readFileSync(join(server.folder, 'team.json'), 'utf8');
    const joining = await readJoinFile(file, fingerprintOf(lead.team));
    expect(joining).toMatchObject({ ok: true, value: { trust: { number: 1, release: first.release } } });
    expect(file).not.toContain(LEAD.password);

    await browserOf('agent', AGENT);
    expect(await askChannels(polling)).toMatchObject({ value: [{ channel: 'dav', outcome: 'new' }] });
    expect(await repliesHere()).toEqual(['team:a']);
    now += 1000;
    expect(await askChannels(polling)).toMatchObject({ value: [{ outcome: 'same' }] });
  });

  it('tells the second of two leads that the first was quicker, and the first’s release stays', async () => {
    await browserOf('lead', LEAD);
    const first = await lead.sign({ replies: [aTeamReply('a', '您好')] });
    await keepSigned(first);
    await publish(first.release, polling);
    const quicker = await lead.sign({ replies: [aTeamReply('b', '稍等')] }, {}, first);
    const slower = await lead.sign({ replies: [aTeamReply('c', '马上')] }, {}, first);
    await keepSigned(quicker);
    await publish(quicker.release, polling);

    await browserOf('lead', LEAD);
    await polling.offer(first.text, 'file');
    await keepSigned(slower);
    expect(await publish(slower.release, polling)).toMatchObject({
      value: { channels: [{ outcome: 'failed', failure: { code: 'channel-overtaken' } }] },
    });
    expect(await repliesHere()).toEqual(['team:a']);
    expect(readFileSync(join(server.folder, 'release.json'), 'utf8')).toBe(quicker.text);
  });

  it('keeps what an agent has where somebody put another team’s release there', async () => {
    await browserOf('lead', LEAD);
    const first = await lead.sign({ replies: [aTeamReply('a', '您好')] });
    await keepSigned(first);
    await publish(first.release, polling);
    await browserOf('agent', AGENT);
    await askChannels(polling);
    const stranger = await (await aLead()).sign({ replies: [aTeamReply('x', '假的')] });
    writeFileSync(join(server.folder, 'release.json'), stranger.text);
    now += 3_600_000;
    expect(await askChannels(polling)).toMatchObject({
      value: [{ outcome: 'failed', failure: { code: 'team-other' } }],
    });
    expect(await repliesHere()).toEqual(['team:a']);
  });
});
