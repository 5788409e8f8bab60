import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/core/time.ts';
import type { Message } from '../../../utils/records/message.ts';
import { openExtensionPage } from '../../support/browsers.ts';
import { bundle } from '../../support/bundle.ts';
import { morning, THIRD, untilLogged } from '../../support/e2e-log.ts';
import { openScript } from '../../support/e2e-script.ts';
import { putInStore } from '../../support/e2e-waiting.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { makeTalks } from '../../support/talks.ts';
import { waitFor } from '../../support/wait.ts';
import { makeConversation, waitingAlert } from '../../support/waiting.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Faults {
  axe: { run(node: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}
interface Keeper {
  tiexinTimes: { keep(messages: readonly Message[], open: [number, number][], now: number): Promise<void> };
}

/** What axe finds on a page as it is painted, colours included. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as Faults).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
const go = (desk: Page, hash: string) =>
  desk.evaluate((to) => {
    location.hash = to;
  }, hash);
const has = (page: Page, selector: string) =>
  waitFor(() => page.$(selector).then((found) => found !== null), `${selector} is there`);
const isShown = (page: Page) => page.evaluate(() => document.visibilityState === 'visible');

describe.each([
  ['chromium', false],
  ['chromium', true],
  ['firefox', false],
] as const)('surfaces of response times in %s (dark: %s)', (kind, dark) => {
  const rig = rigFor({ seed: 301, kind, dark });

  it('have no fault that axe finds, and are walked by keys alone', async () => {
    const now = Date.now();
    const desk = await openExtensionPage(rig.browser, 'options.html');
    await desk.evaluate(await bundle(resolve('test/support/times-entry.ts')));
    await desk.evaluate(
      (said, spans, at) => (window as unknown as Keeper).tiexinTimes.keep(said, spans, at),
      makeTalks({ now: now - 2 * HOUR, seed: 3, days: 4, perDay: 20 }) as Message[],
      [[now - 2 * DAY, now - 2 * DAY + 2 * HOUR]] as [number, number][],
      now,
    );
    const late = makeConversation('late', now - 5 * MINUTE);
    await putInStore(rig.desk, 'conversations', [late, makeConversation('soon', now - 2.5 * MINUTE)]);
    await putInStore(rig.desk, 'alerts', [waitingAlert(late, { severity: 'urgent', dueAt: now })]);

    await go(desk, '#/times');
    await has(desk, '.times-what-if [role="status"]');
    await has(desk, '.tx-goals');
    expect(await faultsOf(desk)).toEqual([]);

    await desk.focus('main a[href="#/times/slow"]');
    await desk.keyboard.press('Enter');
    await waitFor(
      async () => (await desk.$eval('h1', (one) => one.textContent)) === '等得最久的',
      'the slowest',
    );
    await has(desk, '.times-list');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.focus('.times-list');
    await desk.keyboard.press('Enter');
    await has(desk, '.times-turns');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    await has(desk, '.times-list');

    await go(desk, '#/today');
    await has(desk, '.tx-goals');
    expect(await faultsOf(desk)).toEqual([]);
    await desk.focus('.tx-goals a');
    await desk.keyboard.press('Enter');
    await has(desk, '.desk-timing-rules');
    expect(await faultsOf(desk)).toEqual([]);

    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await has(popup, '.tx-waits');
    expect(await faultsOf(popup)).toEqual([]);
    await popup.keyboard.press('w');
    await has(popup, '.tx-wait');
    expect(await faultsOf(popup)).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('who waits, opened in %s', (kind) => {
  const rig = rigFor({ seed: 302, kind });

  it('brings the open chat to the front, from panel and desk', async () => {
    const chat = await openScript(rig, 'pinduoduo', morning(Date.now()));
    await chat.open(THIRD);
    await untilLogged(rig.desk, () => chat.expected({ buyers: [THIRD] }), true);
    await chat.say({ buyer: THIRD, role: 'buyer', text: '在吗' });
    await waitFor(
      async () => (await readStore(rig.desk, 'conversations')).some(({ waitingSince }) => waitingSince),
      'somebody waits',
    );
    const panel = await openExtensionPage(rig.browser, 'sidepanel.html');
    await panel.bringToFront();
    await has(panel, '.tx-wait');
    await waitFor(async () => !(await isShown(chat.page)), 'the chat is behind');
    await panel.focus('.tx-waiting-board [role="grid"]');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('Enter');
    await waitFor(() => isShown(chat.page), 'the chat is in front');

    const desk = await openExtensionPage(rig.browser, 'options.html#/times');
    await desk.bringToFront();
    await has(desk, '.times-waiting button');
    await desk.focus('.times-waiting button');
    await desk.keyboard.press('Enter');
    await waitFor(() => isShown(chat.page), 'the chat is in front again');
  });
});
