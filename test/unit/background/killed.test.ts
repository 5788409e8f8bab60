import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attentionSetting } from '../../../utils/attention/stored-settings.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import { store } from '../../../utils/store/handle.ts';
import { makeOrder } from '../shipping/make.ts';
import { arm, disarm } from './kill.ts';
import { complaint, praise, reviewPage } from './review-world.ts';
import { batchOf, NEVER_QUIET, NOON, World } from './world.ts';

afterEach(() => void disarm());

const order = (id: string, shipBy: number, seenAt: number) =>
  makeOrder({ id, shipBy, shipBySource: 'console', seenAt });
const page = (at: number) =>
  batchOf([order('1', NOON + 2 * HOUR, at), order('2', NOON + 8 * HOUR, at), order('3', NOON - HOUR, at)]);
const laterPage = (at: number) => {
  const { shipBy: _, shipBySource: __, ...rest } = order('1', NOON, at);
  return batchOf([{ ...rest, status: 'shipped' }, order('2', NOON + 30 * HOUR, at)]);
};

const REVIEW = 'pinduoduo/7001/1';
const reviews = (at: number) =>
  reviewPage([complaint('1', { seenAt: at }), complaint('2', { seenAt: at }), praise('3', { seenAt: at })]);

type Line = readonly [id: string, role: 'buyer' | 'agent', at: number];
const chat = (world: World, ...lines: readonly Line[]) =>
  world.ask(
    'log',
    {
      console: 'pinduoduo',
      page: 'chat',
      shop: { id: '7001' },
      messages: lines.map(([id, role, at]) => ({
        ...{ id, role, at, conversation: 'b1' },
        ...{ atSource: 'page', kind: 'text', seenAt: at },
      })),
      listed: [{ conversation: 'b2', since: NOON - 2 * HOUR }],
      open: { from: NOON - HOUR, to: NOON },
    },
    'https://mms.pinduoduo.com/chat-merchant/index.html',
  );

/** What may be killed: each is begun, and begun again by whoever was not answered. */
const STEPS: Record<string, (world: World) => Promise<unknown>> = {
  'a reading that opens alerts': (world) => world.ask('record', page(world.now)),
  'a reading that closes and moves them': (world) => world.ask('record', laterPage(world.now)),
  'a command': (world) =>
    world.command('attend', {
      keys: ['pinduoduo/7001/ship-by:3'],
      command: { do: 'snooze', until: NOON + DAY },
    }),
  'a reading of reviews': (world) => world.ask('record', reviews(world.now)),
  'a step in the work on a review': (world) =>
    world.command('reviewStep', { key: REVIEW, command: { do: 'move', id: 'a', to: 'resolved' } }),
  'a lesson about reviews': (world) => world.command('reviewTeach', { key: REVIEW, is: 'not-negative' }),
  'a log of a chat': (world) => chat(world, ['1', 'buyer', NOON - HOUR], ['2', 'buyer', NOON - 1000]),
  'an answer in a chat': (world) => chat(world, ['3', 'agent', NOON]),
  'an alarm': async (world) => {
    const [alarm] = await fakeBrowser.alarms.getAll();
    if (alarm) await fakeBrowser.alarms.onAlarm.trigger(alarm);
    await world.idle();
  },
};

/** A day of work up to a step, the step at its own time, and what follows. */
async function live(name: string, killAt: number): Promise<{ end: unknown; calls: number }> {
  const world = await World.open();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await attentionSetting.set(NEVER_QUIET);
  await world.start();
  const step = STEPS[name];
  if (!step) throw new Error(name);
  if (name !== 'a reading that opens alerts') await world.ask('record', page(world.now));
  if (name === 'an answer in a chat')
    await chat(world, ['1', 'buyer', NOON - HOUR], ['2', 'buyer', NOON - 1000]);
  if (/work|lesson/.test(name)) await world.ask('record', reviews(world.now));
  if (name === 'an alarm') world.now = NOON + 5 * HOUR;
  arm(killAt);
  await step(world).catch(() => undefined);
  const reached = disarm();
  await world.restart();
  await step(world);
  const alarms = await fakeBrowser.alarms.getAll();
  const end = {
    alerts: await world.alerts(),
    verdicts: await (await store()).getAll('reviewVerdicts'),
    cases: await (await store()).getAll('reviewCases'),
    messages: await (await store()).getAll('messages'),
    conversations: await (await store()).getAll('conversations'),
    presences: await (await store()).getAll('presences'),
    tails: await (await store()).getAll('logTails'),
    lessons: await (await store()).getAll('reviewLessons'),
    jobs: (await world.jobs()).sort((one, other) => (one.key < other.key ? -1 : 1)),
    badge: await world.badge(),
    title: await fakeBrowser.action.getTitle({}),
    shown: Object.keys(await fakeBrowser.notifications.getAll()),
    told: [...new Set(world.told.map(({ title }) => title))],
    alarms: alarms.map(({ scheduledTime }) => scheduledTime),
  };
  return { end, calls: reached };
}

describe('a worker that is killed at any line and started again', () => {
  it.each(Object.keys(STEPS))('in %s ends where an undisturbed one does', async (name) => {
    const whole = await live(name, Number.POSITIVE_INFINITY);
    expect(whole.calls).toBeGreaterThan(4);
    for (let at = 0; at < whole.calls; at++)
      expect((await live(name, at)).end, `killed at call ${at}`).toEqual(whole.end);
  });
});
