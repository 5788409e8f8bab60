import { expect, it } from 'vitest';
import { badgesFor, badgesOn } from '../../support/e2e-overlay.ts';
import { idsOf, waitingIn } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { plainList } from '../../support/plain-list.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 63 });
const { open, isRead } = listFlow(rig);

it('a page that comes back as it was left no longer counts for what has shipped meanwhile', async () => {
  // A browser keeps no page that is not to be stored.
  rig.standIns.alter((_, reply) => ({
    ...reply,
    headers: { ...reply.headers, 'cache-control': 'max-age=0' },
  }));
  const shop = rig.standIns.shop('pinduoduo');
  await open('pinduoduo', { replace: 0 });
  await isRead();
  const waiting = idsOf(waitingIn(shop));
  await badgesFor(rig.page, waiting, 'the badges stand');
  await rig.page.evaluate(() => {
    document.title = 'left';
  });
  await rig.page.goto(rig.standIns.url('pinduoduo', 'aftersales'), { waitUntil: 'load' });
  const [first = ''] = waiting;
  rig.standIns.ship('pinduoduo', first);
  const other = await rig.browser.newPage();
  await open('pinduoduo', { replace: 0 }, other);
  await isRead();
  await rig.page.bringToFront();
  await rig.page.goBack();
  await waitFor(async () => (await rig.page.title()) === 'left', 'it came back as it was');
  await waitFor(
    async () => (await badgesOn(rig.page)).every(({ id, state }) => id !== first || state === 'none'),
    'the badge of what has shipped is gone',
  );
  expect(rig.errors.seen).toEqual([]);
});

it('an answer of a list that was left is stored at once, although it changes nothing in how the list was read', async () => {
  const { open: openPlain, ask } = plainList(rig);
  await openPlain();
  await ask(1, 24);
  await isRead();
  await rig.page.evaluate(() => history.pushState({}, '', '/orders/detail?sn=0'));
  for (const order of waitingIn(rig.standIns.shop('pinduoduo')).slice(0, 2)) {
    rig.standIns.ship('pinduoduo', order.id);
    await ask(1, 24);
    await isRead();
  }
});
