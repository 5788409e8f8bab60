import { beforeEach, describe, expect, it } from 'vitest';
import { noteHubState } from '../../../entrypoints/background/team/hub-state.ts';
import { MINUTE } from '../../../utils/core/time.ts';
import { store } from '../../../utils/store/handle.ts';
import { aTeam } from '../../support/team-counts.ts';
import { NOON, World } from './world.ts';

const HUB = { kind: 'hub' as const, id: 'hub', servers: ['wss://hub.example'] };
const recordOf = async (id: string) => (await store()).get('teamChannels', id);
const away = { connected: false, since: NOON, failure: { code: 'channel-unreachable' } };

beforeEach(async () => {
  await World.open();
  await (await store()).put('teams', aTeam({ channels: [HUB] }));
});

describe('how a hub stands', () => {
  it('is noted for the page of the channels, when it is reached and when it is lost', async () => {
    await noteHubState('hub', { connected: true, since: NOON }, NOON);
    expect(await recordOf('hub')).toEqual({ key: 'hub', failures: 0, triedAt: NOON, okAt: NOON });
    await noteHubState('hub', away, NOON + MINUTE);
    expect(await recordOf('hub')).toMatchObject({ okAt: NOON, failures: 1, failure: away.failure });
    await noteHubState('hub', { connected: true, since: NOON }, NOON + 2 * MINUTE);
    expect(await recordOf('hub')).toEqual({
      key: 'hub',
      failures: 0,
      triedAt: NOON + 2 * MINUTE,
      okAt: NOON + 2 * MINUTE,
    });
  });

  it('keeps what else is known of the channel, and when it is asked next', async () => {
    await (await store()).put('teamChannels', { key: 'hub', failures: 0, boardMark: 'm', nextAt: NOON + 1 });
    await noteHubState('hub', away, NOON);
    expect(await recordOf('hub')).toMatchObject({ boardMark: 'm', nextAt: NOON + 1, failures: 1 });
  });

  it('is noted of no hub that the team does not have, and of none that was let go', async () => {
    await noteHubState('other', { connected: true, since: NOON }, NOON);
    await noteHubState('hub', { connected: false, since: NOON }, NOON);
    expect(await (await store()).getAllKeys('teamChannels')).toEqual([]);
  });
});
