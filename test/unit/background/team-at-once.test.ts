import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { CHANNEL } from '../../../utils/platform/on-change.ts';
import { store } from '../../../utils/store/handle.ts';
import { changeJobs, listJobs } from '../../../utils/store/jobs.ts';
import { sendAfterRelease } from '../../../utils/team/posts/plan-send.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { aTeam } from '../../support/team-counts.ts';
import { NOON, World } from './world.ts';

const READING = 'promotion-rules@1';
let world: World;

const statusOut = async () =>
  (await (await store()).getAll('teamPosts')).find(({ post }) => post.slot === 'status')?.post.body;
const sendAt = async () => (await listJobs(await store())).find(({ kind }) => kind === 'team-send')?.dueAt;

beforeEach(async () => {
  world = await World.open();
  await world.start();
  const database = await store();
  const key = await createKey('member');
  await database.put('teamKeys', key);
  await database.put('teams', aTeam({ member: { id: key.public ?? '', name: '阿岚' } }));
});

describe('what a person does about the team', () => {
  it('is handed on at once, not when the alarm rings next', async () => {
    expect(await world.command('teamChanged', {})).toMatchObject({ ok: true });
    expect(await statusOut()).toMatchObject({ kind: 'status', acknowledged: {} });
    world.now += 2000;
    expect(await world.command('teamAcknowledge', { ids: [READING] })).toMatchObject({ ok: true });
    expect(await statusOut()).toMatchObject({ acknowledged: { [READING]: NOON + 2000 } });
    expect(await sendAt()).toBeGreaterThan(world.now + 40 * MINUTE);
  });

  it('is followed by open pages', async () => {
    const pages = new BroadcastChannel(CHANNEL);
    const heard = new Promise((done) => pages.addEventListener('message', done, { once: true }));
    await world.command('teamCheck', {});
    await expect(heard).resolves.toBeDefined();
    pages.close();
  });
});

describe('another release in use', () => {
  it('is told within two minutes, each browser at a moment of its own, and not later than was planned', async () => {
    const database = await store();
    await changeJobs(
      database,
      [],
      (await listJobs(database)).map(({ key }) => key),
    );
    await sendAfterRelease(database, NOON, () => 0.5);
    expect(await sendAt()).toBe(NOON + MINUTE);
    await sendAfterRelease(database, NOON, () => 0.9);
    expect(await sendAt()).toBe(NOON + MINUTE);
    await sendAfterRelease(database, NOON, () => 0.1);
    expect(await sendAt()).toBe(NOON + 12_000);
  });

  it('is told by nobody who shares nothing', async () => {
    const database = await store();
    await changeJobs(
      database,
      [],
      (await listJobs(database)).map(({ key }) => key),
    );
    const sharing = { as: 'nobody', status: true, uses: false, times: false, care: false } as const;
    await database.put('teams', aTeam({ sharing }));
    await sendAfterRelease(database, NOON, () => 0.5);
    expect(await sendAt()).toBeUndefined();
  });
});
