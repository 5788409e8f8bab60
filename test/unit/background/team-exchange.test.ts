import { beforeEach, describe, expect, it } from 'vitest';
import { exchange, exchangeIfDue } from '../../../entrypoints/background/team/exchange.ts';
import { fail, ok } from '../../../utils/core/result.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { store } from '../../../utils/store/handle.ts';
import { listJobs } from '../../../utils/store/jobs.ts';
import { sendSoon } from '../../../utils/team/posts/plan-send.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { aTeam } from '../../support/team-counts.ts';
import { board, count } from '../team/posts/world.ts';
import { NOON, World } from './world.ts';

const HUB = { kind: 'hub' as const, id: 'hub', servers: ['wss://hub.example'] };
let here: ReturnType<typeof board>;
let now: number;

const exchanging = () => ({
  clock: () => now,
  client: '1.4.0',
  random: () => 0.5,
  request: async () => fail('channel-unreachable'),
  hub: () => ({ id: 'hub', pull: async () => ok({ outcome: 'empty' as const }), board: here }),
});

beforeEach(async () => {
  const world = await World.open();
  await world.start();
  here = board();
  now = NOON;
  const database = await store();
  const key = await createKey('member');
  await database.put('teamKeys', key);
  await database.put('teams', aTeam({ channels: [HUB], member: { id: key.public ?? '', name: '阿岚' } }));
  await database.put('teamCounts', count('2026-09-10', 4));
});

describe('the exchange of what is shared', () => {
  it('happens when it is due, and plans the next one', async () => {
    expect(await exchangeIfDue(exchanging())).toEqual(ok(undefined));
    await sendSoon(await store(), NOON);
    expect(await exchangeIfDue(exchanging())).toMatchObject({ value: { channels: [{ outcome: 'sent' }] } });
    expect(here.posts.size).toBe(2);
    expect((await listJobs(await store())).find(({ kind }) => kind === 'team-send')?.dueAt).toBe(NOON + HOUR);
  });

  it('goes on the next time where the worker was ended in the middle', async () => {
    const calm = here.send;
    here.send = () => new Promise(() => {});
    void exchange(exchanging());
    await expect.poll(async () => (await store()).count('teamPosts')).toBe(2);
    here.send = calm;
    now += 2 * HOUR;
    expect(await exchangeIfDue(exchanging())).toMatchObject({ value: { channels: [{ outcome: 'sent' }] } });
    expect(here.posts.size).toBe(2);
    expect(await exchange(exchanging())).toMatchObject({ value: { channels: [{ outcome: 'same' }] } });
  });

  it('says that a channel failed and keeps what waits', async () => {
    here.fails = 1;
    expect(await exchange(exchanging())).toMatchObject({
      value: { channels: [{ channel: 'hub', outcome: 'failed', failure: { code: 'channel-unreachable' } }] },
    });
    expect(await exchange(exchanging())).toMatchObject({ value: { channels: [{ outcome: 'sent' }] } });
  });

  it('collects for leads, not for agents', async () => {
    let collected = 0;
    const collect = here.collect;
    here.collect = (...asked) => {
      collected += 1;
      return collect(...asked);
    };
    await exchange(exchanging());
    const database = await store();
    const team = await database.get('teams', 'team');
    if (team) await database.put('teams', { ...team, role: 'lead' });
    await exchange(exchanging());
    expect(collected).toBe(1);
  });

  it('does nothing without a team', async () => {
    await (await store()).delete('teams', 'team');
    expect(await exchange(exchanging())).toEqual(ok({ channels: [] }));
  });
});
