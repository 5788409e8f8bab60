import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR } from '../../../../utils/core/time.ts';
import type { TeamKey } from '../../../../utils/records/team.ts';
import { EMPTY_CONTENT } from '../../../../utils/records/team-content.ts';
import { store } from '../../../../utils/store/handle.ts';
import { leaveTeam } from '../../../../utils/store/teams.ts';
import { refusedWords } from '../../../../utils/team/membership/refused-words.ts';
import { createBackedUpKey, openBackup } from '../../../../utils/team/release/backup.ts';
import { createKey } from '../../../../utils/team/release/keys.ts';
import { readEnvelope } from '../../../../utils/team/release/read-envelope.ts';
import { type Signed, signRelease } from '../../../../utils/team/release/sign-release.ts';
import { aLead, aTeamReply, type Lead } from '../../../support/team-chain.ts';
import type { World } from '../../background/world.ts';
import {
  check,
  fill,
  inAllLanguages,
  inUse,
  joins,
  openAt,
  Place,
  saysNow,
  signedHere,
  words,
} from './place.ts';

let place: Place;
let lead: Lead;
let first: Signed;

/** A browser of a lead, from here on; with the key that it signs with. */
async function sitsDown(key: TeamKey = lead.key): Promise<World> {
  const world = await openAt(place);
  await world.start();
  await joins(world, lead, { role: 'lead' }, [{ ...key, key: 'signing' }]);
  await check(world);
  return world;
}

async function publishes(world: World, signed: Signed) {
  const release = await signedHere(signed);
  const done = await world.command('teamPublish', { release });
  return done.ok ? done.value.channels.find(({ channel }) => channel === 'dav') : done.error;
}

const lies = (): string => JSON.parse(place.files.get('release.json') ?? 'null')?.header.title;

beforeEach(async () => {
  place = new Place();
  lead = await aLead();
  first = await lead.sign(words('第一版'), { title: '1' });
  expect(await publishes(await sitsDown(), first)).toEqual({ channel: 'dav', outcome: 'sent' });
});

describe('two leads who publish at once', () => {
  it('into one folder: the later one is told, keeps what she signed, and goes on top of the other', async () => {
    const quicker = await lead.sign(words('快的'), { title: '快的' }, first);
    const slower = await lead.sign(words('慢的'), { title: '慢的' }, first);
    const world = await sitsDown();
    place.files.set('release.json', quicker.text);
    expect(await publishes(world, slower)).toMatchObject({
      ...{ outcome: 'failed', failure: { code: 'channel-overtaken' } },
    });
    for (const [at, next] of [
      '先收下那一版，再发布一次',
      '再發布一次',
      'Take theirs in, then publish again',
    ].entries())
      expect(inAllLanguages(() => refusedWords('channel-overtaken'))[at]).toContain(next);
    expect(await saysNow(world, 'team:a')).toBe('第一版');
    expect(await (await store()).get('teamReleases', slower.release)).toMatchObject({ state: 'signed' });
    expect(await check(world)).toMatchObject({ outcome: 'new' });
    const again = await lead.sign(words('慢的'), { title: '再一次' }, quicker);
    expect(await publishes(world, again)).toEqual({ channel: 'dav', outcome: 'sent' });
    expect([lies(), await saysNow(world, 'team:a')]).toEqual(['再一次', '慢的']);
  });

  it('on two ways: the next release that names the other takes its place everywhere', async () => {
    const here = await lead.sign(words('这边'), { title: '这边' }, first);
    const there = await lead.sign(words('那边'), { title: '那边' }, first);
    const world = await sitsDown();
    await world.command('teamOffer', { text: here.text, channel: 'file' });
    place.files.set('release.json', there.text);
    expect(await check(world)).toMatchObject({ failure: { code: 'team-fork' } });
    const plain = await lead.sign(words('只接这边'), {}, here);
    expect(await publishes(world, plain)).toMatchObject({ failure: { code: 'channel-overtaken' } });
    const healing = await lead.sign(words('两边'), { title: '两边', supersedes: [there.release] }, here);
    expect(await publishes(world, healing)).toEqual({ channel: 'dav', outcome: 'sent' });
    expect([lies(), await saysNow(world, 'team:a')]).toEqual(['两边', '两边']);
    const agent = await openAt(place);
    await agent.start();
    place.files.set('release.json', there.text);
    await joins(agent, lead);
    await check(agent);
    expect(await saysNow(agent, 'team:a')).toBe('那边');
    place.files.set('release.json', healing.text);
    expect(await check(agent)).toMatchObject({ outcome: 'new' });
    expect(await saysNow(agent, 'team:a')).toBe('两边');
  });
});

describe('a folder', () => {
  it('that missed some releases takes the next one', async () => {
    const world = await sitsDown();
    let last = first;
    for (const title of ['2', '3']) {
      last = await lead.sign(words(title), { title }, last);
      await world.command('teamOffer', { text: last.text, channel: 'file' });
    }
    const fourth = await lead.sign(words('4'), { title: '4' }, last);
    expect(await publishes(world, fourth)).toEqual({ channel: 'dav', outcome: 'sent' });
    expect(lies()).toBe('4');
  });

  it('that was emptied takes the next one, and everybody has it', async () => {
    const world = await sitsDown();
    place.files.clear();
    const second = await lead.sign(words('第二版'), { title: '2' }, first);
    expect(await publishes(world, second)).toEqual({ channel: 'dav', outcome: 'sent' });
    expect(lies()).toBe('2');
  });

  it('with other credentials takes nothing: it is said, nothing is in use, and it can be handed on later', async () => {
    const world = await sitsDown();
    const second = await lead.sign(words('第二版'), { title: '2' }, first);
    place.password = 'neu';
    expect(await publishes(world, second)).toMatchObject({ failure: { code: 'channel-denied' } });
    for (const [at, next] of ['主管请重新设置', '主管請重新設定', 'set the channel up again'].entries())
      expect(inAllLanguages(() => refusedWords('channel-denied'))[at]).toContain(next);
    expect([lies(), await saysNow(world, 'team:a')]).toEqual(['1', '第一版']);
    place.password = 'geheim';
    await world.restart();
    expect(await publishes(world, second)).toEqual({ channel: 'dav', outcome: 'sent' });
    expect(await saysNow(world, 'team:a')).toBe('第二版');
  });

  it('that stops in the middle of it has the old or the new one, and takes it when it is told again', async () => {
    const second = await lead.sign(words('第二版'), { title: '2' }, first);
    for (let calls = 0; calls < 6; calls += 1) {
      place = new Place();
      const early = await sitsDown();
      await publishes(early, first);
      let left = calls;
      place.trouble = undefined;
      const real = place.answer;
      place.answer = async (...asked) => (left-- > 0 ? real(...asked) : Response.error());
      await publishes(early, second);
      expect(['1', '2']).toContain(lies());
      place.answer = real;
      await early.restart();
      expect(await publishes(early, second)).toEqual({ channel: 'dav', outcome: 'sent' });
      expect([lies(), await saysNow(early, 'team:a')]).toEqual(['2', '第二版']);
    }
  });
});

/** Signs with another key than the founder's. */
async function signsWith(
  key: TeamKey,
  keys: readonly TeamKey[],
  body: string,
  after: Signed,
): Promise<Signed> {
  const previous = readEnvelope(after.text);
  if (!previous.ok) throw new Error(previous.error.code);
  const signed = await signRelease({
    content: { ...EMPTY_CONTENT, ...words(body) },
    header: {
      ...{
        team: lead.team,
        at: after.header.at,
        kind: 'release',
        title: body,
        note: '',
        minimumClient: '0.0.1',
      },
      keys: keys.map((one, from) => ({ key: one.public ?? '', name: `主管 ${from}`, from })),
    },
    previous: previous.value,
    key,
  });
  if (!signed.ok) throw new Error(signed.error.code);
  return signed.value;
}

describe('the machine of a lead that is lost', () => {
  const agentHas = async (): Promise<World> => {
    const agent = await openAt(place);
    await agent.start();
    await joins(agent, lead);
    await check(agent);
    return agent;
  };

  it('with a second lead: she goes on, and what the lost machine signs from then on counts for nothing', async () => {
    const other = await createKey('signing');
    const admitting = await signsWith(lead.key, [lead.key, other], '两位主管', first);
    const removing = await signsWith(other, [other], '只有一位', admitting);
    const stolen = await signsWith(lead.key, [lead.key], '偷来的', admitting);
    const agent = await agentHas();
    place.files.set('release.json', removing.text);
    expect(await check(agent)).toMatchObject({ outcome: 'new' });
    const before = await inUse();
    expect(await agent.command('teamOffer', { text: stolen.text, channel: 'file' })).toMatchObject({
      error: { code: 'team-unknown-key' },
    });
    place.files.set('release.json', (await signsWith(lead.key, [lead.key], '还是偷来的', stolen)).text);
    expect(await check(agent)).toMatchObject({ outcome: 'failed' });
    expect(await inUse()).toEqual(before);
    place.files.set('release.json', (await signsWith(other, [other], '接着来', removing)).text);
    agent.now += HOUR;
    await check(agent);
    expect(await saysNow(agent, 'team:a')).toBe('接着来');
  });

  it('with its backup: another browser goes on with the same key', async () => {
    const made = await createBackedUpKey('signing', 'a sentence that nobody guesses');
    const rotated = await signsWith(lead.key, [made.key], '换了钥匙', first);
    expect(await publishes(await sitsDown(), rotated)).toMatchObject({ outcome: 'sent' });
    const opened = await openBackup('signing', made.backup, 'a sentence that nobody guesses');
    if (!opened.ok) throw new Error(opened.error.code);
    const next = await signsWith(opened.value, [opened.value], '新电脑', rotated);
    expect(await publishes(await sitsDown(opened.value), next)).toMatchObject({ outcome: 'sent' });
    const agent = await agentHas();
    expect(await saysNow(agent, 'team:a')).toBe('新电脑');
  });

  it('with neither: agents go on with what they have, and join a new team without losing what is theirs', async () => {
    const agent = await agentHas();
    const own = { ...aTeamReply('x', '自己的'), id: 'mine', layer: 'personal', state: 'approved' } as const;
    await (await store()).put('replies', own);
    place.trouble = () => Response.error();
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    await agent.pass(agent.now + 48 * HOUR);
    expect(await saysNow(agent, 'team:a')).toBe('第一版');
    const fresh = await aLead();
    place.trouble = undefined;
    place.files.set('release.json', (await fresh.sign(words('新团队'))).text);
    expect(await check(agent)).toMatchObject({ failure: { code: 'team-other' } });
    expect(await saysNow(agent, 'team:a')).toBe('第一版');
    await leaveTeam(await store());
    await joins(agent, fresh);
    await check(agent);
    expect(await saysNow(agent, 'team:a')).toBe('新团队');
    expect(await fill(agent, 'mine')).toMatchObject({ ok: true });
  });
});
