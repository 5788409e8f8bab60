import { describe, expect, it } from 'vitest';
import type { Reply } from '../../support/consoles/shared/stand-in.ts';
import { chipOn } from '../../support/e2e-overlay.ts';
import { alertsIn } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 49 });
const { open, orders, wanted, isRead, isDue } = listFlow(rig);

const LIST = {
  pinduoduo: '/mangkhut/mms/recentOrderList',
  taobao: '/trade/itemlist/asyncSold.htm',
};

describe('answers', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const text = ({ body }: Reply) => (typeof body === 'string' ? body : body.toString('latin1'));
  const ODD: [string, (reply: Reply) => Partial<Reply>][] = [
    ['of 20 MB', (reply) => ({ body: text(reply).replace(/}$/, `,"pad":"${'x'.repeat(20_000_000)}"}`) })],
    ['cut off', (reply) => ({ body: text(reply).slice(0, text(reply).length / 2) })],
    ['that are a page', () => ({ body: '<!doctype html><title>502</title><h1>Bad Gateway</h1>' })],
    ['nested 10,000 deep', () => ({ body: nested(10_000) })],
    [
      'with a field nested 10,000 deep',
      (reply) => ({ body: text(reply).replace(/}$/, `,"more":${nested(10_000)}}`) }),
    ],
    ['of another shape', () => ({ body: '{"success":true,"errorCode":1000000,"result":{"rows":{"0":{}}}}' })],
    ['without anything', () => ({ body: '' })],
    ['that fail', () => ({ status: 500, body: '{"error":"internal"}' })],
  ];

  it.each(ODD)('%s break nothing, are said, and cost nothing that was read', async (_, change) => {
    await open();
    await isRead();
    await isDue();
    const alerts = await alertsIn(rig.desk);
    const before = await readStore(rig.desk, 'health');
    rig.standIns.alter((incoming, reply) =>
      incoming.path === LIST.pinduoduo ? { ...reply, ...change(reply) } : undefined,
    );
    await open();
    await waitFor(
      async () => {
        const [now] = await readStore(rig.desk, 'health');
        return (
          now &&
          now.triedAt > (before[0]?.triedAt ?? 0) &&
          (now.state !== 'read' || now.diagnostics.length > 0)
        );
      },
      'the health says that something was not as it should be',
      30_000,
    );
    const [health] = await readStore(rig.desk, 'health');
    expect(health?.state).not.toBe('empty');
    expect(health?.diagnostics.length).toBeGreaterThan(0);
    expect((await chipOn(rig.page))?.text).not.toContain('没有订单');
    expect(await orders()).toEqual(wanted());
    expect(await alertsIn(rig.desk)).toEqual(alerts);
    expect(rig.errors.seen).toEqual([]);
  });

  it.each([
    'application/json;charset=utf-8',
    'text/html;charset=iso-8859-1',
    'application/json;charset=x-unknown',
  ])('with a wrong charset (%s) are read rightly all the same', async (type) => {
    rig.standIns.alter((incoming, reply) =>
      incoming.path === LIST.taobao ? { ...reply, headers: { 'content-type': type } } : undefined,
    );
    await open('taobao', { how: 'fetch' });
    await isRead('taobao');
    expect(rig.errors.seen).toEqual([]);
  });

  it('whose rows alone are there, one without a readable number: the others are read, and the gap is said', async () => {
    const [lost, ...rest] = rig.standIns.shop('pinduoduo').orders;
    rig.standIns.alter((incoming, reply) =>
      incoming.path === '/render-state'
        ? { ...reply, body: text(reply).replaceAll(lost?.id ?? '', '—') }
        : undefined,
    );
    await open('pinduoduo', { show: 'dom', replace: 0 });
    await waitFor(async () => (await orders()).length === rest.length, 'the others are stored');
    await waitFor(async () => (await readStore(rig.desk, 'health'))[0]?.state === 'partial', 'it is partial');
    const [health] = await readStore(rig.desk, 'health');
    expect(health?.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'missing-required', field: 'id', count: 1 }),
    );
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('没有读全'), 'the chip says so');
    expect(rig.errors.seen).toEqual([]);
  });
});
