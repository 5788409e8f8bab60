import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Trust } from '../../../utils/team/release/verified.ts';
import { verifyRelease } from '../../../utils/team/release/verify-release.ts';
import { closeBrowser, launchChromium, launchFirefox } from '../../support/browsers.ts';
import { bundle } from '../../support/bundle.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { aLibrary, aTeam, trustAfter } from '../../support/team.ts';
import type { ReleasesPage } from './release-page.ts';

/** Any address of a stand-in: WebCrypto is for secure pages only. */
const PLACE = 'https://mms.pinduoduo.com/orders/list';
const PLACES = ['chromium', 'chromium without Ed25519', 'firefox', 'firefox without Ed25519'] as const;
type Place = (typeof PLACES)[number];

let standIns: StandIns;
const browsers: Browser[] = [];
const pages = {} as Record<Place, Page>;

/** As browsers before Chrome 137 and Firefox 129 answer: they do not know the name. */
const forgetEd25519 = () => {
  const { subtle } = crypto;
  for (const name of ['importKey', 'sign', 'verify', 'generateKey'] as const) {
    const native = subtle[name].bind(subtle) as (...all: unknown[]) => Promise<unknown>;
    Object.defineProperty(subtle, name, {
      value: (...all: unknown[]) =>
        all.includes('Ed25519')
          ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
          : native(...all),
    });
  }
};

beforeAll(async () => {
  standIns = await startStandIns({ seed: 20 });
  const code = await bundle(resolve('test/e2e/team/release-page.ts'));
  for (const [name, launch] of [
    ['chromium', launchChromium],
    ['firefox', launchFirefox],
  ] as const) {
    const browser = await launch({ standIns });
    browsers.push(browser);
    for (const place of [name, `${name} without Ed25519`] as const) {
      const page = await browser.newPage();
      await page.goto(PLACE);
      if (place !== name) await page.evaluate(forgetEd25519);
      await page.evaluate(code);
      pages[place] = page;
    }
  }
});
afterAll(async () => {
  await Promise.all(browsers.map(closeBrowser));
  await standIns.close();
});

const call = <Name extends keyof ReleasesPage>(
  place: Place,
  name: Name,
  ...values: Parameters<ReleasesPage[Name]>
): Promise<Awaited<ReturnType<ReleasesPage[Name]>>> =>
  pages[place].evaluate(
    (method, all) => {
      const { releases } = window as unknown as { releases: Record<string, (...one: unknown[]) => never> };
      return releases[method]?.(...all) as never;
    },
    name as string,
    values as unknown[],
  );

const everywhere = async (text: string, trust: Trust) => {
  const said = await Promise.all(PLACES.map((place) => call(place, 'verify', text, trust)));
  return said.map((one) => ('code' in one ? one.code : `${one.release} ${one.replies}`));
};

describe('a release', () => {
  it.each(PLACES)(
    'signed in %s is verified by all, and refused by all when it was altered',
    async (place) => {
      const { text, release, trust } = await call(place, 'sign');
      expect(await everywhere(text, trust)).toEqual(PLACES.map(() => `${release} 200`));
      const here = await verifyRelease(text, trust);
      expect(here.ok && here.value.release).toBe(release);
      const { signature } = JSON.parse(text);
      const forged = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`;
      const other = text.replace(signature, forged);
      expect(await everywhere(other, trust)).toEqual(PLACES.map(() => 'team-bad-signature'));
      const cut = text.slice(0, -1000);
      expect(await everywhere(cut, trust)).toEqual(PLACES.map(() => 'team-unreadable'));
    },
  );

  it('signed outside is verified by all', async () => {
    const team = await aTeam();
    const first = await team.release();
    const second = await team.release(first, { content: aLibrary(30) });
    const said = await everywhere(second.text, trustAfter(team, first));
    expect(said).toEqual(PLACES.map(() => `${second.release} 30`));
  });

  it('goes from browser to browser through a chat', async () => {
    const { text } = await call('chromium', 'sign');
    const parts = await call('firefox', 'parts', text);
    expect(parts.length).toBeGreaterThan(1);
    for (const place of PLACES) expect(await call(place, 'join', parts)).toBe(text);
  });
});

describe('a key pair', () => {
  it.each(PLACES)('of %s outlives a restart and a backup, and is not read out', async (place) => {
    const way = place.includes('without') ? 'script' : 'native';
    expect(await call(place, 'keys')).toEqual({ holds: true, way, readOut: false });
  });
});
