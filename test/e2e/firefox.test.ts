import { describe, expect, it } from 'vitest';
import { HOUR } from '../../utils/core/time.ts';
import { openExtensionPage } from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import {
  badgesFor,
  badgesOn,
  cardOn,
  chipOn,
  clickInLayer,
  clickOn,
  isBeside,
  letRest,
  replaceRows,
  seenOf,
} from '../support/e2e-overlay.ts';
import { dueIn, idsOf, ringAlarm, shiftTimes, shipByAlerts, waitingIn } from '../support/e2e-store.ts';
import { listFlow } from '../support/list-flow.ts';
import { rigFor } from '../support/rig.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 53, kind: 'firefox' });
const { open, isDue, toolbarIs, isRead, orders, wanted } = listFlow(rig);

describe('in Firefox', () => {
  it.each([
    ['pinduoduo', 'tbody tr'],
    ['taobao', 'table.next-table-row'],
    ['doudian', 'tr[data-row-key]'],
    ['jd', '.card'],
  ] as const)(
    'badges stand at every order of %s that waits, also after its rows were replaced',
    async (console, row) => {
      await open(console, { replace: 0 });
      await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop(console))), 'the badges stand');
      await waitFor(async () => (await badgesOn(rig.page)).every(isBeside), 'each is at its number');
      await replaceRows(rig.page, row);
      await waitFor(async () => (await badgesOn(rig.page)).every(isBeside), 'each is at its number again');
    },
  );

  it('an order is warned of, put off, woken, shipped, and then forgotten', async () => {
    await open();
    await isDue();
    const due = dueIn(rig.standIns.shop('pinduoduo'));
    await toolbarIs(due.length);
    const [target = ''] = idsOf(due);
    await clickInLayer(rig.page, `[data-order="${target}"]`);
    await waitFor(async () => (await cardOn(rig.page))?.text.includes(target), 'the card is open');
    await clickInLayer(rig.page, '.card button', '1 小时后');
    await waitFor(async () => (await shipByAlerts(rig.desk, ['snoozed'])).join() === target, 'it is put off');
    await toolbarIs(due.length - 1);
    await shiftTimes(rig.desk, ['alerts'], ['snoozedUntil'], -2 * HOUR);
    await shiftTimes(rig.desk, ['jobs'], ['due', 'dueAt'], -2 * HOUR);
    await ringAlarm(rig.desk);
    await isDue();
    await toolbarIs(due.length);
    rig.standIns.ship('pinduoduo', target);
    await open();
    await isDue();
    await toolbarIs(due.length - 1);
    await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop('pinduoduo'))), 'its badge is gone');
  });

  it('the list shows what is due, and opens the order in its console', async () => {
    await open();
    await isDue();
    const [first] = dueIn(rig.standIns.shop('pinduoduo')).toSorted(
      (a, b) => (a.shipBy ?? 0) - (b.shipBy ?? 0),
    );
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await popup.bringToFront();
    await waitFor(() => popup.$('.tx-row'), 'the list is there');
    await popup.keyboard.press('Home');
    await popup.keyboard.press('Enter');
    await waitFor(
      () => rig.page.evaluate((id) => location.href.includes(id), first?.id ?? ''),
      'the console shows the order',
    );
    if (!popup.isClosed()) await popup.close();
  });

  it('a wall is said and costs no order', async () => {
    await open();
    await isRead();
    await open('pinduoduo', { wall: 'captcha' });
    await waitFor(async () => (await chipOn(rig.page))?.text.endsWith('页面要求验证'), 'the chip says so');
    expect(await orders()).toEqual(wanted());
  });
});

/** These take the extension away, so they come last. */
describe('in Firefox the extension goes while a page is open', () => {
  it('by an update: the new one takes the place of the old', async () => {
    await open('pinduoduo', { replace: 0 });
    const waiting = idsOf(waitingIn(rig.standIns.shop('pinduoduo')));
    await badgesFor(rig.page, waiting, 'the badges stand');
    await rig.browser.installExtension(buildFor('firefox'));
    await rig.page.bringToFront();
    await replaceRows(rig.page, 'tbody tr');
    await badgesFor(rig.page, waiting, 'each badge stands once, without a reload');
    await waitFor(async () => (await rig.page.$$('tiexin-overlay')).length === 2, 'the old layers are gone');
    await rig.page.reload({ waitUntil: 'domcontentloaded' });
    await badgesFor(rig.page, waiting, 'the badges stand once');
  });

  it('by removal: nothing of it is seen any more, and the page works on', async () => {
    await open('pinduoduo', { pageSize: 20, replace: 0 });
    await waitFor(async () => (await seenOf(rig.page)) > 1, 'the badges stand');
    await letRest(rig.page);
    await waitFor(async () => (await seenOf(rig.page)) > 1, 'they stay while somebody tends them');
    await rig.browser.uninstallExtension('tiexin@tiexin.example');
    await rig.page.bringToFront();
    await letRest(rig.page);
    await waitFor(async () => (await seenOf(rig.page)) === 0, 'nothing of ours is seen');
    await clickOn(rig.page, '[data-testid="beast-core-pagination-next"]');
    const second = rig.standIns.shop('pinduoduo').orders[20]?.id ?? '';
    await waitFor(
      () => rig.page.evaluate((id) => document.body.textContent.includes(id), second),
      'the page turns its pages',
    );
  });
});
