import type { Page } from 'puppeteer';
import type { Team, TeamRole } from '../../utils/records/team.ts';
import { DATABASE_NAME } from '../../utils/store/database.ts';
import { waitFor } from './wait.ts';

/** What a browser has of a team that it reaches through a hub alone. */
export interface HubMembership {
  team: string;
  founding: string;
  role: TeamRole;
  seed: string;
  servers: readonly string[];
  at: number;
}

/** A membership as a wizard would leave it, with a hub as its only channel. */
export const hubTeam = ({ team, founding, role, servers, at }: HubMembership): Team => ({
  key: 'team',
  id: team,
  name: '测试团队',
  role,
  founding,
  keys: [{ key: founding, name: '阿青', from: 0 }],
  joinedAt: at,
  member: { id: founding },
  channels: [{ kind: 'hub', id: 'hub', servers: [...servers] }],
  sharing: { as: 'nobody', status: false, uses: false, times: false, care: false },
  acknowledged: {},
});

/** Puts a membership into the extension's own store, and tells the background as a wizard does. */
export async function joinByHub(page: Page, membership: HubMembership): Promise<void> {
  await waitFor(
    () =>
      page.evaluate(
        async (name) => (await indexedDB.databases()).some((one) => one.name === name),
        DATABASE_NAME,
      ),
    'the store is there',
  );
  await page.evaluate(
    async (name, team, seed) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const transaction = database.transaction(['teams', 'teamKeys'], 'readwrite');
        transaction.objectStore('teams').put(team);
        transaction.objectStore('teamKeys').put({ key: 'channel:hub', channel: { seed } });
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
      database.close();
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome;
      await runtime.sendMessage({ name: 'teamChanged', body: {} });
    },
    DATABASE_NAME,
    hubTeam(membership),
    membership.seed,
  );
}
