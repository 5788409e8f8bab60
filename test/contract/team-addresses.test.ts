import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadTeamLibrary } from '../../entrypoints/options/team-library-load.ts';
import { publish } from '../../entrypoints/options/team-library-publish.ts';
import { makeTeam } from '../../entrypoints/options/team-make.ts';
import { dropChannel } from '../../entrypoints/options/team-moves.ts';
import { ok } from '../../utils/core/result.ts';
import type { ChannelConfig } from '../../utils/records/team.ts';
import { closeStore, inStore, store } from '../../utils/store/handle.ts';
import { changeTeam } from '../../utils/store/teams.ts';
import { storedEnvelope } from '../../utils/team/drafts/stored-content.ts';
import { newChannel } from '../../utils/team/membership/channel-draft.ts';
import { NEW_START } from '../../utils/team/membership/start-draft.ts';
import { choseGone } from '../../utils/team/moves/next-addresses.ts';
import { decide } from '../../utils/team/moves/stored-choices.ts';
import { fromBase64 } from '../../utils/team/release/base64.ts';
import { unpack } from '../../utils/team/release/pack.ts';

// What is written of secrets holds for whole releases: whatever a lead's browser has, none of it is in what it signs.

const MARK = 'geheim-7f3a';
const ACCOUNTS = new Map([
  [
    'dav',
    {
      user: `lead-${MARK}`,
      password: `write-${MARK}`,
      readUser: `all-${MARK}`,
      readPassword: `read-${MARK}`,
    },
  ],
]);
const web = (id: string, url: string, mirrors: string[] = []): ChannelConfig => ({
  ...{ kind: 'web', id, url, mirrors },
  ...{ webdav: false, everyMinutes: 10 },
});

/** Everything that a release holds, as text: what travels as it is, and its content unpacked. */
async function allOf(release: string): Promise<string> {
  const kept = await storedEnvelope(await store(), release);
  if (!kept.ok) throw new Error(kept.error.code);
  const { header, content } = kept.value.envelope;
  const packed = fromBase64(content, header.content.bytes);
  const bytes = packed && (await unpack(packed, header.content.unpacked));
  if (!bytes?.ok) throw new Error('content');
  return kept.value.text + new TextDecoder().decode(bytes.value);
}

async function released(): Promise<string> {
  const library = await inStore(loadTeamLibrary);
  if (!library.ok || !library.value) throw new Error('no team');
  const { work } = library.value;
  const plan = { kind: 'release', title: '一批', note: '', minimumClient: '0.1.0' } as const;
  const done = await publish({ ...plan, supersedes: [], keys: work.keys, content: work.content });
  if (!done.ok) throw new Error(done.error.code);
  return allOf(done.value.release);
}

beforeEach(async () => {
  await closeStore();
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });
  fakeBrowser.runtime.onMessage.addListener((_: unknown, __: unknown, respond: (answer: unknown) => void) => {
    respond(ok({ channels: [] }));
    return true;
  });
  const channels = [
    { ...newChannel('dav', 'webdav'), url: 'https://files.example.com/team/' },
    { ...newChannel('hub', 'hub'), servers: 'wss://hub.example.com' },
  ];
  const draft = { ...NEW_START, name: '青禾', me: '林', channels };
  const secrets = { passphrase: `passphrase-${MARK}`, accounts: ACCOUNTS };
  const made = await makeTeam(draft, secrets, () => {}, Date.now());
  if (!made.ok) throw new Error(made.error.code);
  // As a text that was not made here may have them.
  await changeTeam(await store(), (team) => ({
    ...team,
    channels: [
      ...team.channels,
      web('named', `https://someone:${MARK}@a.example.com/`),
      web('signed', `https://b.example.com/?signature=${MARK}`),
      web('marked', `https://c.example.com/#${MARK}`),
      web('mirrored', 'https://d.example.com/', [`https://e.example.com/?key=${MARK}`]),
      { kind: 'hub', id: 'hub2', servers: [`wss://me:${MARK}@hub2.example.com`, 'wss://hub3.example.com'] },
    ],
  }));
});

it('tells where the team’s channels are, and nothing that opens them', async () => {
  const secrets = (await (await store()).getAll('teamKeys')).flatMap(({ channel }) =>
    Object.values(channel ?? {}),
  );
  expect(secrets.length).toBeGreaterThanOrEqual(7);
  const text = await released();
  for (const host of ['files', 'hub', 'd', 'hub3']) expect(text).toContain(`//${host}.example.com`);
  for (const secret of [MARK, ...secrets])
    for (const form of [
      secret,
      ...(['base64', 'base64url', 'hex'] as const).map((one) => Buffer.from(secret).toString(one)),
    ])
      expect(text).not.toContain(form.replace(/=+$/, ''));
  // The words for what opens a channel have no place in the content either.
  const content = text.slice(text.lastIndexOf('{"addresses"'));
  expect(content).toContain('"addresses":{"gone":[],"now":[');
  expect(content).not.toMatch(/"(?:user|password|seed|private)"/);
});

it('holds nothing of a channel that was given up but the name under which it was kept', async () => {
  const gone = await dropChannel(await store(), 'dav');
  if (!gone.ok) throw new Error(gone.error.code);
  await decide(gone.value.id, (choices) => choseGone(choices, 'dav'));
  const text = await released();
  expect(text).toContain('"gone":["dav"]');
  expect(text).not.toContain('files.example.com');
});
