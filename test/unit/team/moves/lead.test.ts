import { describe, expect, it } from 'vitest';
import type { ChannelConfig } from '../../../../utils/records/team.ts';
import { type TeamAddresses, teamAddresses } from '../../../../utils/records/team-addresses.ts';
import {
  choseFresh,
  choseGone,
  choseTold,
  nextAddresses,
  openChoices,
  type TellChoices,
  type Telling,
  tellLines,
  tellsNews,
} from '../../../../utils/team/moves/next-addresses.ts';

const web = (id: string, more: Partial<Extract<ChannelConfig, { kind: 'web' }>> = {}): ChannelConfig => ({
  kind: 'web',
  id,
  url: `https://${id}.example.com/team/`,
  mirrors: [],
  webdav: false,
  everyMinutes: 10,
  ...more,
});
const hub = (id: string, ...servers: string[]): ChannelConfig => ({ kind: 'hub', id, servers });
const FILE: ChannelConfig = { kind: 'file', id: 'file' };
const NONE: TellChoices = { held: [], fresh: [], gone: [] };

const telling = (own: readonly ChannelConfig[], more: Partial<Telling> = {}): Telling => ({
  before: undefined,
  own: [FILE, ...own],
  guarded: new Set(),
  choices: NONE,
  ...more,
});
const idsOf = (said: TeamAddresses | undefined) => said?.now.map(({ id }) => id);
const fates = (one: Telling) => Object.fromEntries(tellLines(one).map(({ id, fate }) => [id, fate]));

describe('what the next release says of channels', () => {
  it('is nothing for a team that has none with an address, so that such a release is what it always was', () => {
    expect(nextAddresses(telling([]))).toBeUndefined();
    expect(nextAddresses(telling([{ kind: 'policy', id: 'policy' }]))).toBeUndefined();
    expect(tellsNews(telling([]))).toBe(false);
  });

  it('is at first every channel of the team, and whether members need something else for it', () => {
    const own = [
      web('a', { mirrors: ['https://m.example.com/t/'], webdav: true }),
      hub('h', 'wss://h.example.com'),
    ];
    const said = nextAddresses(telling(own, { guarded: new Set(['a', 'h']) }));
    expect(said).toEqual({
      now: [
        { ...own[0], secret: true },
        { ...own[1], secret: true },
      ],
      gone: [],
    });
    expect(teamAddresses.safeParse(said).success).toBe(true);
  });

  it.each([
    ['a name and a password', 'https://lead:secret@a.example.com/t/'],
    ['a query', 'https://a.example.com/t/?token=secret'],
    ['a fragment', 'https://a.example.com/t/#secret'],
    ['no TLS', 'http://a.example.com/t/'],
    ['no scheme that is known', 'ftp://a.example.com/t/'],
    ['too many signs', `https://a.example.com/${'a'.repeat(500)}`],
    ['a space', 'https://a.example.com/a b/'],
    ['no address at all', 'a.example.com'],
  ])('leaves an address with %s to join texts', (_, url) => {
    const own = [web('a', { url }), web('b', { mirrors: [url, 'https://m.example.com/t/'] })];
    const said = nextAddresses(telling(own));
    expect(said?.now).toMatchObject([{ id: 'b', mirrors: ['https://m.example.com/t/'] }]);
    expect(fates(telling(own))).toEqual({ b: 'goes', a: 'unfit' });
  });

  it('takes an address of this machine without TLS, for who tries it out', () => {
    const own = [web('a', { url: 'http://localhost:8080/t/' }), hub('h', 'ws://127.0.0.1:9222')];
    expect(idsOf(nextAddresses(telling(own)))).toEqual(['a', 'h']);
  });

  it('never names a channel by an id that the policy or files have', () => {
    const said = nextAddresses(telling([web('policy-1'), web('a b'), web('a:b')]));
    expect(said).toBeUndefined();
  });

  it('says which were given up, and goes on saying so', () => {
    const first = nextAddresses(telling([web('old')]));
    const choices = choseGone(NONE, 'old');
    const second = nextAddresses(
      telling([web('new')], { before: first, choices: choseFresh(choices, 'new') }),
    );
    expect(second).toMatchObject({ now: [{ id: 'new' }], gone: ['old'] });
    expect(nextAddresses(telling([web('new')], { before: second }))).toEqual(second);
    expect(tellsNews(telling([web('new')], { before: second }))).toBe(false);
  });

  it('says it of one that no release ever named, since a join text may have', () => {
    expect(nextAddresses(telling([], { choices: choseGone(NONE, 'old') }))).toEqual({
      now: [],
      gone: ['old'],
    });
  });

  it('keeps what another lead set up, though this browser never had it or was told otherwise', () => {
    const before: TeamAddresses = { now: [web('theirs') as never], gone: ['mine'] };
    const said = nextAddresses(telling([web('mine'), web('unsaid')], { before }));
    expect(said).toEqual(before);
    expect(fates(telling([web('mine'), web('unsaid')], { before }))).toEqual({
      theirs: 'goes',
      unsaid: 'held',
    });
  });

  it('says what both said, where two leads published at once', () => {
    const both = { before: { now: [web('mine') as never], gone: ['x'] } };
    const beside = [{ now: [web('theirs') as never, web('old') as never], gone: ['mine'] }];
    const choices = choseGone(NONE, 'old');
    expect(nextAddresses(telling([web('mine')], { ...both, beside, choices }))).toEqual({
      now: [web('theirs')],
      gone: ['x', 'mine', 'old'],
    });
    expect(nextAddresses(telling([], { beside: [{ now: [], gone: ['y'] }] }))).toEqual({
      now: [],
      gone: ['y'],
    });
    // Who took a channel up again since has the last word about it.
    const fresh = choseFresh(NONE, 'mine');
    expect(idsOf(nextAddresses(telling([web('mine')], { ...both, beside, choices: fresh })))).toContain(
      'mine',
    );
  });

  it('lets a change that was made here count until it is released, and another lead’s after that', () => {
    const there = web('a', { url: 'https://there.example.com/' });
    const before: TeamAddresses = { now: [web('a') as never], gone: [] };
    const choices = choseFresh(NONE, 'a');
    const said = nextAddresses(telling([there], { before, choices }));
    expect(said?.now).toMatchObject([{ id: 'a', url: 'https://there.example.com/' }]);
    const settled = openChoices(telling([there], { before: said, choices }));
    expect(settled.fresh).toEqual([]);
    const later: TeamAddresses = {
      now: [web('a', { url: 'https://third.example.com/' }) as never],
      gone: [],
    };
    expect(nextAddresses(telling([there], { before: later, choices: settled }))).toEqual(later);
  });

  it('leaves out what somebody unticked, and takes it up again', () => {
    const own = [web('a'), web('b')];
    const held = choseTold(NONE, 'b', false);
    const said = nextAddresses(telling(own, { choices: held }));
    expect(idsOf(said)).toEqual(['a']);
    expect(fates(telling(own, { choices: held }))).toEqual({ a: 'goes', b: 'held' });
    const again = choseTold(held, 'b', true);
    expect(idsOf(nextAddresses(telling(own, { before: said, choices: again })))).toEqual(['a', 'b']);
  });

  it('is bounded, whatever was decided', () => {
    const own = Array.from({ length: 30 }, (_, at) => web(`c${at}`));
    let choices = NONE;
    for (let at = 0; at < 200; at += 1) choices = choseGone(choices, `g${at}`);
    const said = nextAddresses(
      telling(own, { choices, before: { now: [], gone: own.map(({ id }) => `x${id}`) } }),
    );
    expect(teamAddresses.safeParse(said).success).toBe(true);
    expect(said?.gone.at(-1)).toBe('g199');
    expect(teamAddresses.safeParse(nextAddresses(telling(own))).success).toBe(true);
  });
});
