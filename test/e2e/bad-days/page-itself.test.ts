import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'puppeteer';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, launchChromium } from '../../support/browsers.ts';
import { badgesFor } from '../../support/e2e-overlay.ts';
import { idsOf, waitingIn } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 52 });
const { open } = listFlow(rig);

/** A browser without us, for all of the pages. */
let bare: Browser | undefined;
afterAll(() => closeBrowser(bare));

describe('the page itself', () => {
  it.each(['pinduoduo', 'taobao', 'doudian', 'jd'] as const)(
    'is the same with and without us: %s',
    async (console) => {
      bare ??= await launchChromium({ standIns: rig.standIns });
      const without = await bare.newPage();
      const snapshot = (tab: Page) =>
        tab.evaluate(() => {
          const copy = document.documentElement.cloneNode(true) as HTMLElement;
          for (const ours of copy.querySelectorAll('tiexin-overlay')) ours.remove();
          return { html: copy.outerHTML, globals: Object.getOwnPropertyNames(window).sort() };
        });
      await Promise.all([open(console), open(console, {}, without)]);
      await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop(console))), 'the badges stand');
      const settled = async () => {
        const [ours, theirs] = await Promise.all([snapshot(rig.page), snapshot(without)]);
        return isDeepStrictEqual(ours, theirs);
      };
      await waitFor(settled, 'both are the same').catch(() => undefined);
      expect(await snapshot(rig.page)).toEqual(await snapshot(without));
      await without.close();
    },
  );
});
