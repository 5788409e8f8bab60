import { expect, it } from 'vitest';
import { badgesFor, badgesOn, cardOn, isBeside } from '../support/e2e-overlay.ts';
import { idsOf, waitingIn } from '../support/e2e-store.ts';
import { listFlow } from '../support/list-flow.ts';
import { rigFor } from '../support/rig.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 60 });
const { open } = listFlow(rig);

/** The order whose badge has the focus. */
const focused = () =>
  rig.page.evaluate(() => {
    for (const host of document.querySelectorAll('tiexin-overlay')) {
      const element = host.shadowRoot?.activeElement;
      if (element instanceof HTMLElement && element.dataset.order) return element.dataset.order;
    }
    return undefined;
  });

it('badges are one stop of the Tab key; arrows lead on, Enter opens, Escape comes back', async () => {
  await open('pinduoduo', { replace: 0 });
  await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop('pinduoduo'))), 'the badges stand');
  const badges = await waitFor(async () => {
    const all = await badgesOn(rig.page);
    return all.every(isBeside) && all;
  }, 'each is at its number');
  const order = badges.toSorted((a, b) => a.box.top - b.box.top).map(({ id }) => id);
  await waitFor(async () => {
    await rig.page.keyboard.press('Tab');
    return (await focused()) !== undefined;
  }, 'Tab reaches a badge');
  expect(await focused()).toBe(order[0]);
  await rig.page.keyboard.press('ArrowDown');
  await rig.page.keyboard.press('ArrowDown');
  await rig.page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(order[1]);
  await rig.page.keyboard.press('End');
  expect(await focused()).toBe(order.at(-1));
  await rig.page.keyboard.press('Home');
  await rig.page.keyboard.press('Enter');
  const card = await waitFor(() => cardOn(rig.page), 'its card is open');
  expect(card.text).toContain(order[0]);
  await rig.page.keyboard.press('Escape');
  await waitFor(async () => !(await cardOn(rig.page)), 'the card is closed');
  await waitFor(async () => (await focused()) === order[0], 'its badge has the focus again');
  await rig.page.keyboard.press('Tab');
  expect(await focused()).toBeUndefined();
  expect(rig.errors.seen).toEqual([]);
});
