import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bringRelease } from '../../../entrypoints/options/team-bring.ts';
import { attentionSetting } from '../../../utils/attention/stored-settings.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { BLANK_CONTEXT } from '../../../utils/replies/blank-context.ts';
import { store } from '../../../utils/store/handle.ts';
import { keepSigned } from '../../../utils/store/team-releases.ts';
import { joinTeam, leaveTeam } from '../../../utils/store/teams.ts';
import { writeTextForm } from '../../../utils/team/release/text-form.ts';
import { aLead, aTeamReply, type Lead } from '../../support/team-chain.ts';
import { batchOf, NEVER_QUIET, NOON, World } from '../background/world.ts';
import { anOrder } from '../store/records.ts';

let world: World;
let lead: Lead;

beforeEach(async () => {
  world = await World.open();
  await attentionSetting.set(NEVER_QUIET);
  lead = await aLead();
  await world.start();
  await joinTeam(await store(), lead.membership({ joinedAt: NOON }), [], NOON);
  await world.command('teamChanged', {});
});

const offer = async (text: string) => world.command('teamOffer', { text, channel: 'file' });
const fill = (id: string) =>
  world.command('fill', { context: BLANK_CONTEXT, id, lang: 'zh-CN', tone: 'plain' });
const find = async (query: string) => {
  const found = await world.command('find', { context: BLANK_CONTEXT, query, limit: 5 });
  return found.ok ? found.value.cards.map(({ id }) => id) : found;
};

describe('a release that was brought', () => {
  it('is in the list at once, and after a restart', async () => {
    await find('杯');
    const first = await lead.sign({
      replies: [aTeamReply('cup', '保温杯请用温水洗', { title: '保温杯清洗方法' })],
    });
    expect(await offer(first.text)).toEqual({
      ok: true,
      value: { outcome: 'applied', number: 1 },
    });
    expect(await find('保温杯清洗方法')).toContain('team:cup');
    await world.restart();
    expect(await find('保温杯清洗方法')).toContain('team:cup');
    const second = await lead.sign({ replies: [] });
    await offer(second.text);
    expect(await find('保温杯清洗方法')).not.toContain('team:cup');
  });

  it('is taken out of a text of a group chat by the page where it was pasted', async () => {
    const { text } = await lead.sign({ replies: [aTeamReply('cup', '保温杯请用温水洗')] });
    const pasted = await writeTextForm('release', text);
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((message) => {
      const { body, name } = message as unknown as {
        name: 'teamOffer';
        body: { text: string; channel: string };
      };
      return world.command(name, body);
    });
    const brought = await bringRelease(pasted.ok ? pasted.value.join('\n以上\n') : '');
    expect(brought.ok).toBe(true);
    expect(await fill('team:cup')).toMatchObject({ ok: true, value: { messages: ['保温杯请用温水洗'] } });
  });

  it('says of a reply that is not there any more that it was withdrawn', async () => {
    await offer((await lead.sign({ replies: [aTeamReply('a', '一'), aTeamReply('b', '二')] })).text);
    expect(await fill('team:a')).toMatchObject({ ok: true, value: { messages: ['一'] } });
    const withdrawn = [{ id: 'team:a', title: '答复 a', at: NOON }];
    await offer(
      (await lead.sign({ replies: [aTeamReply('b', '二')], withdrawn }, { kind: 'withdrawal' })).text,
    );
    expect(await fill('team:a')).toEqual({ ok: false, error: { code: 'reply-withdrawn', detail: '答复 a' } });
    await offer((await lead.sign({ replies: [] })).text);
    expect(await fill('team:b')).toEqual({ ok: false, error: { code: 'reply-withdrawn' } });
    expect(await fill('gone')).toMatchObject({ error: { code: 'no-reply' } });
  });

  it('counts to the end what stood in a composer when it was withdrawn', async () => {
    await offer((await lead.sign({ replies: [aTeamReply('a', '一')] })).text);
    await world.command('used', { id: 'team:a', event: 'inserted' });
    await offer((await lead.sign({ replies: [] }, { kind: 'withdrawal' })).text);
    expect(await world.command('used', { id: 'team:a', event: 'sent-as-is' })).toMatchObject({ ok: true });
    await world.restart();
    expect(await world.command('used', { id: 'team:a', event: 'asked-again' })).toMatchObject({ ok: true });
    expect(await (await store()).get('replyUses', 'team:a')).toMatchObject({
      ...{ inserted: 1, sentAsIs: 1, askedAgain: 1 },
    });
    expect(await world.command('used', { id: 'team:never', event: 'inserted' })).toMatchObject({ ok: false });
  });

  it('tells once of required reading and of what was withdrawn, and leaves the badge alone', async () => {
    await offer((await lead.sign({ replies: [aTeamReply('a', '一')] })).text);
    expect(world.told).toEqual([]);
    const reading = { id: 'r', title: '新规', body: '…', required: true, version: 1 };
    const withdrawn = [{ id: 'team:a', title: '答复 a', at: NOON }];
    const { text } = await lead.sign({ readings: [reading], withdrawn });
    await offer(text);
    await offer(text);
    expect(world.told.map(({ title }) => title)).toEqual([
      '1 reading from your team · Your team withdrew 1 reply',
    ]);
    expect(await world.badge()).toBe('');
    await world.command('teamAcknowledge', { ids: ['r'] });
    await world.pass(NOON + 3 * HOUR);
    expect(world.told).toHaveLength(1);
  });

  it('begins and ends when its time comes, with nobody at the computer', async () => {
    await offer((await lead.sign({ replies: [aTeamReply('a', '平时')] })).text);
    const sale = await lead.sign(
      { replies: [aTeamReply('a', '大促')] },
      { startsAt: NOON + 2 * HOUR, endsAt: NOON + 5 * HOUR },
    );
    expect(await offer(sale.text)).toEqual({ ok: true, value: { outcome: 'waiting', number: 2 } });
    expect(await fill('team:a')).toMatchObject({ value: { messages: ['平时'] } });
    await world.pass(NOON + 3 * HOUR);
    expect(await fill('team:a')).toMatchObject({ value: { messages: ['大促'] } });
    await world.pass(NOON + 6 * HOUR);
    expect(await fill('team:a')).toMatchObject({ value: { messages: ['平时'] } });
  });
});

describe('what a release brings beside replies', () => {
  it('is used by the draft check and by what a buyer is held to want', async () => {
    const word = { id: 'w', word: '绝绝子', level: 'block' as const, note: '品牌不用', consoles: [] };
    const intents = [{ id: 'i', intent: 'invoice', phrases: ['那张红纸片'] }];
    const check = async (text: string) => {
      const found = await world.command('check', { context: BLANK_CONTEXT, text });
      return found.ok ? found.value.findings.map(({ id }) => id) : found;
    };
    const suggested = async () => {
      const turns = [{ role: 'buyer' as const, kind: 'text' as const, text: '那张红纸片' }];
      const asked = await world.command('suggest', { context: { ...BLANK_CONTEXT, turns } });
      return asked.ok ? asked.value.suggestions.map(({ intent }) => intent) : asked;
    };
    expect(await check('这款绝绝子')).toEqual([]);
    expect(await suggested()).not.toContain('invoice');
    await offer((await lead.sign({ words: { own: [word], off: [] }, intents })).text);
    expect(await check('这款绝绝子')).toEqual(['own.team:w']);
    expect(await suggested()).toContain('invoice');
    await leaveTeam(await store());
    await world.command('teamChanged', {});
    expect(await check('这款绝绝子')).toEqual([]);
  });

  it('judges orders anew by the team’s ship-by rules, and again when the team is left', async () => {
    const order = anOrder('1', {
      console: 'pinduoduo',
      status: 'to_ship',
      paidAt: NOON - 30 * HOUR,
      createdAt: NOON - 30 * HOUR,
      seenAt: NOON,
    });
    await world.ask('record', batchOf([order]));
    const late = async () =>
      (await world.alerts()).filter(({ severity, state }) => severity === 'urgent' && state === 'open')
        .length;
    expect(await late()).toBe(0);
    const rule = {
      id: 'fast',
      enabled: true,
      console: 'pinduoduo',
      hours: 24,
      start: 'paid' as const,
      calendar: 'natural' as const,
      workingHours: { from: 0, to: 1440 },
      preSale: { by: 'none' as const },
    };
    await offer((await lead.sign({ shipping: { rules: [rule] } })).text);
    expect(await late()).toBe(1);
    await leaveTeam(await store());
    await world.command('teamChanged', {});
    expect(await late()).toBe(0);
  });
});

describe('publishing', () => {
  it('takes in here what no channel has to be asked for, and refuses what does not follow', async () => {
    const { header, release, text } = await lead.sign({ replies: [aTeamReply('a', '一')] });
    const kept = {
      key: release,
      number: 1,
      header,
      state: 'signed' as const,
      receivedAt: NOON,
      channel: 'here',
      envelope: text,
    };
    await keepSigned(await store(), kept);
    expect(await fill('team:a')).toMatchObject({ ok: false });
    expect(await world.command('teamPublish', { release })).toEqual({ ok: true, value: { channels: [] } });
    expect(await fill('team:a')).toMatchObject({ ok: true });
    const stranger = await aLead();
    const other = await stranger.sign({ replies: [] });
    await keepSigned(await store(), {
      ...kept,
      key: other.release,
      header: other.header,
      envelope: other.text,
    });
    expect(await world.command('teamPublish', { release: other.release })).toMatchObject({
      error: { code: 'team-other' },
    });
  });
});
