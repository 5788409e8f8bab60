import { expect, it } from 'vitest';
import { badgesOn, chipOn } from '../support/e2e-overlay.ts';
import { listFlow } from '../support/list-flow.ts';
import { rigFor } from '../support/rig.ts';
import { readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 59 });
const { open, isRead } = listFlow(rig);

/** Switches consoles off as the desk does. */
const switchOff = (off: string[]) =>
  rig.desk.evaluate(async (ids: string[]) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { set(items: object): Promise<void> } };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    await chrome.storage.local.set({ consoles: { off: ids } });
    await chrome.runtime.sendMessage({ name: 'reconsider', body: {} });
  }, off);

const isReadToo = () =>
  waitFor(
    async () => (await readStore(rig.desk, 'orders')).some(({ console }) => console === 'taobao'),
    'another console is still read',
  );

it('a console that is switched off loses its badges, is not read again, and is once it is switched on', async () => {
  await open();
  await isRead();
  await waitFor(async () => (await badgesOn(rig.page)).length > 0, 'the badges stand');
  await switchOff(['pinduoduo']);
  await waitFor(async () => (await badgesOn(rig.page)).length === 0, 'the badges are gone');
  await waitFor(async () => (await chipOn(rig.page))?.text.includes('已在设置里关掉'), 'the chip says why');

  const before = await readStore(rig.desk, 'orders');
  await open('pinduoduo', { pageSize: 10 });
  await rig.page.waitForSelector('[data-clipboard-text]');
  await open('taobao');
  await isReadToo();
  const seen = (await readStore(rig.desk, 'orders')).filter(({ console }) => console === 'pinduoduo');
  expect(seen).toEqual(before);

  await switchOff([]);
  await open();
  await waitFor(async () => (await badgesOn(rig.page)).length > 0, 'the badges stand again');
  expect(rig.errors.seen).toEqual([]);
});
