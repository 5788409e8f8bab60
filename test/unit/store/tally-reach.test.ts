import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import type { Database } from '../../../utils/store/database.ts';
import { aLog, aTallySheet, log, said, TEN } from './chats.ts';
import { freshStore } from './records.ts';

let database: Database;
beforeEach(async () => {
  database = await freshStore();
});

describe('takes away the tallies that rest on a message, and no others', () => {
  const days = ['05', '06', '07', '08', '09', '10', '11', '12'];
  const fill = async () => {
    for (const day of days)
      for (const made of ['a', 'b'])
        await database.put(
          'tallySheets',
          aTallySheet(`2026-09-${day}`, made, `pinduoduo/77/2026-09-${day}/${made}`),
        );
  };
  /** Of which days nothing is kept any more. */
  const gone = async () => {
    const left = new Set((await database.getAll('tallySheets')).map(({ day }) => day.slice(-2)));
    return days.filter((day) => !left.has(day)).join(' ');
  };
  const before = [
    said('q', 'buyer', TEN - 3 * DAY + HOUR),
    said('a', 'agent', TEN - 3 * DAY + 2 * HOUR, { agent: '小周' }),
    said('r', 'buyer', TEN - DAY),
    said('s', 'system', TEN - DAY),
  ];
  it.each([
    ['a question at the end', said('1', 'buyer', TEN), '10'],
    ['a robot at the end', said('1', 'robot', TEN), '10'],
    ['an answer to a question of the day before', said('1', 'agent', TEN), '09 10'],
    ['a colleague who answers it', said('1', 'agent', TEN, { agent: '小吴' }), '09 10'],
    ['handing over', said('1', 'system', TEN, { event: 'transfer' }), '07 08 09 10'],
    ['a message of before', said('1', 'agent', TEN - 2 * DAY), '05 06 07 08 09'],
    ['a question that is no more', said('r', 'buyer', TEN - DAY, { kind: 'withdrawn' }), '06 07 08 09 10'],
    ['a better time', said('r', 'buyer', TEN - DAY + 12_345), '06 07 08 09 10'],
    [
      'a line that turns out to close the conversation',
      said('s', 'system', TEN - DAY, { event: 'closed' }),
      '06 07 08 09 10',
    ],
    ['a name', said('r', 'buyer', TEN - DAY, { buyer: '李**' }), ''],
    ['somebody of whom nothing is known', said('1', 'buyer', TEN, { conversation: 'b2' }), '10 11'],
    ['an answer there', said('1', 'agent', TEN, { conversation: 'b2' }), '07 08 09 10 11'],
  ] as [string, ReadMessage, string][])('%s', async (_, message, days) => {
    await log(database, aLog(before), TEN);
    await fill();
    await log(database, aLog([message]));
    expect(await gone()).toBe(days);
  });

  it('a second answer, to a question of days before', async () => {
    await log(database, aLog(before.slice(0, 2)), TEN);
    await fill();
    await log(database, aLog([said('1', 'agent', TEN - DAY, { agent: '小周' })]));
    expect(await gone()).toBe('09');
    await log(database, aLog([said('2', 'agent', TEN - DAY + 1, { agent: '小吴' })]));
    expect(await gone()).toBe('06 07 08 09');
  });

  it('a page that turns out to have been open', async () => {
    await fill();
    await log(database, aLog([], { open: { from: TEN - DAY, to: TEN - DAY + HOUR } }));
    expect(await gone()).toBe('09 10');
  });
});
