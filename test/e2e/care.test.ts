import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATABASE_NAME } from '../../utils/store/database.ts';
import { newCareSecret } from '../../utils/team/care/care-key.ts';
import { hubChannel } from '../../utils/team/hub/channel.ts';
import { closeBrowser, launchChromium, launchFirefox, openExtensionPage } from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import { startHub, type TestHub } from '../support/nats.ts';
import { type StandIns, startStandIns } from '../support/server.ts';
import { readStore } from '../support/stored.ts';
import { hubTeam, joinByHub } from '../support/stored-team.ts';
import { waitFor } from '../support/wait.ts';
import { makeOrder } from '../unit/shipping/make.ts';

/** One agent of the team in a browser of their own. */
interface Seat {
  browser: Browser;
  popup: Page;
}

let standIns: StandIns;
let hub: TestHub;
let lin: Seat;
let he: Seat;

const ORDER = makeOrder({ id: '260910-101', shop: '7001' });
const FOUNDING = 'F'.repeat(43);

/** A late order as a page told of it, and who the agent is in the team. */
async function seat(browser: Browser, member: string, name: string, secret: string): Promise<Seat> {
  const popup = await openExtensionPage(browser, 'popup.html');
  const at = Date.now();
  const agent = { team: hub.team, founding: FOUNDING, role: 'agent', servers: hub.urls, at } as const;
  await joinByHub(popup, { ...agent, seed: hub.keys.agent.seed });
  const team = {
    ...hubTeam({ ...agent, seed: '' }),
    member: { id: member.repeat(43), name },
    sharing: { as: 'name', status: false, uses: false, times: false, care: true },
  };
  const alert = {
    key: 'pinduoduo/7001/ship-by:260910-101',
    id: 'ship-by:260910-101',
    kind: 'ship-by',
    severity: 'urgent',
    subject: { record: 'order', key: ORDER.key },
    console: 'pinduoduo',
    shop: '7001',
    dueAt: at - 3_600_000,
    openedAt: at,
    changedAt: at,
    state: 'open',
    why: [],
  };
  await popup.evaluate(
    async (database, membership, order, late, care) => {
      const bytes = Uint8Array.from(atob(care.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
        sign.charCodeAt(0),
      );
      const algorithm = { name: 'HMAC', hash: 'SHA-256' };
      const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
      const opened = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const transaction = opened.transaction(['teams', 'teamKeys', 'orders', 'alerts'], 'readwrite');
        transaction.objectStore('teams').put(membership);
        transaction.objectStore('teamKeys').put({ key: 'care', private: key });
        transaction.objectStore('orders').put(order);
        transaction.objectStore('alerts').put(late);
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
      opened.close();
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ name: 'teamChanged', body: {} });
    },
    DATABASE_NAME,
    team,
    { ...ORDER, seenAt: at },
    alert,
    secret,
  );
  return { browser, popup };
}

const markIn = ({ popup }: Seat) =>
  popup.evaluate(() => document.querySelector('.tx-row-care')?.textContent ?? '');
const toastIn = ({ popup }: Seat) =>
  popup.evaluate(() => document.querySelector('.tx-toast')?.textContent ?? '');
const says = (one: Seat, words: RegExp | '') =>
  waitFor(async () => {
    const mark = await markIn(one);
    return words === '' ? mark === '' : words.test(mark);
  }, `the row says ${words}`);

/** Presses a key as the person does, on the row that the cursor stands on. */
const press = ({ popup }: Seat, key: string) =>
  popup.evaluate((pressed) => {
    const on = document.activeElement ?? document.body;
    on.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
  }, key);

beforeAll(async () => {
  [standIns, hub] = await Promise.all([startStandIns({ seed: 7 }), startHub({ tls: true })]);
  const access = { servers: hub.urls, team: hub.team, role: 'lead', seed: hub.keys.lead.seed } as const;
  // The certificate is made for this run alone; browsers are told of it below.
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const lead = hubChannel('hub', access);
  expect(await lead.prepare()).toMatchObject({ ok: true });
  await lead.close();
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  const known = { ...standIns, spki: [standIns.spki, hub.spki].join() };
  const [chromium, firefox] = await Promise.all([
    launchChromium({ standIns: known, extension: buildFor('chromium') }),
    launchFirefox({ standIns, extension: buildFor('firefox'), direct: true }),
  ]);
  const secret = newCareSecret();
  lin = await seat(chromium, 'L', '小林', secret);
  he = await seat(firefox, 'H', '小何', secret);
});
afterAll(async () => {
  for (const one of [lin, he]) await closeBrowser(one?.browser);
  await hub.close();
  await standIns.close();
});

it('goes from one browser to the other over a real hub, and back', async () => {
  for (const one of [lin, he]) {
    const there = (selector: string) =>
      waitFor(
        () => one.popup.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
        `${selector} is there`,
      );
    await there('.tx-row');
    await press(one, 'j');
    await press(one, 'i');
    await there('.tx-details .tx-care');
  }
  await press(lin, 't');
  await says(lin, /^我在处理 · 还剩 (?:30|29) 分$/);
  await says(he, /^小林在处理 · 还剩 (?:30|29) 分$/);
  await press(he, 't');
  await waitFor(async () => /小林在处理/.test(await toastIn(he)), 'it is said who has it');

  await press(lin, 't');
  await says(he, '');
  await press(he, 't');
  await says(lin, /^小何在处理/);
  const kept = await readStore(lin.popup, 'careClaims');
  expect(JSON.stringify(kept)).not.toContain('260910-101');

  // What is done is given back.
  await press(he, 'd');
  await says(lin, '');
});

it('is noted while the hub is down, and told when it is back', async () => {
  const [node] = hub.nodes;
  await node?.stop('SIGKILL');
  await press(lin, 't');
  await says(lin, /还没告诉同事/);
  await node?.start();
  await says(lin, /我在处理 · 还剩/);
});
