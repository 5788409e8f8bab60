import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../../entrypoints/background/start.ts';
import { noticeTexts } from '../../../scripts/build/notice-texts.ts';
import { starterEdition, starterTexts } from '../../../scripts/build/starter-texts.ts';
import type { AttentionSettings } from '../../../utils/attention/settings.ts';
import type { Result } from '../../../utils/core/result.ts';
import type { MessageName, Request, Response } from '../../../utils/platform/contract.ts';
import { NOTICES_PATH } from '../../../utils/platform/notice-file.ts';
import { EDITION_PATH, STARTER_PATH } from '../../../utils/platform/starter-file.ts';
import type { Alert } from '../../../utils/records/alert.ts';
import type { Batch } from '../../../utils/records/batch.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { Parcel } from '../../../utils/records/parcel.ts';
import { closeStore, store } from '../../../utils/store/handle.ts';
import { listJobs } from '../../../utils/store/jobs.ts';
import { useTexts } from '../../support/i18n.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;

/** Noon in China, which is night elsewhere: what the clock of a test shows first. */
export const NOON = Date.parse('2026-09-10T12:00:00+08:00');

/** For tests that run in any zone. */
export const NEVER_QUIET: AttentionSettings = {
  notify: ['urgent'],
  quietHours: { enabled: false, from: 0, to: 0 },
};

/** Files of our package that the background reads. */
const ownFiles: readonly [string, () => string][] = [
  [NOTICES_PATH, () => noticeTexts().contents],
  [STARTER_PATH, () => starterTexts().contents],
  [EDITION_PATH, () => starterEdition().contents],
  ['/intent-model.json', () => readFileSync('public/intent-model.json', 'utf8')],
  ['/review-model.json', () => readFileSync('public/review-model.json', 'utf8')],
];

/** A browser with our background in it; it can be killed and started again. */
export class World {
  now = NOON;
  told: { title: string; message: string }[] = [];
  #listener: Listener | undefined;
  #background: ReturnType<typeof startBackground> | undefined;

  /** An empty browser. */
  static async open(): Promise<World> {
    await closeStore();
    vi.restoreAllMocks();
    fakeBrowser.reset();
    globalThis.indexedDB = new IDBFactory();
    // biome-ignore lint/correctness/useHookAtTopLevel: a test helper, not a hook
    useTexts('en');
    vi.stubGlobal('fetch', async (url: string) => {
      const file = ownFiles.find(([path]) => url === fakeBrowser.runtime.getURL(path as never));
      return file ? new Response(file[1]()) : Response.error();
    });
    // What is left to chance, as when a browser of many asks its server, always falls out the same.
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      manifest_version: 3,
      name: 'Tiexin',
      version: '1.0.0',
    });
    const world = new World();
    const create = fakeBrowser.notifications.create.bind(fakeBrowser.notifications) as (
      ...args: unknown[]
    ) => Promise<string>;
    vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async (id: string, options: never) => {
      const made = await create(id, options);
      world.told.push(options);
      return made;
    }) as never);
    // The fake does not know it. Whoever reads the words anew is not called again: `told` stays as it is.
    Object.assign(fakeBrowser.notifications, {
      update: async (id: string) => id in (await fakeBrowser.notifications.getAll()),
    });
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      world.#listener = listener as unknown as Listener;
    });
    return world;
  }

  /** Starts the worker, as an event does. */
  async start(): Promise<void> {
    this.#background = startBackground(() => this.now);
    await this.idle();
  }

  idle = async (): Promise<void> => this.#background?.idle();

  /** Ends the worker and starts it again: nothing but what is stored survives. */
  async restart(): Promise<void> {
    await closeStore();
    fakeBrowser.alarms.onAlarm.removeAllListeners();
    fakeBrowser.notifications.onClicked.removeAllListeners();
    await this.start();
  }

  /** Lets time pass up to a moment, with the alarm going off as it was set. */
  async pass(until: number): Promise<void> {
    for (let rings = 0; rings < 200; rings++) {
      const [alarm] = await fakeBrowser.alarms.getAll();
      if (!alarm || alarm.scheduledTime > until) break;
      this.now = Math.max(this.now, alarm.scheduledTime);
      await fakeBrowser.alarms.clear(alarm.name);
      await fakeBrowser.alarms.onAlarm.trigger(alarm);
      await this.idle();
    }
    this.now = until;
  }

  async ask<N extends MessageName>(
    name: N,
    body: Request<N>,
    url = 'https://mms.pinduoduo.com/orders/list',
  ): Promise<Result<Response<N>>> {
    const trusted = url.startsWith('chrome-extension://');
    const sender = {
      id: fakeBrowser.runtime.id,
      url,
      ...(!trusted && { tab: { id: 7 }, frameId: 0 }),
    };
    const answer = await new Promise((resolve) => {
      if (this.#listener?.({ name, body }, sender, resolve) !== true) resolve(undefined);
    });
    await this.idle();
    return answer as Result<Response<N>>;
  }

  /** Asks as a page of the extension does. */
  command = <N extends MessageName>(name: N, body: Request<N>) =>
    this.ask(name, body, fakeBrowser.runtime.getURL('/popup.html' as never));

  alerts = async (): Promise<Alert[]> => (await store()).getAll('alerts');
  jobs = async () => listJobs(await store());
  badge = (): Promise<string> => fakeBrowser.action.getBadgeText({});
}

export function batchOf(orders: Order[], parcels: Parcel[] = []): Batch {
  const [first] = [...orders, ...parcels];
  const console = first?.console ?? 'pinduoduo';
  return {
    console,
    page: 'orders',
    shop: { id: first?.shop ?? '7001' },
    orders,
    parcels,
    health: {
      key: `${console}/orders`,
      console,
      page: 'orders',
      state: 'read',
      sources: ['list'],
      records: orders.length + parcels.length,
      diagnostics: [],
      triedAt: NOON,
    },
  };
}
