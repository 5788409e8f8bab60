import { beforeEach, describe, expect, it } from 'vitest';
import { exchange } from '../../../entrypoints/background/team/exchange.ts';
import { leave } from '../../../entrypoints/background/team/leave.ts';
import { ok } from '../../../utils/core/result.ts';
import { store } from '../../../utils/store/handle.ts';
import { isEmptied } from '../../../utils/team/posts/shared-posts.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { aTeam } from '../../support/team-counts.ts';
import { board, count } from '../team/posts/world.ts';
import { exchangingOver } from './exchanging.ts';
import { World } from './world.ts';

const HUB = { kind: 'hub' as const, id: 'hub', servers: ['wss://hub.example'] };
let here: ReturnType<typeof board>;
let order: string[];

const exchanging = () => exchangingOver(here);
const leaving = () => ({
  exchanging: exchanging(),
  care: {
    async giveUp() {
      order.push((await (await store()).get('teams', 'team'))?.sharing.as ?? 'gone');
    },
  },
});
const isLeft = async () => (await (await store()).get('teams', 'team')) === undefined;

beforeEach(async () => {
  const world = await World.open();
  await world.start();
  here = board();
  order = [];
  const database = await store();
  const key = await createKey('member');
  await database.put('teamKeys', key);
  await database.put('teams', aTeam({ channels: [HUB], member: { id: key.public ?? '', name: '阿岚' } }));
  await database.put('teamCounts', count('2026-09-10', 4));
  await exchange(exchanging());
});

describe('leaving a team', () => {
  it('takes back what was shared, and gives claims back, before anything is forgotten', async () => {
    expect([...here.posts.values()].some(({ body }) => isEmptied(body))).toBe(false);
    expect(await leave(leaving())).toEqual(ok({ untold: [] }));
    expect([...here.posts.values()].every(({ body }) => isEmptied(body))).toBe(true);
    expect(JSON.stringify([...here.posts.values()])).not.toContain('阿岚');
    expect(order).toEqual(['nobody']);
    expect(await isLeft()).toBe(true);
    expect(await (await store()).count('teamPosts')).toBe(0);
  });

  it('works with every channel away, and says where leads see still what was shared', async () => {
    here.fails = 100;
    expect(await leave(leaving())).toEqual(ok({ untold: ['hub'] }));
    expect(await isLeft()).toBe(true);
  });

  it('says nothing of a channel that is away where nothing was ever shared', async () => {
    await (await store()).clear('teamPosts');
    here.fails = 100;
    expect(await leave(leaving())).toEqual(ok({ untold: [] }));
  });

  it('shares nothing any more where the browser is ended in the middle', async () => {
    here.send = () => new Promise(() => {});
    void leave(leaving());
    await expect.poll(async () => (await (await store()).get('teams', 'team'))?.sharing.as).toBe('nobody');
    expect(await isLeft()).toBe(false);
  });
});

it('leaves nothing to leave without a team', async () => {
  await (await store()).delete('teams', 'team');
  expect(await leave(leaving())).toEqual(ok({ untold: [] }));
});
