import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { store } from '../../../../utils/store/handle.ts';
import { joinTeam } from '../../../../utils/store/teams.ts';
import { signBytes } from '../../../../utils/team/release/keys.ts';
import { identify, signedBytes } from '../../../../utils/team/release/release-id.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { aLead, type Lead } from '../../../support/team-chain.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';
import type { World } from '../../background/world.ts';
import {
  ACCOUNT,
  afterTheFirst,
  check,
  DAV,
  inUse,
  joins,
  openAt,
  type Place,
  saysNow,
  words,
  wordsShown,
} from './place.ts';

let place: Place;
let world: World;
let lead: Lead;
let first: Signed;
let second: Signed;
const puts = (text: string) => place.files.set('release.json', text);

beforeEach(async () => {
  ({ place, world, lead, first, second } = await afterTheFirst());
});

/** What lies in the folder is refused with a code: nothing changes, the words are there, and the next good one is taken. */
async function refuses(text: string, code: string, channelCode = code): Promise<void> {
  const before = await inUse();
  puts(text);
  expect(await check(world)).toMatchObject({ failure: { code: channelCode } });
  expect(await inUse()).toEqual(before);
  expect(await saysNow(world, 'team:a')).toBe('第一版');
  for (const shown of await wordsShown()) expect(shown).toMatch(/没有变|沒有變|not changed|照常可用|goes on/);
  expect(await wordsShown()).toHaveLength(3);
  expect(await world.command('teamOffer', { text, channel: 'file' })).toMatchObject({ error: { code } });
  expect(await inUse()).toEqual(before);
  world.now += 2 * HOUR;
  puts(second.text);
  expect(await check(world)).toEqual({ channel: 'dav', outcome: 'new' });
  expect(await saysNow(world, 'team:a')).toBe('第二版');
  expect(await wordsShown()).toEqual([]);
}

describe('what an agent’s browser refuses', () => {
  it('a release that was cut off in transfer', async () => {
    await refuses(second.text.slice(0, second.text.length * 0.7), 'team-unreadable', 'channel-unreachable');
  });

  it('a release of another team', async () => {
    await refuses((await (await aLead()).sign(words('假的'))).text, 'team-other');
  });

  it('a release that a stranger signed in the team’s name', async () => {
    const { key } = await aLead();
    const release = JSON.parse(second.text);
    const header = { ...release.header, by: key.public };
    const identified = await identify(header);
    const signature = await signBytes(key, signedBytes(identified.ok ? identified.value.release : ''));
    await refuses(JSON.stringify({ ...release, header, signature }), 'team-unknown-key');
  });

  it('a release in which somebody changed a letter', async () => {
    const { signature, ...rest } = JSON.parse(second.text);
    const other = signature.startsWith('A') ? 'B' : 'A';
    await refuses(JSON.stringify({ ...rest, signature: other + signature.slice(1) }), 'team-bad-signature');
  });

  it('a release that nobody signed', async () => {
    await refuses(unsignedEnvelope(7, first.release, 300, lead.team), 'team-unreadable');
  });

  it('a release with another content than was signed', async () => {
    const { content } = JSON.parse(first.text);
    const exchanged = JSON.stringify({ ...JSON.parse(second.text), content });
    await refuses(
      exchanged,
      JSON.parse(second.text).header.content.bytes === 0 ? '' : 'team-content-changed',
    );
  });

  it('a release that stands beside its chain, until the leads have healed it', async () => {
    puts(second.text);
    await check(world);
    const beside = await lead.sign(words('同时发的'), {}, first);
    const before = await inUse();
    puts(beside.text);
    world.now += HOUR;
    expect(await check(world)).toMatchObject({ failure: { code: 'team-fork' } });
    expect(await inUse()).toEqual(before);
    for (const [at, next] of ['再发布一版', '再發布一版', 'publish once more'].entries())
      expect((await wordsShown())[at]).toContain(next);
    puts((await lead.sign(words('合在一起'), { supersedes: [beside.release] }, second)).text);
    world.now += HOUR;
    expect(await check(world)).toMatchObject({ outcome: 'new' });
    expect(await saysNow(world, 'team:a')).toBe('合在一起');
  });

  it('a replay of an older release, which blocks nothing', async () => {
    puts(second.text);
    await check(world);
    const before = await inUse();
    puts(first.text);
    for (let times = 0; times < 5; times += 1) {
      world.now += HOUR;
      expect(await check(world)).toMatchObject({ outcome: 'same', failure: { code: 'team-older' } });
    }
    expect(await inUse()).toEqual(before);
    puts((await lead.sign(words('第三版'), {}, second)).text);
    world.now += HOUR;
    expect(await check(world)).toEqual({ channel: 'dav', outcome: 'new' });
  });
});

describe('a folder with other credentials', () => {
  it('says whom to ask, is left alone, and is asked at once by the new join text', async () => {
    place.password = 'neu';
    puts(second.text);
    expect(await check(world)).toMatchObject({ failure: { code: 'channel-denied' } });
    for (const [at, next] of ['新的加入文字', '新的加入文字', 'new join text'].entries())
      expect((await wordsShown())[at]).toContain(next);
    place.asked = 0;
    await world.pass(world.now + 6 * HOUR);
    expect(place.asked).toBeLessThan(13);
    expect(await saysNow(world, 'team:a')).toBe('第一版');
    const channel = { key: 'channel:dav', channel: { ...ACCOUNT, password: 'neu' } };
    await joinTeam(await store(), lead.membership({ channels: [DAV] }), [channel], world.now);
    await world.command('teamChanged', {});
    await world.pass(world.now + 2 * MINUTE);
    expect(await saysNow(world, 'team:a')).toBe('第二版');
  });
});

describe('nonsense in the company’s policy', () => {
  it('takes no channel away and brings nothing into use', async () => {
    const other = await aLead();
    let stranger = await other.sign(words('假的'));
    for (let number = 2; number < 4; number += 1) stranger = await other.sign(words('假的'));
    await fakeBrowser.storage.managed.set({
      ...{ release: stranger.text, join: 7, channels: [{ kind: 'fax' }, null], mayLeave: 'no' },
    });
    puts(second.text);
    const asked = await world.command('teamCheck', {});
    expect(asked.ok && asked.value.channels).toEqual([
      { channel: 'dav', outcome: 'new' },
      { channel: 'policy', outcome: 'failed', failure: { code: 'team-other' } },
    ]);
    expect(await saysNow(world, 'team:a')).toBe('第二版');
    expect((await wordsShown('policy'))[2]).toContain('Check whether it is the wrong file');
  });
});

describe('a folder that was emptied, or is filled just now', () => {
  it('changes nothing for who has a release, and who joins meanwhile has it a little later', async () => {
    const before = await inUse();
    place.files.clear();
    expect(await check(world)).toEqual({ channel: 'dav', outcome: 'empty' });
    expect(await inUse()).toEqual(before);
    const newcomer = await openAt(place);
    await newcomer.start();
    await joins(newcomer, lead);
    expect(await check(newcomer)).toEqual({ channel: 'dav', outcome: 'empty' });
    expect(await saysNow(newcomer, 'team:a')).toBe('reply-withdrawn');
    puts(second.text);
    await newcomer.pass(newcomer.now + HOUR);
    expect(await saysNow(newcomer, 'team:a')).toBe('第二版');
  });
});

describe('a server that is away for a week', () => {
  it('is asked twice an hour on average, and what came meanwhile is there within two hours', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    place.trouble = () => new Response('', { status: 503 });
    place.asked = 0;
    for (let day = 0; day < 7; day += 1) {
      await world.restart();
      await world.pass(world.now + DAY);
    }
    expect(place.asked).toBeGreaterThan(7 * 12);
    expect(place.asked).toBeLessThan(7 * 60);
    expect(await saysNow(world, 'team:a')).toBe('第一版');
    for (const shown of await wordsShown()) expect(shown).toMatch(/自己再试|自己再試|tried again/);
    let last = second;
    for (let number = 3; number < 9; number += 1) last = await lead.sign(words(`第 ${number} 版`), {}, last);
    puts(last.text);
    place.trouble = undefined;
    await world.pass(world.now + 2 * HOUR);
    expect(await saysNow(world, 'team:a')).toBe('第 8 版');
  });
});
