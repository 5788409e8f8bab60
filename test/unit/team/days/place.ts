import { createHash } from 'node:crypto';
import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { attentionSetting } from '../../../../utils/attention/stored-settings.ts';
import { HOUR } from '../../../../utils/core/time.ts';
import type { ChannelOutcome } from '../../../../utils/platform/team-contract.ts';
import type { ChannelConfig, Team, TeamKey } from '../../../../utils/records/team.ts';
import { BLANK_CONTEXT } from '../../../../utils/replies/blank-context.ts';
import { store } from '../../../../utils/store/handle.ts';
import { keepSigned } from '../../../../utils/store/team-releases.ts';
import { joinTeam } from '../../../../utils/store/teams.ts';
import { refusedWords } from '../../../../utils/team/membership/refused-words.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { LANGUAGES, useTexts } from '../../../support/i18n.ts';
import { aLead, aTeamReply, type Lead } from '../../../support/team-chain.ts';
import { NEVER_QUIET, NOON, World } from '../../background/world.ts';

/** Where the folder lies that every test of a bad day talks to. */
export const FOLDER = 'https://team.example/tx/';
export const ACCOUNT = { user: 'lead', password: 'geheim' };
export const DAV: ChannelConfig = {
  ...{ kind: 'web', id: 'dav', url: FOLDER },
  ...{ mirrors: [], webdav: true, everyMinutes: 15 },
};

/** A folder of a WebDAV server that compares before it replaces, and can fail as servers do. */
export class Place {
  files = new Map<string, string>();
  password = ACCOUNT.password;
  /** What it does instead of answering; undefined: it works. */
  trouble: (() => Response | Promise<Response>) | undefined;
  asked = 0;

  static etag = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

  answer = async (url: string, init: RequestInit = {}): Promise<Response> => {
    this.asked += 1;
    if (this.trouble) return this.trouble();
    const headers = new Headers(init.headers);
    const login = Buffer.from(headers.get('authorization')?.slice(6) ?? '', 'base64').toString();
    if (login !== `${ACCOUNT.user}:${this.password}`) return new Response('', { status: 401 });
    const path = url.slice(FOLDER.length);
    const there = this.files.get(path);
    switch (init.method) {
      case 'PUT': {
        const wanted = headers.get('if-match');
        const isFree = headers.get('if-none-match') === '*';
        if (
          (isFree && there !== undefined) ||
          (wanted && (there === undefined || wanted !== Place.etag(there)))
        )
          return new Response('', { status: 412 });
        this.files.set(path, String(init.body));
        return new Response('', { status: 201 });
      }
      case 'PROPFIND':
        return new Response(this.#listing(path), {
          status: 207,
          headers: { 'Content-Type': 'application/xml' },
        });
      case 'MKCOL':
        return new Response('', { status: 405 });
    }
    if (there === undefined) return new Response('', { status: 404 });
    if (headers.get('if-none-match') === Place.etag(there)) return new Response(null, { status: 304 });
    return new Response(there, {
      headers: { 'Content-Type': 'application/json', ETag: Place.etag(there) },
    });
  };

  #listing(folder: string): string {
    const names = [...this.files.keys()].filter((path) => path.startsWith(folder));
    const entry = (name: string) =>
      `<D:response><D:href>/tx/${name}</D:href><D:propstat><D:prop><D:resourcetype/></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
    return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${names.map(entry).join('')}</D:multistatus>`;
  }

  /** The posts that lie there. */
  posts = (): { slot: string; seq: number; body: unknown }[] =>
    [...this.files].flatMap(([path, text]) => (path.startsWith('posts/') ? [JSON.parse(text)] : []));
}

/** A browser whose requests to the team's folder reach a place. */
export async function openAt(place: Place): Promise<World> {
  const world = await World.open();
  await attentionSetting.set(NEVER_QUIET);
  const own = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    url.startsWith(FOLDER) ? place.answer(url, init) : own(url, init),
  );
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  return world;
}

/** Has this browser join, as a wizard does. */
export async function joins(
  world: World,
  lead: Lead,
  more: Partial<Team> = {},
  keys: readonly TeamKey[] = [],
): Promise<void> {
  const team = lead.membership({ joinedAt: NOON, channels: [DAV], ...more });
  await joinTeam(await store(), team, [{ key: 'channel:dav', channel: ACCOUNT }, ...keys], world.now);
  await world.command('teamChanged', {});
}

/** What a release of one reply of the team holds. */
export const words = (body: string) => ({ replies: [aTeamReply('a', body)] });

/** An hour after an agent's browser took in the first of two releases; only that one lies in the folder. */
export async function afterTheFirst() {
  const place = new Place();
  const world = await openAt(place);
  await world.start();
  const lead = await aLead();
  const first = await lead.sign(words('第一版'));
  const second = await lead.sign(words('第二版'));
  place.files.set('release.json', first.text);
  await joins(world, lead);
  await check(world);
  expect(await saysNow(world, 'team:a')).toBe('第一版');
  world.now += HOUR;
  return { place, world, lead, first, second };
}

/** Keeps a release as one that was signed in this browser. */
export async function signedHere({ header, release, text }: Signed): Promise<string> {
  await keepSigned(await store(), {
    ...{ key: release, number: header.number, header, state: 'signed' },
    ...{ receivedAt: NOON, channel: 'own', envelope: text },
  });
  return release;
}

export const fill = (world: World, id: string) =>
  world.command('fill', { context: BLANK_CONTEXT, id, lang: 'zh-CN', tone: 'plain' });

/** What a reply of the team says now; the code of the failure where it says nothing. */
export async function saysNow(world: World, id: string): Promise<string> {
  const filled = await fill(world, id);
  return filled.ok ? filled.value.messages.join('\n') : filled.error.code;
}

/** What became of the folder when all channels are asked. */
export async function check(world: World): Promise<ChannelOutcome | undefined> {
  const asked = await world.command('teamCheck', {});
  return asked.ok ? asked.value.channels.find(({ channel }) => channel === 'dav') : undefined;
}

/** What a person reads on the team's page of a channel that failed, in each language. */
export async function wordsShown(channel = 'dav'): Promise<string[]> {
  const kept = await (await store()).get('teamChannels', channel);
  const { failure } = kept ?? {};
  return failure ? inAllLanguages(() => refusedWords(failure.code)) : [];
}

/** The same words in each language; afterwards the first one is in use again. */
export function inAllLanguages(words: () => string): string[] {
  const all = LANGUAGES.map((language) => {
    useTexts(language);
    return words();
  });
  // biome-ignore lint/correctness/useHookAtTopLevel: a test helper, not a hook
  useTexts('en');
  return all;
}

/** Everything that a release brings into use, and which one. */
export async function inUse() {
  const database = await store();
  const team = await database.get('teams', 'team');
  return {
    replies: (await database.getAll('replies')).filter(({ layer }) => layer === 'team'),
    layers: await database.getAll('teamLayers'),
    head: team?.head,
    applied: team?.applied,
    keys: team?.keys,
  };
}
