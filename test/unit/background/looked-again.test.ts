import { beforeEach, expect, it } from 'vitest';
import { attentionSetting } from '../../../utils/attention/stored-settings.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { makeOrder, makeParcel } from '../shipping/make.ts';
import { batchOf, NEVER_QUIET, NOON, World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await World.open();
  await attentionSetting.set(NEVER_QUIET);
  await world.start();
});

it('says of a parcel that nobody looked at for hours when it was seen, and lets nobody write of it as certain', async () => {
  const shipped = () => makeOrder({ status: 'shipped', statusText: '已发货', seenAt: world.now });
  const parcel = () =>
    makeParcel({
      console: 'pinduoduo',
      orderIds: ['260910-303'],
      shippedAt: NOON - 30 * HOUR,
      seenAt: world.now,
    });
  const look = () => world.ask('record', batchOf([shipped()], [parcel()]));
  const codes = async () => (await world.alerts())[0]?.why.map(({ code }) => code);
  const missing = async () => {
    const answer = await world.ask('notices', { record: 'parcel', key: parcel().key });
    return answer.ok && answer.value.notices.find(({ id }) => id === 'not-picked-up')?.missing;
  };

  await look();
  expect(await codes()).not.toContain('stale_parcel');
  expect(await missing()).not.toContain('checkedAt');
  await world.pass(NOON + 6 * HOUR);
  expect(await codes()).toContain('stale_parcel');
  expect(await missing()).toContain('checkedAt');
  await look();
  expect(await codes()).not.toContain('stale_parcel');
  expect(await missing()).not.toContain('checkedAt');
});

it('brings back once what was done before the deadline and is still to ship on a page after it', async () => {
  const look = () =>
    world.ask(
      'record',
      batchOf([makeOrder({ shipBy: NOON + 3 * HOUR, shipBySource: 'console', seenAt: world.now })]),
    );
  const done = async () => {
    const keys = (await world.alerts()).map(({ key }) => key);
    await world.command('attend', { keys, command: { do: 'done' } });
  };
  const state = async () => (await world.alerts())[0]?.state;

  await look();
  await done();
  await world.pass(NOON + 4 * HOUR);
  expect(await state()).toBe('done');
  await look();
  expect(await state()).toBe('open');
  await done();
  await world.pass(NOON + 30 * HOUR);
  await look();
  expect(await state()).toBe('done');
});
