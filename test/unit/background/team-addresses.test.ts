import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TeamAddresses, TeamWay } from '../../../utils/records/team-addresses.ts';
import { store } from '../../../utils/store/handle.ts';
import { changeTeam } from '../../../utils/store/teams.ts';
import { channelsWith, offerName } from '../../../utils/team/moves/moves.ts';
import { laterSetting } from '../../../utils/team/moves/stored-settings.ts';
import { aLead, type Lead } from '../../support/team-chain.ts';
import { joins, openAt, Place } from '../team/days/place.ts';
import type { World } from './world.ts';

const web = (id: string): TeamWay => ({
  ...{ kind: 'web', id, url: `https://${id}.example.com/`, mirrors: [] },
  ...{ webdav: false, everyMinutes: 10 },
});
let world: World;
let lead: Lead;

const releases = async (addresses?: TeamAddresses) => {
  const { text } = await lead.sign({ ...(addresses && { addresses }) });
  expect(await world.command('teamOffer', { text, channel: 'file' })).toMatchObject({ ok: true });
};
const titles = async () => {
  await world.idle();
  return world.told.map(({ title }) => title);
};

beforeEach(async () => {
  world = await openAt(new Place());
  await world.start();
  lead = await aLead();
  await joins(world, lead);
});

it('tells once of a new address, and of one that is here already never', async () => {
  await releases();
  await releases({
    now: [web('new'), { ...web('dav'), url: 'https://team.example/tx/', webdav: true } as TeamWay],
    gone: [],
  });
  expect(await titles()).toEqual(['Your team has 1 new address, used once you allow it']);
  await releases({ now: [web('new')], gone: [] });
  await world.restart();
  expect(await titles()).toHaveLength(1);
});

it('says nothing on the first release: who joins reads the team’s page', async () => {
  await releases({ now: [web('new')], gone: [] });
  expect(await titles()).toEqual([]);
});

it.each([
  [
    'taken up',
    async () => {
      await changeTeam(await store(), (team) => {
        const channels = channelsWith(team.channels, { way: web('new') });
        return channels && { ...team, channels };
      });
    },
  ],
  ['put off', async () => laterSetting.set({ team: lead.team, offers: [offerName({ way: web('new') })] })],
])('takes the word back once it was %s', async (_, settle) => {
  await releases();
  await releases({ now: [web('new')], gone: [] });
  expect(await titles()).toHaveLength(1);
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toHaveLength(1);
  await settle();
  await world.command('teamChanged', {});
  await world.idle();
  expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([]);
});
