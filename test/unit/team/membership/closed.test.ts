import { expect, it } from 'vitest';
import type { ChannelConfig } from '../../../../utils/records/team.ts';
import { closedChannels } from '../../../../utils/team/membership/closed-channels.ts';

const web = (id: string): Extract<ChannelConfig, { kind: 'web' }> => ({
  ...{ kind: 'web', id, url: `https://${id}.example.com/`, mirrors: [], webdav: true, everyMinutes: 10 },
});
const HUB: ChannelConfig = { kind: 'hub', id: 'h', servers: ['wss://hub.example.com'] };
const POLICY_HUB: ChannelConfig = { kind: 'hub', id: 'policy-1', servers: ['wss://other.example.com'] };
const OWN: ChannelConfig[] = [{ kind: 'file', id: 'file' }, web('w'), HUB];

type Closed = Parameters<typeof closedChannels>[0];
const closed = (more: Partial<Closed> = {}) => [
  ...closedChannels({
    team: { channels: OWN, role: 'agent' },
    channels: [...OWN, POLICY_HUB],
    keys: new Map(),
    states: new Map(),
    ...more,
  }),
];
const SEED = { channel: { seed: 's' } };
const LOGIN = { channel: { user: 'u', password: 'p' } };
const denied = new Map([['w', { failure: { code: 'channel-denied' } }]]);

it('a hub is closed without its key, at once and whoever it is', () => {
  expect(closed()).toEqual(['h', 'policy-1']);
  expect(closed({ team: { channels: OWN, role: 'lead' } })).toEqual(['h', 'policy-1']);
  expect(closed({ keys: new Map([['channel:h', SEED]]) })).toEqual([]);
});

it('servers of the company’s policy alone are closed, as no key of theirs is anywhere', () => {
  const own = OWN.slice(0, 2);
  expect(closed({ team: { channels: own, role: 'agent' }, channels: [...own, POLICY_HUB] })).toEqual([
    'policy-1',
  ]);
});

it('a folder is closed where the release says so, or where it said so itself', () => {
  const keys = new Map([['channel:h', SEED]]);
  const addresses = { now: [{ ...web('w'), secret: true as const }], gone: [] };
  expect(closed({ keys, addresses })).toEqual(['w']);
  expect(closed({ keys, states: denied })).toEqual(['w']);
  expect(closed({ keys, states: new Map([['w', { failure: { code: 'channel-unreachable' } }]]) })).toEqual(
    [],
  );
  // With an account it is a wrong one: its own words say that.
  const both: Closed['keys'] = new Map<string, object>([...keys, ['channel:w', LOGIN]]);
  expect(closed({ keys: both, addresses, states: denied })).toEqual([]);
  // A lead is told where to type it in.
  expect(closed({ keys, addresses, states: denied, team: { channels: OWN, role: 'lead' } })).toEqual([]);
});
