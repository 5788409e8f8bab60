import { beforeEach, describe, expect, it } from 'vitest';
import { attentionSetting, consoleSetting } from '../../../utils/attention/stored-settings.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { Request } from '../../../utils/platform/contract.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import { store } from '../../../utils/store/handle.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { timingSetting } from '../../../utils/timing/stored-settings.ts';
import { said } from '../store/chats.ts';
import { NEVER_QUIET, NOON, World } from './world.ts';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';
let world: World;

beforeEach(async () => {
  world = await World.open();
  await attentionSetting.set(NEVER_QUIET);
  await world.start();
});

const log = async (messages: ReadMessage[], more: Partial<Request<'log'>> = {}) =>
  world.ask(
    'log',
    { console: 'pinduoduo', page: 'chat', shop: { id: '77' }, messages, listed: [], ...more },
    CHAT,
  );
const waits = async () => (await world.alerts()).filter(({ kind }) => kind === 'waiting');

describe('who waits', () => {
  it('is told to the page with its limit, and no more once somebody answered', async () => {
    const first = await log([said('1', 'buyer', NOON - 5000, { buyer: '李**' })]);
    expect(first).toMatchObject({
      ok: true,
      value: {
        clocks: [{ conversation: 'b1', buyer: '李**', since: NOON - 5000, exact: true, asks: 1 }],
        manners: { limit: 3 * MINUTE, lead: MINUTE, clocks: true, chip: true, sound: false },
      },
    });
    expect(await log([said('r', 'robot', NOON - 4000)])).toMatchObject({ value: { clocks: [{ asks: 1 }] } });
    expect(await log([said('2', 'agent', NOON - 1000)])).toMatchObject({ value: { clocks: [] } });
    expect(await world.ask('waiting', { console: 'pinduoduo', shop: { id: '77' } }, CHAT)).toMatchObject({
      value: { clocks: [] },
    });
    expect(await world.jobs()).toMatchObject([{ kind: 'sweep' }]);
  });

  it('becomes an alert before the limit, urgent at it, is told of once and gone when answered', async () => {
    await log([said('1', 'buyer', NOON)]);
    expect(await waits()).toEqual([]);
    await world.pass(NOON + 2 * MINUTE - 1);
    expect(await waits()).toEqual([]);
    await world.pass(NOON + 2 * MINUTE);
    expect(await waits()).toMatchObject([
      {
        key: 'pinduoduo/77/waiting:b1',
        severity: 'warn',
        state: 'open',
        dueAt: NOON + 3 * MINUTE,
        subject: { record: 'conversation', key: 'pinduoduo/77/b1' },
        why: [
          { code: 'waiting_since', values: { since: NOON } },
          { code: 'waiting_minutes', values: { minutes: 3 } },
        ],
      },
    ]);
    expect(await world.badge()).toBe('1');
    expect(world.told).toMatchObject([{ title: '1 buyer waits for an answer' }]);
    await world.pass(NOON + 3 * MINUTE);
    expect(await waits()).toMatchObject([{ severity: 'urgent' }]);
    expect(world.told).toHaveLength(1);
    world.now = NOON + 4 * MINUTE;
    await log([said('2', 'agent', NOON + 4 * MINUTE)]);
    expect(await waits()).toEqual([]);
    expect(await world.badge()).toBe('');
    expect((await world.jobs()).filter(({ kind }) => kind !== 'sweep')).toEqual([]);
  });

  it('is held back while somebody types, and for so long only', async () => {
    await log([said('1', 'buyer', NOON)]);
    world.now = NOON + MINUTE;
    const until = NOON + 150 * SECOND;
    const typing = { console: 'pinduoduo', shop: { id: '77' }, conversation: 'b1', until };
    expect(await world.ask('answering', typing, CHAT)).toEqual({ ok: true, value: {} });
    await world.pass(until - 1);
    expect(await waits()).toEqual([]);
    expect(world.told).toEqual([]);
    await world.restart();
    expect(await waits()).toEqual([]);
    await world.pass(until + MINUTE);
    expect(await waits()).toMatchObject([{ severity: 'urgent' }]);
    expect(world.told).toHaveLength(1);
  });

  it('is told of in one notification, after the quiet hours, and not at all where that is switched off', async () => {
    await attentionSetting.set({ notify: ['urgent'], quietHours: { enabled: true, from: 0, to: 1439 } });
    await log([said('1', 'buyer', NOON), said('2', 'buyer', NOON + 1, { conversation: 'b2' })]);
    await world.pass(NOON + 5 * MINUTE);
    expect(await waits()).toHaveLength(2);
    expect(world.told).toEqual([]);
    await attentionSetting.set(NEVER_QUIET);
    await timingSetting.set({ ...DEFAULT_TIMING, notify: false });
    await log([said('3', 'buyer', NOON + 5 * MINUTE, { conversation: 'b3' })]);
    await world.pass(NOON + 10 * MINUTE);
    expect(await waits()).toHaveLength(3);
    expect(world.told).toEqual([]);
  });

  it('is nobody whom another agent has, and nobody after three days', async () => {
    await timingSetting.set({ ...DEFAULT_TIMING, me: ['小周'] });
    await log([
      said('1', 'buyer', NOON),
      said('2', 'system', NOON + 1, { event: 'transfer', agent: '小吴', kind: 'other' }),
      said('3', 'buyer', NOON - 71 * HOUR, { conversation: 'b2' }),
    ]);
    const asked = () => world.ask('waiting', { console: 'pinduoduo', shop: { id: '77' } }, CHAT);
    expect(await asked()).toMatchObject({ value: { clocks: [{ conversation: 'b2' }] } });
    expect((await waits()).map(({ id }) => id)).toEqual(['waiting:b2']);
    await world.pass(NOON + HOUR + 30 * SECOND);
    expect(await asked()).toMatchObject({ value: { clocks: [] } });
    expect(await waits()).toEqual([]);
  });

  it('stays done for a person who says so until the next wait', async () => {
    await log([said('1', 'buyer', NOON - 10 * MINUTE)]);
    await world.command('attend', { keys: ['pinduoduo/77/waiting:b1'], command: { do: 'done' } });
    await log([said('2', 'buyer', NOON - MINUTE)]);
    expect(await waits()).toMatchObject([{ state: 'done' }]);
    await log([said('3', 'agent', NOON - 30 * SECOND)]);
    expect(await waits()).toEqual([]);
    await log([said('4', 'buyer', NOON)]);
    await world.pass(NOON + 3 * MINUTE);
    expect(await waits()).toMatchObject([{ state: 'open', dueAt: NOON + 3 * MINUTE }]);
  });

  it('wakes when it was put off', async () => {
    await log([said('1', 'buyer', NOON - 10 * MINUTE)]);
    await world.command('attend', {
      keys: ['pinduoduo/77/waiting:b1'],
      command: { do: 'snooze', until: NOON + 5 * MINUTE },
    });
    await world.pass(NOON + 5 * MINUTE - 1);
    expect(await waits()).toMatchObject([{ state: 'snoozed' }]);
    await world.pass(NOON + 5 * MINUTE);
    expect(await waits()).toMatchObject([{ state: 'open', severity: 'urgent' }]);
  });

  it('is refused for a console that is switched off, and for a page of another', async () => {
    expect(
      await world.ask(
        'log',
        { console: 'jd', page: 'chat', shop: { id: '1' }, messages: [], listed: [] },
        CHAT,
      ),
    ).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    await log([said('1', 'buyer', NOON - 10 * MINUTE)]);
    await consoleSetting.set({ off: ['pinduoduo'] });
    expect(await log([said('2', 'buyer', NOON)])).toMatchObject({
      ok: false,
      error: { code: 'console-off' },
    });
    await world.command('reconsider', {});
    expect(await waits()).toEqual([]);
    expect(await (await store()).count('messages')).toBe(1);
  });

  it('counts by the limit of the rule that was chosen, as soon as it is', async () => {
    await log([said('1', 'buyer', NOON - 10 * MINUTE)]);
    expect(await waits()).toHaveLength(1);
    const { manners } = ((await log([])) as { value: { manners: { rule: string } } }).value;
    await timingSetting.set({ ...DEFAULT_TIMING, rules: { [manners.rule]: { limit: 7200 } } });
    await world.command('reconsider', {});
    expect(await waits()).toEqual([]);
    await world.pass(NOON + 2 * HOUR);
    expect(await waits()).toMatchObject([{ dueAt: NOON - 10 * MINUTE + 2 * HOUR }]);
  });

  it('survives the worker, and a day without it', async () => {
    await log([said('1', 'buyer', NOON)]);
    world.now = NOON + DAY;
    await world.restart();
    expect(await waits()).toMatchObject([{ severity: 'urgent', dueAt: NOON + 3 * MINUTE }]);
    expect(world.told).toHaveLength(1);
    await world.restart();
    expect(world.told).toHaveLength(1);
  });
});
