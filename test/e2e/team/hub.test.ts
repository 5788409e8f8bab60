import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import { hubChannel } from '../../../utils/team/hub/channel.ts';
import type { Signed } from '../../../utils/team/release/sign-release.ts';
import {
  closeBrowser,
  killWorker,
  launchChromium,
  launchFirefox,
  openExtensionPage,
} from '../../support/browsers.ts';
import { buildFor } from '../../support/build.ts';
import { startHub, type TestHub } from '../../support/nats.ts';
import { type StandIns, startStandIns } from '../../support/server.ts';
import { readStore } from '../../support/stored.ts';
import { joinByHub } from '../../support/stored-team.ts';
import { aTeam, type TestTeam } from '../../support/team.ts';
import { waitFor } from '../../support/wait.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox };
const { signal } = new AbortController();

describe.each(['chromium', 'firefox'] as const)('an agent with a live hub in %s', (kind) => {
  let team: TestTeam;
  let hub: TestHub;
  let standIns: StandIns;
  let browser: Browser;
  let desk: Page;
  let lead: ReturnType<typeof hubChannel>;
  let last: Signed | undefined;

  /** Publishes the next release; answers its number. */
  const publish = async (): Promise<number> => {
    const signed = await team.release(last);
    const sent = await lead.push?.(signed.text, last?.release ?? '', signal);
    if (!sent?.ok) throw new Error(sent?.error.code);
    last = signed;
    return signed.header.number;
  };
  const head = async () => (await readStore(desk, 'teams'))[0]?.head?.number ?? 0;
  const has = (number: number) =>
    waitFor(async () => (await head()) === number, `release ${number} is verified`, 30_000);
  const connections = () => hub.nodes[0]?.connections();

  beforeAll(async () => {
    team = await aTeam();
    hub = await startHub({ tls: true, team: team.id });
    standIns = await startStandIns({ seed: 7 });
    // The lead's process does not know the throw-away certificate; browsers are told of it.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    browser = await launchers[kind]({
      standIns: { ...standIns, spki: hub.spki ?? '' },
      extension: buildFor(kind),
      direct: true,
    });
    desk = await openExtensionPage(browser, 'manifest.json');
  });
  afterAll(async () => {
    await lead?.close();
    await closeBrowser(browser);
    await standIns?.close();
    await hub?.close();
    vi.unstubAllEnvs();
  });

  it('takes what is published, and goes on when the hub is back', async () => {
    lead = hubChannel('hub', { servers: hub.urls, team: team.id, role: 'lead', seed: hub.keys.lead.seed });
    await publish();
    await joinByHub(desk, {
      team: team.id,
      founding: team.founder.public,
      role: 'agent',
      seed: hub.keys.agent.seed,
      servers: hub.urls,
      at: Date.now() - 1000,
    });
    await has(1);
    await has(await publish());
    await hub.nodes[0]?.stop('SIGKILL');
    await hub.nodes[0]?.start();
    await has(await publish());
  });

  // Firefox's background holds the connection itself; what kills it kills that too, and the next start looks.
  if (kind === 'chromium')
    it('takes what is published while its worker is killed', async () => {
      await killWorker(browser);
      await has(await publish());
      await waitFor(async () => (await connections()) === 2, 'the lead and the agent are connected');
    });

  it('lets go of the connection when the team is left', async () => {
    await desk.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open('tiexin');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done) => {
        const transaction = database.transaction(['teams', 'teamKeys'], 'readwrite');
        transaction.objectStore('teams').clear();
        transaction.objectStore('teamKeys').clear();
        transaction.oncomplete = () => done();
      });
      database.close();
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ name: 'teamChanged', body: {} });
    });
    await waitFor(async () => (await connections()) === 1, 'only the lead is connected');
  });
});
