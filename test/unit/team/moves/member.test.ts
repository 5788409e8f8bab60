import { describe, expect, it } from 'vitest';
import type { ChannelConfig, TeamChannel } from '../../../../utils/records/team.ts';
import { type TeamAddresses, type TeamWay, teamAddresses } from '../../../../utils/records/team-addresses.ts';
import {
  asksAccounts,
  channelsWith,
  isLastToAnswer,
  lacksSecret,
  leavesServer,
  movesOf,
  offerName,
} from '../../../../utils/team/moves/moves.ts';
import type { Addressed } from '../../../../utils/team/moves/way.ts';

type Web = Extract<TeamWay, { kind: 'web' }>;
const web = (id: string, url = `https://${id}.example.com/`, more: Partial<Web> = {}): Web => ({
  ...{ kind: 'web', id, url, mirrors: [], webdav: false, everyMinutes: 10 },
  ...more,
});
const hub = (id: string, ...servers: string[]): Extract<TeamWay, { kind: 'hub' }> => ({
  kind: 'hub',
  id,
  servers,
});
const FILE: ChannelConfig = { kind: 'file', id: 'file' };
const said = (now: TeamWay[], gone: string[] = []): TeamAddresses => ({ now, gone });
const offered = (channels: ChannelConfig[], news: TeamAddresses | undefined, managed: string[] = []) =>
  movesOf([FILE, ...channels], managed, news).offers.map(({ way }) => way.id);

describe('what a release says of addresses', () => {
  it('is nothing in releases of before, and where all of it is here', () => {
    expect(movesOf([web('a')], [], undefined)).toEqual({ offers: [], retired: [] });
    expect(movesOf([web('a'), hub('h', 'wss://h')], [], said([web('a'), hub('h', 'wss://h')]))).toEqual({
      offers: [],
      retired: [],
    });
  });

  it('offers a new address and marks the old one, which stays until somebody drops it', () => {
    const old = web('old');
    const { offers, retired } = movesOf([FILE, old], [], said([web('new')], ['old']));
    expect(offers).toEqual([{ way: web('new') }]);
    expect(retired).toEqual([old]);
  });

  it('offers other addresses of a channel that is here, with what it has so far', () => {
    const before = hub('h', 'wss://a', 'wss://b');
    expect(movesOf([before], [], said([hub('h', 'wss://b', 'wss://c')])).offers).toEqual([
      { way: hub('h', 'wss://b', 'wss://c'), before },
    ]);
    expect(offered([before], said([hub('h', 'wss://b', 'wss://a')]))).toEqual([]);
    const mirrored = web('a', 'https://a.example.com/', { mirrors: ['https://m.example.com/'] });
    expect(offered([web('a')], said([mirrored]))).toEqual(['a']);
  });

  it('leaves a channel alone that somebody set up by hand, and does not offer its address twice', () => {
    const byHand = web('mine', 'https://same.example.com/');
    const { offers, retired } = movesOf(
      [byHand],
      [],
      said([web('theirs', 'https://same.example.com/')], ['x']),
    );
    expect({ offers, retired }).toEqual({ offers: [], retired: [] });
  });

  it('does not give up an address that came back under another name', () => {
    const old = web('old', 'https://same.example.com/');
    expect(movesOf([old], [], said([web('new', 'https://same.example.com/')], ['old']))).toEqual({
      offers: [],
      retired: [],
    });
  });

  it('keeps one that was given up while one of its mirrors is where the team went', () => {
    const old = web('old', 'https://o.example.com/', { mirrors: ['https://n.example.com/'] });
    const news = said([web('new', 'https://n.example.com/')], ['old']);
    expect(movesOf([old], [], news)).toEqual({ offers: [], retired: [] });
  });

  it('offers nothing that the company’s policy reaches already, and gives none of it up', () => {
    const managed = ['https://cdn.example.com/', 'wss://hub.example.com'];
    const news = said([web('a', managed[0]), hub('h', 'wss://other', managed[1] ?? '')], ['policy-1']);
    expect(offered([], news, managed)).toEqual([]);
    expect(offered([web('a')], news, managed)).toEqual([]);
  });

  it('says nothing to a lead of what that lead has just decided', () => {
    const news = said([web('gone'), web('changed')], []);
    const own = [web('changed', 'https://else.example.com/')];
    expect(movesOf(own, [], news, new Set(['gone', 'changed'])).offers).toEqual([]);
  });

  it('does not take one kind of channel for another, nor one name twice', () => {
    expect(offered([hub('a', 'wss://h')], said([web('a')]))).toEqual([]);
    const twice = said([web('a', 'https://one.example.com/'), web('a', 'https://two.example.com/')]);
    expect(movesOf([], [], twice).offers).toEqual([{ way: web('a', 'https://one.example.com/') }]);
  });

  it('does not take the word of a release both ways', () => {
    expect(movesOf([web('a')], [], said([web('a')], ['a']))).toEqual({ offers: [], retired: [] });
  });

  it.each([
    ['a password in an address', { now: [web('a', 'https://u:p@a.example.com/')], gone: [] }],
    ['an address without TLS', { now: [web('a', 'http://a.example.com/')], gone: [] }],
    [
      'a mirror without TLS',
      { now: [web('a', undefined, { mirrors: ['http://a.example.com/'] })], gone: [] },
    ],
    ['a hub without TLS', { now: [hub('h', 'ws://h.example.com')], gone: [] }],
    ['a page of the browser', { now: [web('a', 'javascript:alert(1)')], gone: [] }],
    ['the policy’s own name', { now: [web('policy-1')], gone: [] }],
    ['the name of files', { now: [], gone: ['file'] }],
    ['too many', { now: Array.from({ length: 10 }, (_, at) => web(`c${at}`)), gone: [] }],
    ['too many given up', { now: [], gone: Array.from({ length: 51 }, (_, at) => `g${at}`) }],
    ['another kind', { now: [{ kind: 'policy', id: 'p' }], gone: [] }],
  ])('is refused with %s', (_, value) => {
    expect(teamAddresses.safeParse(value).success).toBe(false);
  });

  it('has no room for what opens a channel', () => {
    const read = teamAddresses.parse({
      now: [{ ...web('a'), password: 'p', user: 'u' }],
      gone: [],
      seed: 's',
    });
    expect(read).toEqual(said([web('a')]));
  });
});

describe('taking it up', () => {
  it('adds a new one, and puts another address in the place of the old one', () => {
    const news = { way: web('b', undefined, { secret: true }) };
    expect(channelsWith([FILE, web('a')], news)).toEqual([FILE, web('a'), web('b')]);
    const before = web('a', undefined, { everyMinutes: 60 });
    const moved = { way: web('a', 'https://there.example.com/'), before };
    expect(channelsWith([FILE, before], moved)).toEqual([FILE, { ...moved.way, everyMinutes: 60 }]);
  });

  it('is not possible where there is no room', () => {
    const full = Array.from({ length: 10 }, (_, at) => web(`c${at}`));
    expect(channelsWith(full, { way: web('new') })).toBeUndefined();
    expect(channelsWith(full, { way: web('c3', 'https://there.example.com/') })).toHaveLength(10);
  });

  it('needs a join text where something that opens it is not here, or was given out for another server', () => {
    const guarded = (id: string, url: string) => web(id, url, { secret: true });
    const account = { user: 'u', password: 'p' };
    expect(lacksSecret({ way: web('a') }, undefined)).toBe(false);
    expect(lacksSecret({ way: guarded('a', 'https://a.example.com/') }, account)).toBe(true);
    const before = web('a', 'https://a.example.com/one/');
    const within = { way: guarded('a', 'https://a.example.com/two/'), before };
    expect([lacksSecret(within, account), lacksSecret(within, undefined), leavesServer(within)]).toEqual([
      false,
      true,
      false,
    ]);
    const away = { way: guarded('a', 'https://b.example.com/one/'), before };
    expect([lacksSecret(away, account), leavesServer(away)]).toEqual([true, true]);
    const hubMove = { way: { ...hub('h', 'wss://b'), secret: true as const }, before: hub('h', 'wss://a') };
    expect([lacksSecret(hubMove, { seed: 's' }), lacksSecret(hubMove, {}), leavesServer(hubMove)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('asks a lead, and nobody else, for the accounts of a folder at another server', () => {
    const dav = (url: string) => web('a', url, { webdav: true });
    const before = dav('https://a.example.com/one/');
    const away = { way: dav('https://b.example.com/one/'), before };
    expect([asksAccounts(away, 'lead'), asksAccounts(away, 'editor'), asksAccounts(away, 'agent')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(asksAccounts({ way: dav('https://n.example.com/') }, 'lead')).toBe(true);
    expect(asksAccounts({ way: dav('https://a.example.com/two/'), before }, 'lead')).toBe(false);
    expect(asksAccounts({ way: web('w') }, 'lead')).toBe(false);
    expect(asksAccounts({ way: hub('h', 'wss://b') }, 'lead')).toBe(false);
  });

  it('is another offer where the addresses are others', () => {
    expect(offerName({ way: web('a') })).not.toBe(offerName({ way: web('a', 'https://b.example.com/') }));
  });
});

it('the last channel that answers is told from one that others stand beside', () => {
  const old = web('old') as Addressed;
  const isLast = (...states: Partial<TeamChannel>[]) =>
    isLastToAnswer(
      old,
      [FILE, old, web('new')],
      new Map(states.map((one, at) => [['old', 'new'][at] ?? '', { key: '', failures: 0, ...one }])),
    );
  const answered = { triedAt: 5, okAt: 5 };
  // That it failed is forgotten when the team is changed; when it answered last is not.
  const failed = { triedAt: 5, okAt: 1 };
  expect(isLast(answered)).toBe(true);
  expect(isLast(answered, failed)).toBe(true);
  expect(isLast(answered, answered)).toBe(false);
  expect(isLast(failed, failed)).toBe(false);
  expect(isLast()).toBe(false);
});
