import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../utils/records/review-case.ts';
import { openExtensionPage } from '../../support/browsers.ts';
import { aCase, CASES_NOW } from '../../support/cases.ts';
import { putInStore } from '../../support/e2e-reviews.ts';
import { alertsIn } from '../../support/e2e-store.ts';
import { reviewAlert } from '../../support/review-entries.ts';
import { type Rig, rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

/** What the tests ask of the browser from a page of the extension. */
declare const chrome: { tabs: { query(of: object): Promise<{ url?: string }[]> } };

const SHIFT = Date.now() - CASES_NOW;
const FIRST = aCase('501', { review: { at: Date.now() - 600_000, replyBy: CASES_NOW + SHIFT + 86_400_000 } });
const SECOND = aCase('502', {
  review: {
    at: Date.now() - 9_000_000,
    text: '杯子有裂纹，包装一点保护都没有。',
    itemTitle: '玻璃杯',
    replyBy: undefined,
  },
});

/** Two bad reviews as reading their page would have left them. */
async function seed({ desk }: Rig): Promise<void> {
  const now = Date.now();
  const reviews = [FIRST, SECOND].map(({ review }) => ({ ...review, seenAt: now }));
  await putInStore(desk, 'reviews', reviews);
  await putInStore(desk, 'reviewVerdicts', [
    { ...FIRST.verdict, at: FIRST.review.at },
    { ...SECOND.verdict, at: SECOND.review.at },
  ]);
  await putInStore(
    desk,
    'alerts',
    ['501', '502'].map((id) => reviewAlert('review', id, { openedAt: now, changedAt: now })),
  );
}

const ADDRESS = `#/reviews/${encodeURIComponent('pinduoduo/71/501')}`;

/** The addresses of all tabs, as far as the extension may know them. */
const addresses = (desk: Page): Promise<string[]> =>
  desk.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));

const workOn = async ({ desk }: Rig, id: string) =>
  (await readStore(desk, 'reviewCases')).find((one) => one.id === id);
const inState = (rig: Rig, id: string, state: CaseState) =>
  waitFor(async () => (await workOn(rig, id))?.state === state, `review ${id} is ${state}`);
const alertOf = async ({ desk }: Rig, id: string) =>
  (await alertsIn(desk)).find(({ key }) => key === `pinduoduo/71/review:${id}`);
const textOn = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
const says = (page: Page, words: string) =>
  waitFor(async () => (await textOn(page)).includes(words), `“${words}” stands on the page`);
/** Whose case is open. */
const isOpen = (page: Page, item: string) =>
  waitFor(
    () =>
      page.evaluate(
        (wanted: string) => document.querySelector('.case h2')?.textContent?.includes(wanted),
        item,
      ),
    `the case of ${item} is open`,
  );
/** The state that the open case shows. */
const shows = (page: Page, word: string) =>
  waitFor(
    () =>
      page.evaluate(
        (wanted: string) =>
          document.querySelector('.case-move[aria-pressed="true"]')?.textContent?.includes(wanted),
        word,
      ),
    `the case shows ${word}`,
  );

describe.each(['chromium', 'firefox'] as const)('a bad review in %s', (kind) => {
  const rig = rigFor({ seed: 71, kind });

  it('goes from stored to resolved by keyboard alone, and back by one key', async () => {
    await seed(rig);
    const page = await openExtensionPage(rig.browser, 'options.html#/reviews');
    await page.bringToFront();
    await says(page, '开始每日巡查（2）');
    const { keyboard } = page;
    await keyboard.press('/');
    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await isOpen(page, '手冲咖啡壶');
    expect(await page.evaluate(() => location.hash)).toBe(ADDRESS);
    await shows(page, '没人处理');
    await keyboard.press('2');
    await inState(rig, '501', 'looking');
    await shows(page, '在了解');
    await keyboard.press('3');
    await shows(page, '已联系');
    await keyboard.press('n');
    await keyboard.type('told to send a new one');
    await keyboard.press('Enter');
    await waitFor(async () => (await workOn(rig, '501'))?.notes.length === 1, 'the note is stored');
    await keyboard.press('Escape');
    await keyboard.press('t');
    await keyboard.type('call');
    await keyboard.press('Enter');
    await waitFor(async () => (await workOn(rig, '501'))?.next?.what === 'call', 'the step is planned');
    await keyboard.press('Escape');
    await keyboard.press('4');
    await shows(page, '已给方案');
    await keyboard.press('5');
    await inState(rig, '501', 'resolved');
    await shows(page, '已解决');
    const done = await workOn(rig, '501');
    expect(done?.steps.map(({ state }) => state)).toEqual(['looking', 'contacted', 'offered', 'resolved']);
    expect(await textOn(page)).not.toContain('做完了');
    expect(await alertOf(rig, '501')).toMatchObject({ state: 'done' });
    await keyboard.press('z');
    await inState(rig, '501', 'offered');
    await says(page, '做完了');
    await waitFor(async () => (await alertOf(rig, '501'))?.state === 'open', 'the alert is back');
    if (kind === 'chromium') expect(rig.errors.seen).toEqual([]);
  });

  it('is met on the daily patrol, which goes on where it was after its tab was closed', async () => {
    await seed(rig);
    const first = await openExtensionPage(rig.browser, 'options.html#/reviews');
    await first.bringToFront();
    await says(first, '开始每日巡查（2）');
    await first.keyboard.press('g');
    await says(first, '1 / 2');
    await shows(first, '没人处理');
    await first.keyboard.press('6');
    await inState(rig, '501', 'kept');
    await first.keyboard.press('j');
    await says(first, '2 / 2');
    await isOpen(first, '玻璃杯');
    await first.close();
    const second = await openExtensionPage(rig.browser, 'options.html#/reviews');
    await second.bringToFront();
    await says(second, '继续巡查 2 / 2');
    await second.keyboard.press('g');
    await isOpen(second, '玻璃杯');
    await second.keyboard.press('s');
    await says(second, '今天走完了');
    await waitFor(async () => ((await workOn(rig, '502'))?.next?.at ?? 0) > Date.now(), 'it is put off');
    await waitFor(async () => (await alertOf(rig, '502'))?.state === 'snoozed', 'its alert sleeps');
    const summary = await textOn(second);
    for (const words of ['保留评价', '推到明天', '还没了结']) expect(summary).toContain(words);
  });

  it('leads from the list in the popup to its case', async () => {
    await seed(rig);
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await popup.bringToFront();
    await says(popup, '手冲咖啡壶');
    await popup.keyboard.press('j');
    // The popup closes itself, at times before the key is up.
    await popup.keyboard.press('Enter').catch(() => undefined);
    // Asked of the browser: puppeteer loses a tab that an extension opens in Firefox.
    await waitFor(
      async () => (await addresses(rig.desk)).some((one) => one.endsWith(`options.html${ADDRESS}`)),
      'the desk is open at the case',
    );
  });
});
