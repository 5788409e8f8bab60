import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../utils/core/time.ts';
import { exportArchive } from '../../../utils/store/archive.ts';
import { importArchive } from '../../../utils/store/archive-import.ts';
import { listWaiting } from '../../../utils/store/conversations.ts';
import type { Database } from '../../../utils/store/database.ts';
import { foldDue } from '../../../utils/store/load-log.ts';
import { retention, sweep } from '../../../utils/store/retention.ts';
import { aLog, aTallySheet, chatsIn, conversationOf, log, said, sheetsIn, TEN, trueSheets } from './chats.ts';
import { freshStore } from './records.ts';

let database: Database;
beforeEach(async () => {
  database = await freshStore();
});

const zoneOf = () => 'Asia/Shanghai';
const OLD = TEN - 100 * DAY;

describe('the retention of chats', () => {
  it('deletes whole days that are older, with all that was made of them', async () => {
    const old = Array.from({ length: 2500 }, (_, index) =>
      said(`o${index}`, index % 2 ? 'agent' : 'buyer', OLD + index * 100),
    );
    for (let at = 0; at < old.length; at += 1000)
      await log(
        database,
        aLog(old.slice(at, at + 1000), { open: { from: OLD, to: OLD + MINUTE } }),
        OLD + DAY,
      );
    await foldDue(database, '2026-06-03');
    await log(database, aLog([said('late', 'buyer', OLD + 5000, { conversation: 'b5' })]), OLD + DAY);
    await log(
      database,
      aLog([said('new', 'buyer', TEN, { conversation: 'b9' })], { open: { from: TEN - MINUTE, to: TEN } }),
    );
    await database.put('tallySheets', aTallySheet('2026-06-02', '1'));
    expect(await sweep(database, TEN, 90)).toMatchObject({ ok: true, value: 2501 + 2 + 1 });
    const { conversations, messages, presences } = await chatsIn(database);
    expect(messages.map(({ id }) => id)).toEqual(['new']);
    expect(conversations.map(({ id }) => id)).toEqual(['b9']);
    expect(presences).toMatchObject([{ day: '2026-09-10' }]);
    expect(await database.count('tallySheets')).toBe(0);
    expect(await sheetsIn(database)).toEqual(await trueSheets(database));
  });

  it('keeps what was said lately', async () => {
    await log(database, aLog([said('1', 'buyer', TEN - 89 * DAY)]), TEN);
    expect(await sweep(database, TEN, (await retention.get()).days)).toEqual({ ok: true, value: 0 });
    expect(await database.count('messages')).toBe(1);
  });
});

describe('the archive of chats', () => {
  const fill = async () => {
    await log(
      database,
      aLog([said('1', 'buyer', TEN - DAY), said('2', 'agent', TEN - DAY + 1)], {
        open: { from: TEN - MINUTE, to: TEN },
      }),
    );
    await log(database, aLog([said('3', 'buyer', TEN)]));
  };

  it('brings messages, conversations and presences back, and makes the sheets anew', async () => {
    await fill();
    const [before, sheets] = [await chatsIn(database), await sheetsIn(database)];
    const file = await exportArchive(database, [], TEN);
    const { stores } = JSON.parse(await file.text());
    expect(Object.keys(stores)).not.toEqual(expect.arrayContaining(['logSheets']));
    expect([stores.logTails, stores.tallySheets]).toEqual([undefined, undefined]);
    database = await freshStore();
    await log(database, aLog([said('stray', 'buyer', TEN)]));
    const imported = await importArchive(database, file, { mode: 'replace', settings: [], now: TEN, zoneOf });
    expect(imported).toMatchObject({ ok: true, value: { rejected: [], counts: { messages: 3 } } });
    expect(await chatsIn(database)).toEqual(before);
    expect(await sheetsIn(database)).toEqual(sheets);
    expect(await sheetsIn(database)).toEqual(await trueSheets(database));
  });

  it('is joined with what is there: neither loses a message to the other', async () => {
    await fill();
    const file = await exportArchive(database, [], TEN);
    database = await freshStore();
    await log(
      database,
      aLog([said('1', 'buyer', TEN - DAY + 90_000, { atSource: 'seen' }), said('4', 'agent', TEN + 1)], {
        open: { from: TEN, to: TEN + MINUTE },
      }),
      TEN + MINUTE,
    );
    await importArchive(database, file, { mode: 'merge', settings: [], now: TEN + MINUTE, zoneOf });
    const { messages, presences } = await chatsIn(database);
    expect(messages.map(({ at, id }) => [id, at])).toEqual([
      ['1', TEN - DAY],
      ['2', TEN - DAY + 1],
      ['3', TEN],
      ['4', TEN + 1],
    ]);
    expect(await conversationOf(database)).toMatchObject({ asks: [], lastReplyAt: TEN + 1 });
    expect(presences).toMatchObject([{ spans: [[TEN - MINUTE, TEN + MINUTE]] }]);
    expect(await sheetsIn(database)).toEqual(await trueSheets(database));
  });
});

describe('who waits', () => {
  const ids = async (filter: { console?: string; shop?: string } = {}, limit = 10, now = TEN) =>
    (await listWaiting(database, { ...filter, now }, limit)).map(({ id }) => id);

  it('is listed by the longest wait, by console and shop, and for three days', async () => {
    await log(
      database,
      aLog([said('1', 'buyer', TEN - 50), said('2', 'buyer', TEN - 90, { conversation: 'b2' })]),
    );
    await log(
      database,
      aLog([said('1', 'buyer', TEN - 70, { conversation: 'c1' })], { console: 'jd', shop: { id: '5' } }),
    );
    await log(database, aLog([said('4', 'buyer', TEN - 3 * DAY, { conversation: 'b4' })]));
    await log(
      database,
      aLog([
        said('5', 'buyer', TEN - DAY, { conversation: 'b5' }),
        said('6', 'agent', TEN - 5, { conversation: 'b5' }),
      ]),
    );
    expect(await ids()).toEqual(['b2', 'c1', 'b1']);
    expect(await ids({}, 1)).toEqual(['b2']);
    expect(await ids({ console: 'pinduoduo' })).toEqual(['b2', 'b1']);
    expect(await ids({ console: 'jd', shop: '5' })).toEqual(['c1']);
    expect(await ids({}, 10, TEN - 1000)).toContain('b4');
  });

  it('begins anew where the buyer comes back after a day', async () => {
    await log(
      database,
      aLog([
        said('1', 'buyer', TEN - 30 * 3_600_000),
        said('2', 'buyer', TEN - 100),
        said('3', 'buyer', TEN),
      ]),
    );
    expect(await conversationOf(database)).toMatchObject({ waitingSince: TEN - 100 });
  });

  it.each([
    ['to the second', true, [45, 45.6, 46.2], 45],
    ['in hours', undefined, [3600, 3600 - 1200, 3600 - 2400], 3600],
  ] as const)('is told by the list %s, without moving with the clock', async (_, exact, ages, first) => {
    const since = TEN - first * 1000;
    for (const [turn, age] of ages.entries()) {
      const now = TEN + (first - age < 0 ? 0 : (first - age) * 1000) + turn;
      const listed = {
        conversation: 'b1',
        since: since + (first - age) * 1000 + turn,
        ...(exact && { exact }),
      };
      await log(database, aLog([], { listed: [listed] }), now);
    }
    const state = await conversationOf(database);
    expect(Math.abs((state?.waitingSince ?? 0) - since)).toBeLessThanOrEqual(exact ? 3000 : 0);
    expect(state?.seenAt).toBeLessThanOrEqual(TEN + 3);
  });

  it('is nobody where the list says so, until something newer is said', async () => {
    await log(database, aLog([said('1', 'buyer', TEN - MINUTE)]));
    await log(database, aLog([], { listed: [{ conversation: 'b1' }] }));
    expect(await ids()).toEqual([]);
    await log(database, aLog([said('2', 'buyer', TEN + 5)]), TEN + 10);
    expect(await ids({}, 10, TEN + 10)).toEqual(['b1']);
    await log(database, aLog([said('3', 'agent', TEN + 8)]), TEN + 10);
    await log(database, aLog([], { listed: [{ conversation: 'b1', since: TEN + 6 }] }), TEN + 10);
    expect(await ids({}, 10, TEN + 10)).toEqual([]);
  });

  it('is nobody in a conversation that was closed, and whom it was handed to is kept', async () => {
    await log(
      database,
      aLog([
        said('1', 'buyer', TEN - MINUTE),
        said('2', 'system', TEN - 30_000, { event: 'transfer', agent: '小吴', kind: 'other' }),
        said('3', 'system', TEN - 10_000, { event: 'closed', kind: 'other' }),
      ]),
    );
    expect(await conversationOf(database)).toMatchObject({ handedTo: '小吴', closedAt: TEN - 10_000 });
    expect(await ids()).toEqual([]);
  });
});
