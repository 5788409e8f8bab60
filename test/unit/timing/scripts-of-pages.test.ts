// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { FRAME_END, readLogAnswer } from '../../../utils/chat-log/read-log-answer.ts';
import { HOUR } from '../../../utils/core/time.ts';
import type { ReadMessage } from '../../../utils/records/message.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { commitLog } from '../../../utils/store/messages.ts';
import { loadUnits } from '../../../utils/timing/load-units.ts';
import { ruleOf } from '../../../utils/timing/rules.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { alibaba, Follower, item, jd, NOON, pinduoduo } from '../chat-log/pages.ts';

const ZONE = 'Asia/Shanghai';
const DAY = '2026-09-20';
const at = (time: string) => Date.parse(`${DAY}T${time}+08:00`);
let opened = 0;

/** Tells a new store what was read, from behind: order must not matter. */
async function storeOf(console: string, readings: readonly ReadMessage[], shop = '_'): Promise<Database> {
  opened += 1;
  const database = await openStore({ name: `pages-${opened}` });
  for (const one of [...readings].reverse()) {
    const request = { console, page: 'chat', shop: { id: shop }, messages: [one], listed: [] };
    const done = await commitLog(database, request, ZONE, NOON);
    if (!done.ok) throw new Error(done.error.code);
  }
  return database;
}

/** Waits that a rule counts, in seconds; null: not answered. */
async function waits(database: Database, id: string): Promise<(number | null)[]> {
  const rule = ruleOf(id);
  if (!rule) throw new Error(id);
  const query = { from: DAY, to: DAY, settings: DEFAULT_TIMING, now: NOON + 12 * HOUR, zoneOf: () => ZONE };
  const units = await loadUnits(database, rule, query);
  return units
    .filter(({ left }) => left === undefined)
    .map(({ wait }) => (wait === undefined ? null : wait / 1000));
}

const jdMessage = (id: string, time: string, isOwn = false) =>
  `<div class="message"><div class="message_${isOwn ? 'right' : 'left'}" id="${id}"><span class="message__time_str">${time}</span><span class="message__content">好</span></div></div>`;

it('JD: answers and questions of one minute, in the order in which they are counted', async () => {
  const rows = [jdMessage('s_9', '10:00'), jdMessage('s_10', '10:00', true), jdMessage('s_11', '10:00')];
  const follower = new Follower(jd, rows);
  const database = await storeOf('jd', follower.read());
  expect(await waits(database, 'everyResponse')).toEqual([0, null]);
  expect(await waits(database, 'jd30Seconds')).toEqual([0]);
  // What was asked in the minute of the answer, but after it, waits.
  expect(await database.get('conversations', 'jd/_/k')).toMatchObject({
    asks: [{ id: 's_11', at: at('10:00:00') }],
    waitingSince: at('10:00:00'),
  });
  const answered = new Follower(jd, [...rows, jdMessage('s_12', '10:00', true)]);
  const later = await storeOf('jd', answered.read());
  expect(await waits(later, 'everyResponse')).toEqual([0, 0]);
  expect(await later.get('conversations', 'jd/_/k')).not.toHaveProperty('waitingSince');
});

it('1688: without ids, an answer in the second of the question answers it', async () => {
  const rows = [
    item(false, '林 2026-09-20 10:00:30', '在吗'),
    item(true, '店 2026-09-20 10:00:30', '在'),
    item(false, '林 2026-09-20 11:00:00', '多久'),
    item(true, '店 2026-09-20 11:03:20', '今天'),
  ];
  const database = await storeOf('alibaba1688', new Follower(alibaba, rows).read());
  expect(await waits(database, 'everyResponse')).toEqual([0, 200]);
});

const TO_SHOP = { from: { role: 'user', uid: '9007199254740993001' }, to: { role: 'mall_cs', uid: '510' } };
const TO_BUYER = { from: TO_SHOP.to, to: TO_SHOP.from };
const said = (time: string, more: object) => ({
  msg_id: String(at(time)),
  ts: String(Math.floor(at(time) / 1000)),
  type: 0,
  content: '好',
  ...more,
});

it('Pinduoduo: frames with robots, cards, a withdrawn question and a handing over, exactly as stored', async () => {
  const messages = [
    said('08:59:00.250', { ...TO_SHOP, content: '有现货吗' }),
    said('08:59:00.900', { ...TO_BUYER, is_aut: 1, content: '亲，稍等' }),
    said('08:59:30.250', { ...TO_BUYER, manual_reply: 1 }),
    said('09:30:00.000', { ...TO_SHOP, content: '撤回我' }),
    said('09:30:40.000', { ...TO_SHOP, type: 1002, info: { withdraw_msg_id: String(at('09:30:00.000')) } }),
    said('10:00:00.001', { ...TO_SHOP, type: 56 }),
    said('10:01:00.000', { ...TO_BUYER, type: 24, content: '已转移给小王' }),
    said('10:03:00.001', { ...TO_BUYER, manual_reply: 1 }),
  ];
  const text = messages.map((message) => JSON.stringify({ response: 'push', message })).join(FRAME_END);
  const url = 'wss://m-ws.pinduoduo.com/?role=mall_cs';
  const reading = readLogAnswer(pinduoduo, { url, method: 'GET', status: 200, text }, NOON);
  expect(reading?.shop).toEqual({ id: '510' });
  const database = await storeOf('pinduoduo', reading?.messages ?? [], '510');
  const stored = (await database.getAll('messages')).map(
    ({ key, at, role, kind, agent, event, conversation }) =>
      [key, at - Number(key.split('/').at(-1)), role, kind, agent ?? '', event ?? '', conversation].join(' '),
  );
  const line = (time: string, words: string) => `pinduoduo/510/${at(time)} 0 ${words} 9007199254740993001`;
  expect(stored).toEqual([
    line('08:59:00.250', 'buyer text  '),
    line('08:59:00.900', 'robot text  '),
    line('08:59:30.250', 'agent text  '),
    line('09:30:00.000', 'buyer withdrawn  '),
    line('10:00:00.001', 'buyer card  '),
    line('10:01:00.000', 'system text 小王 transfer'),
    line('10:03:00.001', 'agent text  '),
  ]);
  expect(await waits(database, 'pinduoduoAverage')).toEqual([30, 180]);
  expect(await waits(database, 'pinduoduo30Seconds')).toEqual([180]);
  // No word of what was said is kept anywhere.
  for (const name of database.objectStoreNames)
    expect(JSON.stringify(await database.getAll(name))).not.toMatch(/现货|稍等|撤回我/);
});
