/**
 * Runs inside an extension page: the product's own reader, store and rules on real IndexedDB. Bundled by the bench and
 * evaluated there, since a page of ours lets no other script in.
 */
import pinduoduo from '../../utils/consoles/pinduoduo/console.ts';
import { compile } from '../../utils/reader/compile.ts';
import { readAnswer } from '../../utils/reader/read-answer.ts';
import { BATCH_LIMIT } from '../../utils/records/key.ts';
import { shippingJudge } from '../../utils/shipping/judge.ts';
import { DEFAULT_SHIPPING } from '../../utils/shipping/settings.ts';
import { commitReading } from '../../utils/store/commit.ts';
import { store } from '../../utils/store/handle.ts';

const market = compile(pinduoduo);
const ask = (text: string) => ({
  url: 'https://mms.pinduoduo.com/mangkhut/mms/recentOrderList',
  method: 'POST',
  status: 200,
  text,
});

function read(text: string, now: number) {
  const start = performance.now();
  const reading = readAnswer(market, ask(text), { shop: '88', now });
  const ms = performance.now() - start;
  if (!reading) throw new Error('the answer was not read');
  return { orders: reading.orders, ms };
}

async function keep(text: string, now: number): Promise<number> {
  const { orders } = read(text, now);
  if (orders.length > BATCH_LIMIT) throw new Error('one batch at a time');
  const database = await store();
  const health = {
    key: 'pinduoduo/orders',
    console: 'pinduoduo',
    page: 'orders',
    state: 'read' as const,
    sources: [],
    records: orders.length,
    diagnostics: [],
    readAt: now,
    triedAt: now,
  };
  const judge = shippingJudge(DEFAULT_SHIPPING, [], { now, tellAt: now, notify: ['urgent'] });
  const start = performance.now();
  const result = await commitReading(
    database,
    { console: 'pinduoduo', page: 'orders', shop: { id: '88' }, orders, parcels: [], health },
    judge,
    now,
  );
  const ms = performance.now() - start;
  if (!result.ok) throw new Error(result.error.code);
  return ms;
}

Object.assign(globalThis, { tiexinBench: { read: (text: string, now: number) => read(text, now).ms, keep } });
