import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { careHandlers } from '../../../../entrypoints/background/team/care-handlers.ts';
import { createCareList } from '../../../../entrypoints/background/team/care-list.ts';
import type { Sender } from '../../../../utils/platform/messages.ts';
import type { CareSubject } from '../../../../utils/records/care-claim.ts';
import type { Team } from '../../../../utils/records/team.ts';
import { closeStore, store } from '../../../../utils/store/handle.ts';
import { careKeyRecords } from '../../../../utils/team/care/care-key.ts';
import type { Claims } from '../../../../utils/team/channels/channel.ts';
import { memberOf } from './agent.ts';

export const NOON = Date.parse('2026-09-10T12:00:00+08:00');
export const TRUSTED: Sender = { tier: 'trusted', url: '' };
export const onPage = (url: string): Sender => ({ tier: 'page', url, tab: 7, frame: 0 });
export const ORDER: CareSubject = { record: 'order', key: 'pinduoduo/7001/260910-101' };
export const REVIEW: CareSubject = { record: 'review', key: 'pinduoduo/7001/r1' };

export const aTeam = (member: string, more: Partial<Team> = {}): Team => ({
  key: 'team',
  id: 'T'.repeat(22),
  name: '暖心组',
  role: 'agent',
  founding: memberOf('F'),
  keys: [{ key: memberOf('F'), name: '主管', from: 0 }],
  joinedAt: NOON,
  member: { id: memberOf(member), name: '小林' },
  channels: [{ kind: 'hub', id: 'hub', servers: ['wss://hub.example'] }],
  sharing: { as: 'name', status: false, uses: false, times: false, care: true },
  acknowledged: {},
  ...more,
});

/** A browser of the team on a store of its own, with the handlers of the care list. */
export class CareWorld {
  now = NOON;
  readonly errors: unknown[] = [];
  claims: Claims | undefined;
  #later: (() => Promise<unknown>)[] = [];
  #list = createCareList(this.surroundings, { claims: async () => this.claims });
  #handlers = careHandlers(this.surroundings, this.#list);

  static async open(team: Team | undefined, secret: string | undefined, claims: Claims | undefined) {
    await closeStore();
    globalThis.indexedDB = new IDBFactory();
    const world = new CareWorld();
    world.claims = claims;
    const database = await store();
    if (team) await database.put('teams', team);
    const keys = secret === undefined ? undefined : await careKeyRecords(secret, false, undefined);
    if (keys?.ok) for (const key of keys.value) await database.put('teamKeys', key);
    return world;
  }

  get surroundings() {
    return {
      clock: () => this.now,
      refresh: () => {},
      later: (work: () => Promise<unknown>) => void this.#later.push(work),
    };
  }

  get list() {
    return this.#list;
  }

  /** Ends the worker: nothing but what is stored survives. */
  async restart(): Promise<void> {
    await closeStore();
    this.#later = [];
    this.#list = createCareList(this.surroundings, { claims: async () => this.claims });
    this.#handlers = careHandlers(this.surroundings, this.#list);
  }

  /** Does what was left until somebody had an answer. */
  async idle(): Promise<void> {
    for (let work = this.#later.shift(); work; work = this.#later.shift()) await work();
  }

  look = (subjects: readonly CareSubject[], sender = TRUSTED) =>
    this.#handlers.careLook({ subjects: [...subjects] }, sender);

  claim = (subject: CareSubject, on: boolean, sender = TRUSTED) =>
    this.#handlers.careClaim({ subject, on }, sender);
}
