import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { ChannelConfig } from '../../../utils/records/team.ts';
import type { Database } from '../../../utils/store/database.ts';
import { openStore } from '../../../utils/store/database.ts';
import { listJobs } from '../../../utils/store/jobs.ts';
import { changeUse } from '../../../utils/store/replies.ts';
import { listReleases } from '../../../utils/store/team-releases.ts';
import {
  acknowledge,
  changeTeam,
  getTeam,
  getTeamLayer,
  joinTeam,
  leaveTeam,
} from '../../../utils/store/teams.ts';
import { CONTENTS_KEPT } from '../../../utils/team/apply/choose-release.ts';
import { settleReleases, takeRelease } from '../../../utils/team/apply/take-release.ts';
import { unreadOf } from '../../../utils/team/in-use.ts';
import { Random } from '../../support/random.ts';
import { aLead, aPersonalReply, aTeamReply, type Lead, T0 } from '../../support/team-chain.ts';
import { freshStore } from '../store/records.ts';

const taking = (now = T0) => ({ client: '0.9.0', now });

async function joined(): Promise<{ lead: Lead; database: Database }> {
  const lead = await aLead();
  const database = await freshStore();
  await joinTeam(database, lead.membership(), [], T0);
  return { lead, database };
}

const bodies = async (database: Database): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await database.getAll('replies')).map(({ id, variants }) => [id, variants[0]?.body ?? '']),
  );
const startJob = async (database: Database): Promise<number | undefined> =>
  (await listJobs(database)).find(({ kind }) => kind === 'team-start')?.dueAt;

/** Everything in the stores that a release touches. */
const everything = async (database: Database) => ({
  replies: await database.getAll('replies'),
  layers: await database.getAll('teamLayers'),
  teams: await database.getAll('teams'),
  releases: await database.getAll('teamReleases'),
  jobs: await listJobs(database),
});

describe('secrets of channels', () => {
  const web = (id: string): ChannelConfig => {
    const url = `https://${id}.example/`;
    return { kind: 'web', id, url, mirrors: [], webdav: true, everyMinutes: 15 };
  };
  const kept = async (database: Database) => (await database.getAllKeys('teamKeys')).map(String).sort();
  const secret = (key: string) => ({ key, channel: { user: 'u', password: 'p' } });
  const began = async () => {
    const lead = await aLead();
    const database = await freshStore();
    const keys = ['channel:a', 'channel:a:member', 'channel:ab', 'channel:b', 'care'].map(secret);
    await joinTeam(database, lead.membership({ channels: [web('a'), web('ab'), web('b')] }), keys, T0);
    return { lead, database };
  };

  it('go with the join text that names them no more', async () => {
    const { lead, database } = await began();
    expect(await kept(database)).toHaveLength(5);
    await joinTeam(database, lead.membership({ channels: [web('ab'), web('n')] }), [secret('channel:n')], T0);
    expect(await kept(database)).toEqual(['care', 'channel:ab', 'channel:n']);
  });

  it('go with a channel that is dropped, and stay with any other change', async () => {
    const { database } = await began();
    await changeTeam(database, (team) => ({ ...team, name: '新名' }));
    expect(await kept(database)).toHaveLength(5);
    await changeTeam(database, (team) => ({ ...team, channels: [web('ab'), web('b')] }));
    expect(await kept(database)).toEqual(['care', 'channel:ab', 'channel:b']);
  });
});

describe('taking a release in', () => {
  it('puts, changes and takes away only what differs, and never touches what is personal', async () => {
    const { lead, database } = await joined();
    await database.put('replies', aPersonalReply('mine'));
    const first = await lead.sign({
      replies: [aTeamReply('a', '一'), aTeamReply('b', '二'), aTeamReply('c', '三')],
    });
    expect(await takeRelease(database, first.text, 'web', taking())).toMatchObject({
      ok: true,
      value: {
        outcome: 'applied',
        offered: 1,
        number: 1,
        isNew: true,
        changed: ['team:a', 'team:b', 'team:c'],
      },
    });
    const second = await lead.sign({
      replies: [aTeamReply('a', '一'), aTeamReply('b', '二二'), aTeamReply('d', '四')],
    });
    const taken = await takeRelease(database, second.text, 'web', taking());
    expect(taken.ok && taken.value.changed.sort()).toEqual(['team:b', 'team:c', 'team:d']);
    expect(await bodies(database)).toEqual({
      mine: '自己的话',
      'team:a': '一',
      'team:b': '二二',
      'team:d': '四',
    });
    expect(await database.get('replies', 'team:a')).toMatchObject({ layer: 'team', state: 'approved' });
    expect(await getTeam(database)).toMatchObject({
      head: { number: 2, release: second.release },
      applied: { number: 2, release: second.release },
    });
    expect((await listReleases(database)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'current'],
      [1, 'past'],
    ]);
  });

  it('does nothing the second time, and refuses an older one', async () => {
    const { lead, database } = await joined();
    const first = await lead.sign({ replies: [aTeamReply('a', '一')] });
    const second = await lead.sign({ replies: [aTeamReply('a', '二')] });
    await takeRelease(database, first.text, 'web', taking());
    await takeRelease(database, second.text, 'web', taking());
    const before = await everything(database);
    expect(await takeRelease(database, second.text, 'file', taking(T0 + DAY))).toMatchObject({
      ok: true,
      value: { outcome: 'same', changed: [] },
    });
    expect(await takeRelease(database, first.text, 'file', taking(T0 + DAY))).toMatchObject({
      ok: false,
      error: { code: 'team-older' },
    });
    expect(await everything(database)).toEqual(before);
  });

  it('refuses what comes without a team, and what is of another', async () => {
    const { database } = await joined();
    const stranger = await aLead();
    const { text } = await stranger.sign({ replies: [aTeamReply('a', '一')] });
    expect(await takeRelease(database, text, 'web', taking())).toMatchObject({
      error: { code: 'team-other' },
    });
    expect(await takeRelease(await freshStore(), text, 'web', taking())).toMatchObject({
      error: { code: 'team-not-joined' },
    });
  });

  it('leaves everything as it was where the transaction ends in the middle', async () => {
    const { lead, database } = await joined();
    const first = await lead.sign({ replies: [aTeamReply('a', '一'), aTeamReply('b', '二')] });
    await takeRelease(database, first.text, 'web', taking());
    const before = await everything(database);
    const second = await lead.sign({ replies: [aTeamReply('a', '新')] });
    for (const store of ['replies', 'teamLayers', 'teamReleases', 'teams', 'jobs']) {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
        if (this.name === store) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, args);
      };
      const taken = await takeRelease(database, second.text, 'web', taking(T0 + HOUR)).finally(() => {
        IDBObjectStore.prototype.put = put;
      });
      expect(taken).toMatchObject({ ok: false, error: { code: 'store-full' } });
      expect(await everything(database)).toEqual(before);
    }
    expect(await takeRelease(database, second.text, 'web', taking())).toMatchObject({ ok: true });
    expect(await bodies(database)).toEqual({ 'team:a': '新' });
  });

  it('comes out the same where two contexts take releases in at once', async () => {
    const { lead, database } = await joined();
    const other = await openStore();
    const releases = [];
    for (let number = 1; number <= 4; number += 1)
      releases.push(
        await lead.sign({ replies: [aTeamReply('a', `${number}`), aTeamReply(`${number}`, '其他')] }),
      );
    const offers = releases.flatMap(({ text }) => [
      takeRelease(database, text, 'web', taking()),
      takeRelease(other, text, 'hub', taking()),
    ]);
    await Promise.all(offers);
    expect(await bodies(other)).toEqual({ 'team:a': '4', 'team:4': '其他' });
    expect((await getTeam(database))?.applied).toMatchObject({ number: 4 });
    expect((await listReleases(database)).filter(({ state }) => state === 'current')).toHaveLength(1);
    other.close();
  });

  it('keeps the contents of the last releases only', async () => {
    const { lead, database } = await joined();
    for (let number = 0; number < CONTENTS_KEPT + 4; number += 1)
      await takeRelease(
        database,
        (await lead.sign({ replies: [aTeamReply('a', `${number}`)] })).text,
        'web',
        taking(),
      );
    const kept = await listReleases(database);
    expect(kept).toHaveLength(CONTENTS_KEPT + 4);
    expect(kept.filter(({ hasContent }) => hasContent)).toHaveLength(CONTENTS_KEPT + 1);
    expect(kept.at(-1)).toMatchObject({ number: 1, hasContent: false });
  });

  it('keeps what is gone back to when many releases of a few days have ended, and all that are to come', async () => {
    const { lead, database } = await joined();
    const sign = async (body: string, header: object) =>
      takeRelease(
        database,
        (await lead.sign({ replies: [aTeamReply('a', body)] }, header)).text,
        'web',
        taking(),
      );
    await sign('平时', {});
    for (let number = 0; number < CONTENTS_KEPT + 4; number += 1) await sign('大促', { endsAt: T0 + DAY });
    for (let days = 2; days < CONTENTS_KEPT + 6; days += 1)
      await sign(`第 ${days} 天`, { startsAt: T0 + days * DAY });
    const words: (string | undefined)[] = [];
    for (const days of [0, 1, 2, 3, CONTENTS_KEPT + 5]) {
      await settleReleases(database, taking(T0 + days * DAY));
      words.push((await bodies(database))['team:a']);
    }
    expect(words).toEqual(['大促', '平时', '第 2 天', '第 3 天', `第 ${CONTENTS_KEPT + 5} 天`]);
  });

  it('goes over to the chain where two leads had published at once', async () => {
    const { lead, database } = await joined();
    const first = await lead.sign({ replies: [aTeamReply('a', '一')] });
    const loser = await lead.sign({ replies: [aTeamReply('a', '输')] }, {}, first);
    const winner = await lead.sign({ replies: [aTeamReply('a', '赢')] }, {}, first);
    const healing = await lead.sign(
      { replies: [aTeamReply('a', '合')] },
      { supersedes: [loser.release], endsAt: T0 + DAY },
      winner,
    );
    await takeRelease(database, first.text, 'web', taking());
    await takeRelease(database, loser.text, 'web', taking());
    expect(await takeRelease(database, winner.text, 'web', taking())).toMatchObject({
      error: { code: 'team-fork' },
    });
    expect(await takeRelease(database, healing.text, 'web', taking())).toMatchObject({ ok: true });
    expect(await bodies(database)).toEqual({ 'team:a': '合' });
    // What was put aside is no release to go back to.
    await settleReleases(database, taking(T0 + 2 * DAY));
    expect(await bodies(database)).toEqual({ 'team:a': '一' });
  });
});

describe('a release with times', () => {
  it('waits, begins and ends, whatever the clock did in between', async () => {
    const { lead, database } = await joined();
    const usual = await lead.sign({ replies: [aTeamReply('a', '平时')] });
    const sale = await lead.sign(
      { replies: [aTeamReply('a', '大促')] },
      { startsAt: T0 + DAY, endsAt: T0 + 3 * DAY },
    );
    await takeRelease(database, usual.text, 'web', taking());
    expect(await takeRelease(database, sale.text, 'web', taking())).toMatchObject({
      value: { outcome: 'waiting', number: 1, offered: 2, changed: [] },
    });
    expect(await startJob(database)).toBe(T0 + DAY);
    for (const [hours, body, next] of [
      [20, '平时', T0 + DAY],
      [25, '大促', T0 + 3 * DAY],
      [1, '平时', T0 + DAY],
      [30, '大促', T0 + 3 * DAY],
      [80, '平时', undefined],
      [26, '大促', T0 + 3 * DAY],
      [81, '平时', undefined],
    ] as const) {
      expect(await settleReleases(database, taking(T0 + hours * HOUR))).toMatchObject({ ok: true });
      expect([hours, await bodies(database)]).toEqual([hours, { 'team:a': body }]);
      expect([hours, await startJob(database)]).toEqual([hours, next]);
    }
    expect((await getTeam(database))?.head?.number).toBe(2);
  });

  it('gives way to a newer one that came before its time', async () => {
    const { lead, database } = await joined();
    await takeRelease(
      database,
      (await lead.sign({ replies: [aTeamReply('a', '慢')] }, { startsAt: T0 + DAY })).text,
      'web',
      taking(),
    );
    expect(await bodies(database)).toEqual({});
    await takeRelease(
      database,
      (await lead.sign({ replies: [aTeamReply('a', '快')] })).text,
      'web',
      taking(),
    );
    await settleReleases(database, taking(T0 + 2 * DAY));
    expect(await bodies(database)).toEqual({ 'team:a': '快' });
  });

  it('stays where there is none to go back to', async () => {
    const { lead, database } = await joined();
    await takeRelease(
      database,
      (await lead.sign({ replies: [aTeamReply('a', '一')] }, { endsAt: T0 + DAY })).text,
      'web',
      taking(),
    );
    await settleReleases(database, taking(T0 + 2 * DAY));
    expect(await bodies(database)).toEqual({ 'team:a': '一' });
  });

  it('withdraws at once by a clock that is behind, and going back does not bring it back', async () => {
    const { lead, database } = await joined();
    const both = [aTeamReply('a', '一'), aTeamReply('b', '二')];
    await takeRelease(database, (await lead.sign({ replies: both })).text, 'web', taking());
    const withdrawal = await lead.sign(
      { replies: both, withdrawn: [{ id: 'team:b', title: '答复 b', at: T0 }] },
      { kind: 'withdrawal', startsAt: T0 + DAY, endsAt: T0 + 2 * DAY },
    );
    expect(await takeRelease(database, withdrawal.text, 'web', taking(T0 - DAY))).toMatchObject({
      value: { outcome: 'applied' },
    });
    expect(await bodies(database)).toEqual({ 'team:a': '一' });
    await settleReleases(database, taking(T0 + 3 * DAY));
    expect((await getTeam(database))?.applied?.number).toBe(1);
    expect(await bodies(database)).toEqual({ 'team:a': '一' });
    expect((await getTeamLayer(database))?.withdrawn).toMatchObject([{ id: 'team:b' }]);
  });
});

describe('readings', () => {
  const reading = (version: number, required = true) => ({
    id: 'r',
    title: '退货新规',
    body: '…',
    required,
    version,
  });

  it('stay acknowledged until there is a later version, and are told of once', async () => {
    const { lead, database } = await joined();
    const news = async () =>
      (await listJobs(database)).filter(({ kind }) => kind === 'notify').map(({ subject }) => subject);
    await takeRelease(database, (await lead.sign({})).text, 'web', taking());
    await takeRelease(database, (await lead.sign({ readings: [reading(1)] })).text, 'web', taking());
    expect(await news()).toEqual(['team/reading/r']);
    await acknowledge(database, ['r'], T0 + HOUR);
    await takeRelease(
      database,
      (await lead.sign({ readings: [reading(1)], replies: [aTeamReply('a', '一')] })).text,
      'web',
      taking(),
    );
    expect((await getTeam(database))?.acknowledged).toEqual({ r: T0 + HOUR });
    await takeRelease(database, (await lead.sign({ readings: [reading(2)] })).text, 'web', taking());
    const team = await getTeam(database);
    expect(team && unreadOf(team, await getTeamLayer(database)).map(({ version }) => version)).toEqual([2]);
  });

  it('stay acknowledged where a release without them was in use in between', async () => {
    const { lead, database } = await joined();
    await takeRelease(database, (await lead.sign({ readings: [reading(1)] })).text, 'web', taking());
    await acknowledge(database, ['r'], T0 + HOUR);
    await takeRelease(database, (await lead.sign({})).text, 'web', taking());
    await takeRelease(database, (await lead.sign({ readings: [reading(1)] })).text, 'web', taking());
    expect((await getTeam(database))?.acknowledged).toEqual({ r: T0 + HOUR });
  });
});

describe('leaving a team', () => {
  it('takes its replies, what it brought and its secrets, and leaves what is personal', async () => {
    const { lead, database } = await joined();
    await database.put('teamKeys', { key: 'channel:web', channel: { password: 'geheim' } });
    await database.put('replies', aPersonalReply('copy', { copyOf: { id: 'team:a', updatedAt: T0 } }));
    await takeRelease(
      database,
      (await lead.sign({ replies: [aTeamReply('a', '一')] }, { endsAt: T0 + DAY })).text,
      'web',
      taking(),
    );
    await changeUse(database, 'team:a', (use) => ({ ...use, inserted: 3, favourite: true }));
    expect(await leaveTeam(database)).toEqual({ ok: true, value: ['team:a'] });
    expect(await bodies(database)).toEqual({ copy: '自己的话' });
    for (const store of ['teams', 'teamKeys', 'teamLayers', 'teamReleases'] as const)
      expect(await database.count(store)).toBe(0);
    expect(await listJobs(database)).toEqual([]);
    expect(await database.get('replyUses', 'team:a')).toMatchObject({ inserted: 3, favourite: true });
  });
});

describe('random releases', () => {
  it('leave the library as the last one says, and what is personal as it was', async () => {
    const random = new Random(6);
    const { lead, database } = await joined();
    const personal = ['mine', 'team', 'teal:x', 'team;', 'starter:wl'].map((id) => aPersonalReply(id));
    for (const reply of personal) await database.put('replies', reply);
    for (let round = 0; round < 25; round += 1) {
      const replies = Array.from({ length: 12 }, (_, index) => index)
        .filter(() => random.next() < 0.6)
        .map((index) => aTeamReply(`${index}`, `${Math.floor(random.next() * 3)}`));
      const withdrawn =
        random.next() < 0.3 ? replies.slice(0, 1).map(({ id, title }) => ({ id, title, at: T0 })) : [];
      const { text } = await lead.sign({ replies, withdrawn });
      const taken = await takeRelease(database, text, 'web', taking(T0 + round));
      expect(taken.ok).toBe(true);
      const gone = new Set(withdrawn.map(({ id }) => id));
      const expected = replies
        .filter(({ id }) => !gone.has(id))
        .map((reply) => ({ ...reply, layer: 'team', state: 'approved' }));
      const stored = await database.getAll('replies');
      expect(stored.filter(({ layer }) => layer === 'team').sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        expected.sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      expect(new Set(stored.filter(({ layer }) => layer !== 'team'))).toEqual(new Set(personal));
    }
  });
});
