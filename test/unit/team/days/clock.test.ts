import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { store } from '../../../../utils/store/handle.ts';
import { changeTeam } from '../../../../utils/store/teams.ts';
import { createKey } from '../../../../utils/team/release/keys.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import type { Lead } from '../../../support/team-chain.ts';
import type { World } from '../../background/world.ts';
import { afterTheFirst, check, joins, type Place, saysNow, words } from './place.ts';

let place: Place;
let world: World;
let lead: Lead;
let first: Signed;
let second: Signed;
const puts = (text: string) => place.files.set('release.json', text);

beforeEach(async () => {
  ({ place, world, lead, first, second } = await afterTheFirst());
});

describe('a clock that is wrong by a day', () => {
  const sale = async (at: number) => lead.sign(words('大促'), { startsAt: at, endsAt: at + 3 * HOUR }, first);

  it.each([1, -1])(
    'of the agent (%i): what was begun too early or late is right once the clock is',
    async (days) => {
      const real = world.now;
      puts((await sale(real + 2 * HOUR)).text);
      world.now = real + days * DAY;
      await check(world);
      world.now = real + 10 * MINUTE;
      await world.restart();
      await world.pass(real + 20 * MINUTE);
      expect(await saysNow(world, 'team:a')).toBe('第一版');
      await world.pass(real + 3 * HOUR);
      expect(await saysNow(world, 'team:a')).toBe('大促');
      await world.pass(real + 6 * HOUR);
      expect(await saysNow(world, 'team:a')).toBe('第一版');
    },
  );

  it.each([1, -1])('of the agent (%i): releases go on coming while it is wrong and after', async (days) => {
    const real = world.now;
    world.now = real + days * DAY;
    await world.restart();
    puts(second.text);
    await world.pass(world.now + HOUR);
    expect(await saysNow(world, 'team:a')).toBe('第二版');
    world.now = real + 2 * HOUR;
    await world.restart();
    puts((await lead.sign(words('第三版'), {}, second)).text);
    await world.pass(world.now + HOUR);
    expect(await saysNow(world, 'team:a')).toBe('第三版');
  });

  it.each([1, -1])('of a lead (%i): a withdrawal takes effect at once, and is told', async (days) => {
    const at = world.now + days * DAY;
    const gone = { withdrawn: [{ id: 'team:a', title: '答复 a', at }], replies: [] };
    puts((await lead.sign(gone, { at, kind: 'withdrawal', startsAt: at }, first)).text);
    await check(world);
    expect(await saysNow(world, 'team:a')).toBe('reply-withdrawn');
    expect(world.told.map(({ title }) => title)).toEqual(['Your team withdrew 1 reply']);
  });

  it.each([1, -1])('of a lead (%i): the next one, by a right clock, comes after it', async (days) => {
    const wrong = await lead.sign(words('钟错了'), { at: world.now + days * DAY }, first);
    puts(wrong.text);
    await check(world);
    expect(await saysNow(world, 'team:a')).toBe('钟错了');
    puts((await lead.sign(words('钟对了'), { at: world.now }, wrong)).text);
    world.now += HOUR;
    await check(world);
    expect(await saysNow(world, 'team:a')).toBe('钟对了');
  });

  it('of the agent: a release that waits begins although the clock was past its end meanwhile', async () => {
    const real = world.now;
    puts((await sale(real + 2 * HOUR)).text);
    await check(world);
    world.now = real + DAY;
    await world.restart();
    await world.pass(world.now + HOUR);
    expect(await saysNow(world, 'team:a')).toBe('第一版');
    world.now = real + HOUR;
    await world.restart();
    await world.pass(real + 3 * HOUR);
    expect(await saysNow(world, 'team:a')).toBe('大促');
    expect((await (await store()).get('teams', 'team'))?.settledAt).toBeLessThanOrEqual(world.now);
  });

  it('of the agent: what is shared is sent when the clock is right again, and not a day later', async () => {
    const member = await createKey('member');
    const sharing = { as: 'name', status: true, uses: false, times: false, care: false } as const;
    await joins(world, lead, {}, [member]);
    await changeTeam(await store(), (team) => ({ ...team, member: { id: member.public ?? '' }, sharing }));
    const real = world.now;
    world.now = real + DAY;
    await world.restart();
    await world.pass(world.now + 2 * HOUR);
    world.now = real + 2 * HOUR;
    place.files.delete([...place.files.keys()].find((path) => path.startsWith('posts/')) ?? '');
    puts(second.text);
    await world.restart();
    await world.pass(world.now + 3 * HOUR);
    expect(place.posts()).toMatchObject([{ slot: 'status', body: { release: { number: 2 } } }]);
  });
});
