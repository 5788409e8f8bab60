import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HOUR } from '../../../../utils/core/time.ts';
import { store } from '../../../../utils/store/handle.ts';
import { createKey } from '../../../../utils/team/release/keys.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { aLead, aTeamReply, type Lead } from '../../../support/team-chain.ts';
import { arm, disarm } from '../../background/kill.ts';
import { NOON, type World } from '../../background/world.ts';
import { count } from '../posts/world.ts';
import { inUse, joins, openAt, Place, signedHere } from './place.ts';

/** At so many calls, spread over a step, it is killed. */
const POINTS = 30;

let lead: Lead;
let member: Awaited<ReturnType<typeof createKey>>;
let releases: Record<'first' | 'second' | 'withdrawal' | 'later', Signed>;
let place: Place;
let world: World;

beforeAll(async () => {
  lead = await aLead();
  member = await createKey('member');
  const replies = [aTeamReply('a', '一'), aTeamReply('b', '二')];
  const reading = { id: 'r', title: '新规', body: '…', required: true, version: 1 };
  const first = await lead.sign({ replies });
  const second = await lead.sign({
    replies: [aTeamReply('a', '一一'), aTeamReply('c', '三')],
    readings: [reading],
  });
  const withdrawn = [{ id: 'team:a', title: '答复 a', at: NOON }];
  releases = {
    first,
    second,
    withdrawal: await lead.sign(
      { replies: [aTeamReply('b', '二')], withdrawn },
      { kind: 'withdrawal' },
      first,
    ),
    later: await lead.sign({ replies: [aTeamReply('a', '晚上')] }, { startsAt: NOON + HOUR }, first),
  };
});
afterEach(() => void disarm());

const alarm = async () => {
  const [next] = await fakeBrowser.alarms.getAll();
  if (next) await fakeBrowser.alarms.onAlarm.trigger(next);
  await world.idle();
};

/** What may be killed, each begun again by whoever was not answered, or by the next alarm. */
const STEPS: Record<string, () => Promise<unknown>> = {
  'taking a release in': () => world.command('teamOffer', { text: releases.second.text, channel: 'file' }),
  'taking a withdrawal in': () =>
    world.command('teamOffer', { text: releases.withdrawal.text, channel: 'file' }),
  'asking the channels': () => world.command('teamCheck', {}),
  'a release whose time comes': alarm,
  publishing: () => world.command('teamPublish', { release: releases.second.release }),
  exchanging: () => world.command('teamExchange', {}),
  acknowledging: () => world.command('teamAcknowledge', { ids: ['r'] }),
};

async function before(name: string): Promise<void> {
  place.files.set('release.json', releases.first.text);
  const isLead = name === 'publishing';
  await joins(
    world,
    lead,
    {
      role: isLead ? 'lead' : 'agent',
      member: { id: member.public ?? '', name: '阿岚' },
      sharing: { as: 'name', status: true, uses: true, times: false, care: false },
    },
    [{ ...member, key: 'member' }, ...(isLead ? [{ ...lead.key, key: 'signing' }] : [])],
  );
  await world.command('teamCheck', {});
  if (name === 'asking the channels') place.files.set('release.json', releases.second.text);
  if (name === 'a release whose time comes') {
    await world.command('teamOffer', { text: releases.later.text, channel: 'file' });
    world.now = NOON + 2 * HOUR;
  }
  if (name === 'publishing') await signedHere(releases.second);
  if (name === 'exchanging') await (await store()).put('teamCounts', count('2026-09-10', 4));
  if (name === 'acknowledging')
    await world.command('teamOffer', { text: releases.second.text, channel: 'file' });
}

/** A browser in a team up to a step, the step killed at one of its calls, and what follows. */
async function live(name: string, killAt: number): Promise<{ end: unknown; calls: number }> {
  place = new Place();
  world = await openAt(place);
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  await world.start();
  await before(name);
  const step = STEPS[name];
  if (!step) throw new Error(name);
  arm(killAt);
  await step().catch(() => undefined);
  const calls = disarm();
  await world.restart();
  await step();
  await alarm();
  // When something is sent depends on when the worker came back; that it is sent does not.
  await world.command('teamCheck', {});
  await world.command('teamExchange', {});
  const database = await store();
  const end = {
    ...(await inUse()),
    acknowledged: (await database.get('teams', 'team'))?.acknowledged,
    releases: (await database.getAll('teamReleases')).map(({ key, number, state }) => ({
      key,
      number,
      state,
    })),
    lying: place.files.get('release.json'),
    kept: [...place.files.keys()].sort(),
    posts: place.posts().map(({ body, slot }) => ({ body, slot })),
    told: [...new Set(world.told.map(({ title }) => title))],
    jobs: [...new Set((await world.jobs()).map(({ kind }) => kind))].sort(),
    failures: (await database.getAll('teamChannels')).map(({ failure, key }) => ({ key, failure })),
  };
  return { end, calls };
}

describe('a worker that is killed at any line', () => {
  it.each(Object.keys(STEPS))(
    'in %s ends where an undisturbed one does',
    async (name) => {
      const whole = await live(name, Number.POSITIVE_INFINITY);
      expect(whole.calls).toBeGreaterThan(4);
      for (let at = 0; at < whole.calls; at += Math.ceil(whole.calls / POINTS))
        expect((await live(name, at)).end, `killed at call ${at} of ${whole.calls}`).toEqual(whole.end);
    },
    120_000,
  );
});
