import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import { messageKind, messageRole } from '../../../utils/records/message.ts';
import type { Database } from '../../../utils/store/database.ts';
import { foldDue, foldTails, loadLog } from '../../../utils/store/load-log.ts';
import { MARKS } from '../../../utils/store/log-columns.ts';
import * as columns from '../../../utils/timing/log.ts';
import { aLog, chatsIn, conversationOf, log, said, sheetsIn, TEN, trueSheets, ZONE } from './chats.ts';
import { freshStore } from './records.ts';

let database: Database;
beforeEach(async () => {
  database = await freshStore();
});

const everything = async () => {
  const all: Record<string, unknown> = {};
  for (const name of database.objectStoreNames) all[name] = await database.getAll(name);
  return all;
};

describe('the log of messages', () => {
  it('has columns that calculators read as they are', () => {
    expect(columns.ROLES).toEqual(messageRole.options);
    expect(columns.KINDS).toEqual(messageKind.options);
    const { CLOSED, GROUPED, SEEN, TRANSFER, WELCOME } = columns;
    expect(MARKS).toEqual({
      seen: SEEN,
      grouped: GROUPED,
      transfer: TRANSFER,
      welcome: WELCOME,
      closed: CLOSED,
    });
  });

  it('keeps who said something when, and which shop it was', async () => {
    await log(
      database,
      aLog([said('1', 'buyer', TEN, { buyer: '李**' })], { shop: { id: '77', name: '清风' } }),
    );
    expect(await database.getAll('messages')).toEqual([
      {
        key: 'pinduoduo/77/1',
        console: 'pinduoduo',
        shop: '77',
        id: '1',
        conversation: 'b1',
        buyer: '李**',
        role: 'buyer',
        at: TEN,
        atSource: 'page',
        kind: 'text',
        seenAt: TEN,
      },
    ]);
    expect(await database.get('shops', 'pinduoduo/77')).toMatchObject({ name: '清风' });
  });

  it('writes nothing at all when the same is read again', async () => {
    const request = aLog([said('1', 'buyer', TEN), said('2', 'agent', TEN + 9)], {
      listed: [{ conversation: 'b2', since: TEN, exact: true }],
      open: { from: TEN - MINUTE, to: TEN },
    });
    await log(database, request);
    const before = await everything();
    const later = { ...request, messages: request.messages.map((one) => ({ ...one, seenAt: TEN + HOUR })) };
    const done = await log(database, later, TEN + HOUR);
    expect(await everything()).toEqual(before);
    expect(done).toMatchObject({ conversations: [], changed: false, sheets: [] });
    await log(
      database,
      { ...later, messages: later.messages.map((one) => ({ ...one, seenAt: TEN + 2 * DAY })) },
      TEN + 2 * DAY,
    );
    expect(await database.get('messages', 'pinduoduo/77/1')).toMatchObject({ seenAt: TEN + 2 * DAY });
  });

  it.each([
    ['the page over the first sight', { at: TEN + 40, atSource: 'seen' }, { at: TEN }, TEN],
    ['exact over grouped', { at: TEN, grouped: true }, { at: TEN + 70_123 }, TEN + 70_123],
    [
      'the live sight over a group',
      { at: TEN, grouped: true },
      { at: TEN + 90_000, atSource: 'seen' },
      TEN + 90_000,
    ],
    [
      'a group over the sight of a group',
      { at: TEN + HOUR, atSource: 'seen', grouped: true },
      { at: TEN, grouped: true },
      TEN,
    ],
    [
      'the live sight over the group of the line that it was withdrawn',
      { at: TEN, grouped: true, kind: 'withdrawn' },
      { at: TEN + 90_000, atSource: 'seen' },
      TEN + 90_000,
    ],
    [
      'when it was said over when it was withdrawn',
      { at: TEN + 90_000, kind: 'withdrawn' },
      { at: TEN, grouped: true },
      TEN,
    ],
    ['milliseconds over minutes', { at: TEN }, { at: TEN + 12_345 }, TEN + 12_345],
  ] as [string, Partial<ReadMessage>, Partial<ReadMessage>, number][])(
    'takes the better time, whichever comes first: %s',
    async (_, worse, better, at) => {
      for (const order of [
        [worse, better],
        [better, worse],
      ]) {
        database = await freshStore();
        for (const more of order) await log(database, aLog([said('1', 'buyer', TEN, more)]));
        expect(await database.getAll('messages')).toMatchObject([{ at }]);
      }
    },
  );

  it('keeps of what was withdrawn who said it and when', async () => {
    await log(database, aLog([said('1', 'buyer', TEN)]));
    await log(database, aLog([said('1', 'system', TEN + MINUTE, { kind: 'withdrawn' })]), TEN + MINUTE);
    expect(await database.getAll('messages')).toMatchObject([{ role: 'buyer', at: TEN, kind: 'withdrawn' }]);
    expect(await conversationOf(database)).toMatchObject({ asks: [] });
    await log(database, aLog([said('1', 'buyer', TEN)]));
    expect(await database.getAll('messages')).toMatchObject([{ kind: 'withdrawn' }]);
  });

  it('keeps apart what two buyers wrote in the same minute, where the page shows no ids', async () => {
    const id = `~${TEN}-b-0`;
    await log(database, aLog([said(id, 'buyer', TEN), said(id, 'buyer', TEN, { conversation: 'b2' })]));
    await log(database, aLog([said(id, 'buyer', TEN)]));
    expect((await database.getAll('messages')).map(({ conversation }) => conversation).sort()).toEqual([
      'b1',
      'b2',
    ]);
  });

  it('moves what was kept under the name of the shop, and without any, as soon as its id is known', async () => {
    const open = { from: TEN - MINUTE, to: TEN };
    await log(database, aLog([said('1', 'buyer', TEN)], { shop: { id: '清风', name: '清风' }, open }));
    await log(
      database,
      aLog([said('2', 'buyer', TEN + 1, { conversation: 'b2' })], { shop: { id: '_' }, open }),
    );
    await foldTails(database, 'pinduoduo/清风/2026-09-10');
    await log(database, aLog([said('3', 'agent', TEN + 2)], { shop: { id: '77', name: '清风' } }));
    const { conversations, messages, presences } = await chatsIn(database);
    expect(messages.map(({ key }) => key)).toEqual(['pinduoduo/77/1', 'pinduoduo/77/2', 'pinduoduo/77/3']);
    expect(conversations.map(({ key }) => key)).toEqual(['pinduoduo/77/b1', 'pinduoduo/77/b2']);
    expect(conversations).toMatchObject([{ asks: [] }, { waitingSince: TEN + 1 }]);
    expect(presences).toEqual([
      {
        key: 'pinduoduo/77/2026-09-10',
        console: 'pinduoduo',
        shop: '77',
        day: '2026-09-10',
        spans: [[open.from, open.to]],
      },
    ]);
    expect(await sheetsIn(database)).toEqual(await trueSheets(database));
  });

  it('has a page that names no shop speak of the conversation that is there', async () => {
    await log(database, aLog([said('1', 'buyer', TEN)], { shop: { id: '77' } }));
    await log(database, aLog([said('9', 'buyer', TEN, { conversation: 'b9' })], { shop: { id: '88' } }));
    await log(database, aLog([said('2', 'agent', TEN + 5)], { shop: { id: '_' } }));
    expect(await conversationOf(database)).toMatchObject({ lastReplyAt: TEN + 5, asks: [] });
    expect(await database.count('messages')).toBe(3);
  });

  it('moves a message to its day when its time becomes known better', async () => {
    const midnight = Date.parse('2026-09-11T00:00:00+08:00');
    await log(database, aLog([said('1', 'buyer', midnight + MINUTE, { atSource: 'seen' })]), midnight + HOUR);
    await foldTails(database, 'pinduoduo/77/2026-09-11');
    await log(database, aLog([said('1', 'buyer', midnight - SECOND)]), midnight + HOUR);
    const days = await loadLog(database, { from: '2026-09-01', to: '2026-09-30' });
    expect(days.map(({ day, at }) => [day, [...at]])).toEqual([['2026-09-10', [midnight - SECOND]]]);
    expect(await conversationOf(database)).toMatchObject({ waitingSince: midnight - SECOND });
  });

  it('counts days in the zone of the console, also where the clock is changed', async () => {
    const zone = 'America/New_York';
    const at = Date.parse('2026-11-01T03:30:00Z');
    await log(
      database,
      aLog([said('1', 'buyer', at), said('2', 'buyer', at + 26 * HOUR)], {
        open: { from: at, to: at + 23 * HOUR },
      }),
      at + 26 * HOUR,
      zone,
    );
    expect((await loadLog(database, { from: '2026-10-31', to: '2026-11-02' })).map(({ day }) => day)).toEqual(
      ['2026-10-31', '2026-11-02'],
    );
    const spans = (await database.getAll('presences')).map(({ day, spans }) => [day, spans]);
    const midnight = Date.parse('2026-11-01T04:00:00Z');
    expect(spans).toEqual([
      ['2026-10-31', [[at, midnight]]],
      ['2026-11-01', [[midnight, at + 23 * HOUR]]],
    ]);
  });
});

describe('sheets', () => {
  it('say what the messages say, before and after they are folded', async () => {
    const many = Array.from({ length: 700 }, (_, index) =>
      said(`${index}`, index % 3 === 0 ? 'agent' : 'buyer', TEN + index * 1000, {
        conversation: `b${index % 7}`,
        ...(index % 3 === 0 && { agent: `小${index % 2}` }),
      }),
    );
    await log(database, aLog(many.slice(0, 600)), TEN + DAY);
    const before = await sheetsIn(database);
    expect(before).toEqual(await trueSheets(database));
    expect(await foldDue(database, '2026-09-10')).toBe(1);
    expect(await database.count('logTails')).toBe(0);
    expect(await sheetsIn(database)).toEqual(before);
    await log(database, aLog(many.slice(600)), TEN + DAY);
    expect(await foldDue(database, '2026-09-10')).toBe(0);
    expect(await sheetsIn(database)).toEqual(await trueSheets(database));
    expect(await foldDue(database, '2026-09-11')).toBe(1);
    expect(await sheetsIn(database)).toEqual(await trueSheets(database));
  });

  it('are given by console, shop and day', async () => {
    const shops = [
      ['pinduoduo', '77'],
      ['pinduoduo', '8/8'],
      ['jd', '77'],
    ] as const;
    for (const [console, id] of shops)
      await log(
        database,
        aLog([said('1', 'buyer', TEN), said('2', 'buyer', TEN + DAY)], { console, shop: { id } }),
        TEN + DAY,
      );
    const keys = async (range: Partial<Parameters<typeof loadLog>[1]>) =>
      (await loadLog(database, { from: '2026-09-10', to: '2026-09-10', ...range })).map(({ key }) => key);
    expect(await keys({})).toEqual([
      'jd/77/2026-09-10',
      'pinduoduo/77/2026-09-10',
      'pinduoduo/8%2F8/2026-09-10',
    ]);
    expect(await keys({ console: 'jd' })).toEqual(['jd/77/2026-09-10']);
    expect(await keys({ shops: ['pinduoduo/8%2F8'], to: '2026-09-12' })).toEqual([
      'pinduoduo/8%2F8/2026-09-10',
      'pinduoduo/8%2F8/2026-09-11',
    ]);
    expect(await keys({ console: 'jd', shops: ['pinduoduo/77'] })).toEqual([]);
  });
});

describe('in any order', () => {
  /** A small generator with a seed, so that a failure can be had again. */
  const randomFrom = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  function script(random: () => number): ReadMessage[] {
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    return Array.from({ length: 24 }, (_, index) => {
      const at = TEN + Math.floor(random() * 4 * 24) * (HOUR / 2) + index;
      const role = pick(['buyer', 'buyer', 'agent', 'robot', 'system'] as const);
      const base = said(`${index}`, role, at, { conversation: pick(['b1', 'b2']) });
      const event = role === 'system' ? pick(['transfer', 'closed', undefined] as const) : undefined;
      return { ...base, ...(event && { event }), ...(role === 'agent' && { agent: pick(['小周', '小吴']) }) };
    });
  }
  /** Further readings of some of the messages: seen before, in a group, withdrawn, by a robot. */
  function readings(messages: readonly ReadMessage[], random: () => number): ReadMessage[] {
    return messages.flatMap((one): ReadMessage[] => {
      const chance = random();
      if (chance < 0.15) return [one, { ...one, at: one.at + 90_000, atSource: 'seen' }];
      if (chance < 0.3) return [one, { ...one, at: one.at - 60_000, grouped: true }];
      if (chance < 0.4) return [one, { ...one, kind: 'withdrawn' }];
      if (chance < 0.5 && one.role === 'agent') return [one, { ...one, role: 'robot' }];
      return [one];
    });
  }
  const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
    list
      .map((value) => [random(), value] as const)
      .sort(([one], [other]) => one - other)
      .map(([, value]) => value);

  it('the same readings make the same store', async () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = randomFrom(seed);
      const all = readings(script(random), random);
      const stores: unknown[] = [];
      for (let turn = 0; turn < 3; turn++) {
        database = await freshStore();
        const order = turn === 0 ? all : shuffled(all, random);
        const size = turn === 0 ? 100 : 1 + Math.floor(random() * 6);
        for (let at = 0; at < order.length; at += size) {
          await log(database, aLog(order.slice(at, at + size)), TEN + 5 * DAY);
          if (random() < 0.2) await foldDue(database, '2026-09-12');
        }
        expect(await sheetsIn(database), `seed ${seed}`).toEqual(await trueSheets(database, ZONE));
        stores.push(await chatsIn(database));
      }
      expect(stores[1], `seed ${seed}`).toEqual(stores[0]);
      expect(stores[2], `seed ${seed}`).toEqual(stores[0]);
    }
  });
});
