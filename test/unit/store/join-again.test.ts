import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChannelConfig, TeamKey } from '../../../utils/records/team.ts';
import type { Database } from '../../../utils/store/database.ts';
import { joinTeam } from '../../../utils/store/teams.ts';
import { aLead, type Lead, T0 } from '../../support/team-chain.ts';
import { freshStore } from './records.ts';

const folder = (url: string): ChannelConfig => ({
  ...{ kind: 'web', id: 'dav', url, mirrors: [] },
  ...{ webdav: true, everyMinutes: 10 },
});
const hub = (server: string): ChannelConfig => ({ kind: 'hub', id: 'hub', servers: [server] });
const password = (key: string, word: string): TeamKey => ({ key, channel: { user: 'u', password: word } });
let database: Database;
let lead: Lead;

const join = (channels: ChannelConfig[], keys: TeamKey[] = []) =>
  joinTeam(database, lead.membership({ channels }), keys, T0);
const secrets = async () =>
  new Map((await database.getAll('teamKeys')).map(({ key, channel }) => [key, channel?.password]));

beforeEach(async () => {
  database = await freshStore();
  lead = await aLead();
  await join(
    [folder('https://a.example.com/team/'), hub('wss://a.example.com')],
    [
      password('channel:dav', 'old'),
      password('channel:dav:member', 'old'),
      { key: 'channel:hub', channel: { seed: 'SU' } },
    ],
  );
});

describe('joining the same team again', () => {
  it('sends the password of one server to no other', async () => {
    await join([folder('https://b.example.com/team/'), hub('wss://b.example.com')]);
    expect([...(await secrets()).keys()]).toEqual(['channel:hub']);
  });

  it.each([
    ['another scheme', 'http://a.example.com/team/'],
    ['another port', 'https://a.example.com:8443/team/'],
    ['a name that begins like it', 'https://a.example.com.example.net/team/'],
    ['no address', 'a.example.com/team'],
  ])('takes %s for another server', async (_, url) => {
    await join([folder(url), hub('wss://a.example.com')]);
    expect([...(await secrets()).keys()]).toEqual(['channel:hub']);
  });

  it('keeps it where the server is the same, and takes the one that comes with another server', async () => {
    await join([folder('https://a.example.com/elsewhere/')]);
    expect((await secrets()).get('channel:dav')).toBe('old');
    await join([folder('https://b.example.com/team/')], [password('channel:dav', 'new')]);
    expect([...(await secrets())]).toEqual([['channel:dav', 'new']]);
  });
});
