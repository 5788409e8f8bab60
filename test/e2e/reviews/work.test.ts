import { describe, expect, it } from 'vitest';
import { killWorker } from '../../support/browsers.ts';
import { cardOn, chipOn, clickInLayer } from '../../support/e2e-overlay.ts';
import { marksFor, marksOn, reviewFlow } from '../../support/review-flow.ts';
import { REVIEW_WORDS } from '../../support/review-words.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 72 });
const { open, alertsAbout, caseOf } = reviewFlow(rig);

/** The review with one star whose words leave no doubt. */
const worst = () => rig.standIns.shop('pinduoduo').reviews[0]?.id ?? '';
const praised = () =>
  rig.standIns.shop('pinduoduo').reviews[REVIEW_WORDS.findIndex(({ is }) => is === 'fine')]?.id ?? '';

const markOf = async (id: string) => (await marksOn(rig.page)).find((mark) => mark.id === id);
const press = async (...keys: Parameters<typeof rig.page.keyboard.press>[0][]) => {
  for (const key of keys) await rig.page.keyboard.press(key);
};
/** What has the focus inside our layers: the id of a mark, or the words or name of a control. */
const focused = () =>
  rig.page.evaluate(() => {
    for (const host of document.querySelectorAll('tiexin-overlay')) {
      const element = host.shadowRoot?.activeElement;
      if (element instanceof HTMLElement)
        return element.dataset.order ?? element.getAttribute('aria-label') ?? element.textContent;
    }
    return undefined;
  });
/** Goes on with a key until something has the focus. */
const goTo = (wanted: string, key: 'Tab' | 'ArrowDown' | 'ArrowRight' = 'Tab') =>
  waitFor(async () => {
    if ((await focused()) === wanted) return true;
    await press(key);
    return (await focused()) === wanted;
  }, `the focus reaches ${wanted}`);

const openPage = async () => {
  await open('pinduoduo', { replace: 0 });
  await marksFor(rig.page, [worst(), praised()]);
  await waitFor(async () => (await alertsAbout()).includes(worst()), 'the alert stands');
};
const openCard = async (id: string) => {
  await clickInLayer(rig.page, `[data-order="${id}"]`);
  return waitFor(() => cardOn(rig.page), 'the card is open');
};

describe('the card of a review', () => {
  it('shows the words with the reasons marked, and what is to be known', async () => {
    await openPage();
    const card = await openCard(worst());
    const review = rig.standIns.shop('pinduoduo').reviews[0];
    expect(card.text).toContain(review?.text);
    expect(card.text).toContain(review?.orderId);
    expect(card.text).toContain('1 星');
    expect(rig.errors.seen).toEqual([]);
  });

  it('leads from the mark to resolved by keys alone, and the mark says so', async () => {
    await openPage();
    await goTo(worst());
    await press('Enter');
    await waitFor(() => cardOn(rig.page), 'the card is open');
    for (const [words, state] of [
      ['我来了解', 'looking'],
      ['已经联系上买家', 'contacted'],
      ['已经给出方案', 'offered'],
      ['买家满意了', 'resolved'],
    ] as const) {
      await goTo(words);
      await press('Enter');
      await waitFor(async () => (await caseOf(worst()))?.state === state, `the case is ${state}`);
      await waitFor(async () => (await cardOn(rig.page))?.text.includes('已记为'), 'the card says so');
    }
    await goTo('备注');
    await rig.page.keyboard.type('电话里道了歉，今天补发');
    await press('Enter');
    await waitFor(async () => (await caseOf(worst()))?.notes.length === 1, 'the note is kept');
    await press('Escape');
    await waitFor(async () => !(await cardOn(rig.page)), 'the card is closed');
    await waitFor(async () => (await focused()) === worst(), 'its mark has the focus again');
    await waitFor(async () => (await markOf(worst()))?.text === '✓ 已解决', 'the mark says so');
    expect((await caseOf(worst()))?.steps.map(({ state }) => state)).toEqual([
      'looking',
      'contacted',
      'offered',
      'resolved',
    ]);
    await waitFor(async () => !(await alertsAbout()).includes(worst()), 'the alert is settled');
    expect(rig.errors.seen).toEqual([]);
  });

  it('takes a step back', async () => {
    await openPage();
    await openCard(worst());
    await clickInLayer(rig.page, 'button', '我来了解');
    await waitFor(async () => (await caseOf(worst()))?.state === 'looking', 'the step is kept');
    await clickInLayer(rig.page, 'footer button', '撤销');
    await waitFor(async () => (await caseOf(worst()))?.state === 'new', 'the step is taken back');
  });

  it('hears a word on the verdict, and takes it back', async () => {
    await openPage();
    await openCard(worst());
    await clickInLayer(rig.page, 'button', '不是差评');
    await waitFor(async () => (await markOf(worst()))?.text === '不算差评', 'the mark is quiet');
    await waitFor(async () => !(await alertsAbout()).includes(worst()), 'the alert is gone');
    await clickInLayer(rig.page, 'footer button', '撤销');
    await waitFor(async () => (await markOf(worst()))?.state === 'late', 'the mark is as it was');
    await press('Escape');

    await openCard(praised());
    await clickInLayer(rig.page, 'button', '漏了');
    await waitFor(async () => (await markOf(praised()))?.state !== 'quiet', 'it is a bad one now');
    expect((await readStore(rig.desk, 'reviewLessons')).map(({ id, is }) => [id, is])).toEqual([
      [praised(), 'missed'],
    ]);
  });

  it('saves a step once, though the worker is killed while it is asked for', async () => {
    await openPage();
    await openCard(worst());
    await killWorker(rig.browser);
    await clickInLayer(rig.page, 'button', '我来了解');
    await waitFor(async () => (await caseOf(worst()))?.state === 'looking', 'the step is kept');
    await killWorker(rig.browser);
    await clickInLayer(rig.page, 'button', '已经联系上买家');
    await waitFor(async () => (await caseOf(worst()))?.state === 'contacted', 'the next one, too');
    expect((await caseOf(worst()))?.steps).toHaveLength(2);
  });

  it('plans what is next', async () => {
    await openPage();
    await openCard(worst());
    await goTo('下一步');
    await rig.page.keyboard.type('查补发的单号');
    await clickInLayer(rig.page, 'button', '定下');
    await waitFor(async () => (await caseOf(worst()))?.next?.what === '查补发的单号', 'it is kept');
    await waitFor(
      async () => (await cardOn(rig.page))?.text.includes('已定：查补发的单号'),
      'the card says so',
    );
  });
});

describe('the panel', () => {
  it('leads to the next review with which something is to be done', async () => {
    await openPage();
    await clickInLayer(rig.page, '.chip');
    await waitFor(async () => (await cardOn(rig.page))?.text.includes('贴心读到的评价'), 'the panel is open');
    await clickInLayer(rig.page, 'button', '看下一条要处理的');
    await waitFor(async () => (await cardOn(rig.page))?.elements.includes('blockquote'), 'a card is open');
    // The counts come with the background's answer, the first marks before it.
    await waitFor(async () => (await chipOn(rig.page))?.state === 'late', 'the chip says that one is late');
  });
});

describe('a page and the desk', () => {
  it('show the same work', async () => {
    await openPage();
    const other = await rig.browser.newPage();
    await open('pinduoduo', { replace: 0 }, other);
    await marksFor(other, [worst()]);
    await rig.page.bringToFront();
    await openCard(worst());
    await clickInLayer(rig.page, 'button', '我来了解');
    await other.bringToFront();
    await waitFor(
      async () => (await marksOn(other)).some(({ id, text }) => id === worst() && text.includes('在了解')),
      'the other tab says so',
    );
  });
});
