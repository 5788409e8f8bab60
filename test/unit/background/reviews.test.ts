import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attentionSetting, consoleSetting } from '../../../utils/attention/stored-settings.ts';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { CaseCommand } from '../../../utils/records/review-case.ts';
import { DEFAULT_REPLIES } from '../../../utils/replies/settings.ts';
import { replySetting } from '../../../utils/replies/stored-settings.ts';
import { DEFAULT_REVIEWS } from '../../../utils/reviews/settings.ts';
import { reviewSetting } from '../../../utils/reviews/stored-settings.ts';
import { store } from '../../../utils/store/handle.ts';
import { complaint, praise, reviewPage } from './review-world.ts';
import { NEVER_QUIET, NOON, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await attentionSetting.set(NEVER_QUIET);
  await replySetting.set({ ...DEFAULT_REPLIES, agentName: '小周' });
  await world.start();
});

const KEY = 'pinduoduo/7001/1';
const step = (command: CaseCommand, key = KEY) => world.command('reviewStep', { key, command });
const alertOf = async (id: string) => (await world.alerts()).find((alert) => alert.id === id);
const models = async () => (await (await store()).getAll('reviewVerdicts')).map(({ model }) => model);

describe('a page of reviews', () => {
  it('is answered with how each stands, and told of once', async () => {
    const answer = await world.ask('record', reviewPage([complaint('1'), praise('2')]));
    expect(answer).toMatchObject({
      ok: true,
      value: {
        reviews: [
          { id: '1', key: KEY, orderId: 'o1', level: 'alert', state: 'new', replied: false, alike: 0 },
          { id: '2', level: 'none' },
        ],
        reviewSummary: { open: 1, hidden: 0, overdue: 0 },
      },
    });
    expect(await world.badge()).toBe('1');
    expect(world.told).toMatchObject([{ title: '1 bad review' }]);
    await world.ask('record', reviewPage([complaint('1', { seenAt: NOON + HOUR }), praise('2')]));
    expect(world.told).toHaveLength(1);
  });

  it('finds the complaint under five stars', async () => {
    const hidden = complaint('1', { stars: 5, mood: 'good' });
    const answer = await world.ask('record', reviewPage([hidden]));
    expect(answer).toMatchObject({ value: { reviewSummary: { open: 1, hidden: 1, overdue: 0 } } });
    expect((await alertOf('review:1'))?.why).toContainEqual({ code: 'review_hidden' });
  });

  it('does not shout of old reviews', async () => {
    await world.ask('record', reviewPage([complaint('1', { at: NOON - 10 * DAY })]));
    expect(world.told).toEqual([]);
    expect(await alertOf('review:1')).toMatchObject({ state: 'open' });
  });

  it('is read on where the model cannot be: stars and marks judge', async () => {
    vi.stubGlobal('fetch', async () => Response.error());
    vi.resetModules();
    const fresh = await import('../../../entrypoints/background/review-court.ts');
    const { convene } = await import('../../../entrypoints/background/court.ts');
    const judge = await fresh.conveneReviews(await store(), await convene(NOON));
    const value = complaint('1');
    const none = {
      before: value,
      verdict: undefined,
      case: undefined,
      lesson: undefined,
      alerts: [],
      jobs: [],
    };
    expect(judge.rule({ value, ...none }).verdict).toMatchObject({ level: 'alert', model: 'none' });
  });

  it('is looked up by ids and by orders, of its own console and shop only', async () => {
    await world.ask('record', reviewPage([complaint('1'), complaint('2', { stars: 2 }), praise('3')]));
    const look = (more: object, url?: string) =>
      world.ask('reviewLook', { console: 'pinduoduo', shop: '7001', ids: [], orderIds: [], ...more }, url);
    expect(await look({ ids: ['1'], orderIds: ['o3'] })).toMatchObject({
      ok: true,
      value: {
        reviews: [
          { id: '1', alike: 1 },
          { id: '3', alike: 0 },
        ],
        summary: { open: 2 },
      },
    });
    expect(await look({ shop: '9', ids: ['1'] })).toMatchObject({
      value: { reviews: [], summary: { open: 0 } },
    });
    expect(await look({ ids: ['1'] }, 'https://fxg.jinritemai.com/x')).toMatchObject({
      error: { code: 'not-allowed' },
    });
    await consoleSetting.set({ off: ['pinduoduo'] });
    expect(await look({ ids: ['1'] })).toMatchObject({ error: { code: 'console-off' } });
  });
});

describe('the work on a review', () => {
  beforeEach(() => world.ask('record', reviewPage([complaint('1'), complaint('2')])));

  it('goes from new to resolved, with an owner, a next step that is told of, and an end', async () => {
    expect(await step({ do: 'move', id: 'a', to: 'contacted' })).toMatchObject({
      ok: true,
      value: { case: { state: 'contacted', owner: '小周', steps: [{ id: 'a', by: '小周' }] } },
    });
    await step({ do: 'next', id: 'b', what: '问收到没有', at: NOON + DAY });
    expect(await alertOf('review-step:1')).toBeUndefined();
    await world.pass(NOON + DAY + HOUR);
    expect(await alertOf('review-step:1')).toMatchObject({ state: 'open', severity: 'warn' });
    await world.pass(NOON + 2 * DAY + HOUR);
    expect(await alertOf('review-step:1')).toMatchObject({ severity: 'urgent' });
    const look = { console: 'pinduoduo', shop: '7001', ids: ['1'], orderIds: [] };
    expect(await world.ask('reviewLook', look)).toMatchObject({
      value: { reviews: [{ state: 'contacted', owner: '小周' }], summary: { open: 2, overdue: 1 } },
    });
    await step({ do: 'move', id: 'c', to: 'resolved' });
    expect(await alertOf('review:1')).toMatchObject({ state: 'done', closedBy: 'person' });
    expect(await alertOf('review-step:1')).toMatchObject({ state: 'done' });
    await step({ do: 'take-back', id: 'd', which: 'c' });
    expect(await alertOf('review:1')).toMatchObject({ state: 'open' });
    expect(await alertOf('review-step:1')).toMatchObject({ state: 'open' });
  });

  it('takes a step that was asked for twice once', async () => {
    const command: CaseCommand = { do: 'note', id: 'n', text: '同意补发' };
    const first = await step(command);
    await world.restart();
    expect(await step(command)).toEqual(first);
  });

  it('is the business of its own console, and of reviews that there are', async () => {
    const command: CaseCommand = { do: 'move', id: 'a', to: 'looking' };
    const elsewhere = 'https://fxg.jinritemai.com/x';
    expect(await world.ask('reviewStep', { key: KEY, command }, elsewhere)).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(await step(command, 'pinduoduo/7001/9')).toMatchObject({ error: { code: 'no-record' } });
    expect(await world.ask('reviewForget', { console: 'pinduoduo', shop: '7001' })).toMatchObject({
      ok: false,
    });
  });

  it('lasts through a clock that is put back', async () => {
    await world.pass(NOON + DAY);
    await step({ do: 'move', id: 'a', to: 'resolved' });
    world.now = NOON;
    await world.restart();
    expect(await alertOf('review:1')).toMatchObject({ state: 'done', closedBy: 'person' });
    await step({ do: 'move', id: 'b', to: 'looking' });
    expect(await alertOf('review:1')).toMatchObject({ state: 'open' });
  });

  it('is opened on the desk and in the console', async () => {
    const made = vi.spyOn(fakeBrowser.tabs, 'create');
    await world.ask('reviewOpen', { key: KEY });
    expect(made.mock.lastCall?.[0]).toMatchObject({
      url: expect.stringMatching(/\/options\.html#\/reviews\/pinduoduo%2F7001%2F1$/),
    });
    expect(await world.command('open', { record: 'review', key: KEY })).toEqual({ ok: true, value: {} });
    expect(made.mock.lastCall?.[0]?.url).toBe('https://mms.pinduoduo.com/goods/evaluation/index');
    expect(await world.command('open', { record: 'item', key: 'pinduoduo/7001/i1~quality' })).toMatchObject({
      ok: true,
    });
  });
});

describe('what a person teaches', () => {
  it('holds at once, for the shop soon, and can be reset', async () => {
    await world.ask('record', reviewPage([complaint('1'), complaint('2'), praise('3')]));
    const [model] = await models();
    await world.command('reviewTeach', { key: KEY, is: 'not-negative' });
    expect(await alertOf('review:1')).toMatchObject({ state: 'done', closedBy: 'fact' });
    const taught = new Set(await models());
    expect(taught.size).toBe(1);
    expect(taught).not.toContain(model);
    expect(await (await store()).getAll('reviewLessons')).toMatchObject([{ key: KEY, is: 'not-negative' }]);
    await world.command('reviewForget', { console: 'pinduoduo', shop: '7001' });
    expect(new Set(await models())).toEqual(new Set([model]));
    expect(await alertOf('review:1')).toMatchObject({ state: 'open' });
  });

  it('is taken back by itself', async () => {
    await world.ask('record', reviewPage([praise('1')]));
    await world.command('reviewTeach', { key: KEY, is: 'missed' });
    expect(await alertOf('review:1')).toMatchObject({ state: 'open' });
    await world.command('reviewTeach', { key: KEY });
    expect(await alertOf('review:1')).toMatchObject({ state: 'done' });
    expect(await (await store()).count('reviewLessons')).toBe(0);
  });
});

describe('everything judged anew', () => {
  it('follows new settings, and a new version with another model', async () => {
    await world.ask('record', reviewPage([complaint('1', { stars: 5 })]));
    await reviewSetting.set({ ...DEFAULT_REVIEWS, levels: ['alert'] });
    await world.command('reconsider', {});
    expect(await alertOf('review:1')).toMatchObject({ state: 'done', closedBy: 'fact' });
    const database = await store();
    const verdict = await database.get('reviewVerdicts', KEY);
    if (verdict) await database.put('reviewVerdicts', { ...verdict, level: 'none', model: 'older' });
    await fakeBrowser.storage.local.set({ judgedBy: '0.9.0' });
    await world.restart();
    expect(await models()).toEqual([verdict?.model]);
  });

  it('opens and closes recall warnings in the background', async () => {
    const seen = Array.from({ length: 120 }, (_, n) => praise(`p${n}`, { at: NOON - (20 + n) * DAY }));
    const wave = Array.from({ length: 6 }, (_, n) => complaint(`w${n}`, { at: NOON - n * HOUR }));
    await world.ask('record', reviewPage([...seen, ...wave]));
    const clusters = (await world.alerts()).filter(({ kind }) => kind === 'review-cluster');
    expect(clusters.length).toBeGreaterThan(0);
    expect(clusters[0]).toMatchObject({ state: 'open', subject: { record: 'item' } });
    world.now = NOON + 40 * DAY;
    await world.restart();
    const later = (await world.alerts()).filter(({ kind }) => kind === 'review-cluster');
    expect(later.every(({ state }) => state === 'done')).toBe(true);
  });
});
