import { describe, expect, it } from 'vitest';
import { buildFor } from '../../support/build.ts';
import {
  badgesOn,
  cardOn,
  chipOn,
  clickInLayer,
  clickOn,
  isBeside,
  letRest,
  replaceRows,
  seenOf,
} from '../../support/e2e-overlay.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 54 });
const { open } = listFlow(rig);

/** These take the extension away, so they come last. */
describe('the extension goes while a page is open', () => {
  const gone = () =>
    waitFor(
      () => rig.page.evaluate(() => document.querySelector('tiexin-overlay') === null),
      'nothing of ours is left',
    );
  const uninstall = async () => {
    const [id = ''] = [...(await rig.browser.extensions()).keys()];
    await rig.browser.uninstallExtension(id);
  };
  const works = async () => {
    await clickOn(rig.page, '[data-testid="beast-core-pagination-next"]');
    const [, second] = [
      rig.standIns.shop('pinduoduo').orders.slice(0, 20),
      rig.standIns.shop('pinduoduo').orders.slice(20),
    ];
    await waitFor(
      () => rig.page.evaluate((id) => document.body.textContent.includes(id), second?.[0]?.id ?? ''),
      'the page turns its pages',
    );
  };

  it('by an update: the old layer goes at the next sign of life, and a reload brings the new one', async () => {
    await open('pinduoduo', { pageSize: 20, replace: 0 });
    await waitFor(async () => (await badgesOn(rig.page)).length > 0, 'the badges stand');
    await clickInLayer(rig.page, '[data-order]');
    await waitFor(() => cardOn(rig.page), 'a card is open');
    await rig.browser.installExtension(buildFor('chromium'));
    await replaceRows(rig.page, 'tbody tr');
    await gone();
    await works();
    expect(rig.errors.seen).toEqual([]);
    await rig.page.reload({ waitUntil: 'domcontentloaded' });
    await waitFor(async () => (await badgesOn(rig.page)).some(isBeside), 'the badges stand again');
  });

  it('by removal: nothing of it is left within a minute, where no badge counts', async () => {
    await rig.page.goto(rig.standIns.url('pinduoduo', 'home'), { waitUntil: 'domcontentloaded' });
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('✓'), 'the chip stands');
    await letRest(rig.page);
    await waitFor(async () => (await seenOf(rig.page)) === 1, 'it stays while somebody tends it');
    await uninstall();
    await letRest(rig.page);
    await gone();
    expect(rig.errors.seen).toEqual([]);
    await rig.browser.installExtension(buildFor('chromium'));
  });

  it('by removal: nothing of it is left once the tab is looked at, and the page works on', async () => {
    await open('pinduoduo', { pageSize: 20, replace: 0 });
    await waitFor(async () => (await badgesOn(rig.page)).length > 0, 'the badges stand');
    const blank = await rig.browser.newPage();
    await uninstall();
    await rig.page.bringToFront();
    await gone();
    await works();
    expect(rig.errors.seen).toEqual([]);
    await blank.close();
  });
});
