import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { DATABASE_NAME } from '../../../utils/store/database.ts';
import type { Signed } from '../../../utils/team/release/sign-release.ts';
import { killWorker } from '../../support/browsers.ts';
import { type Answer, type PlainServer, startPlainServer } from '../../support/plain-server.ts';
import { Random } from '../../support/random.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { aLead, aTeamReply, type Lead } from '../../support/team-chain.ts';

const rig = rigFor({ seed: 88 });
const ROUNDS = 8;
/** Longer than any of the three takes (ms), so that some are killed and some are done. */
const WITHIN = 60;

const files = new Map<string, string>();
let server: PlainServer;
let lead: Lead;
let member: string;

/** A folder that lets every page in, and compares before it replaces. */
const folder: Answer = (request, response) => {
  const path = (request.url ?? '').slice(1);
  const there = files.get(path);
  const etag = (text: string) => `"${createHash('sha1').update(text).digest('hex')}"`;
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, PROPFIND, MKCOL');
  response.setHeader('Access-Control-Allow-Headers', 'content-type, depth, if-match, if-none-match');
  response.setHeader('Access-Control-Expose-Headers', 'ETag');
  if (request.method === 'OPTIONS') return void response.writeHead(204).end();
  if (request.method === 'GET' && there !== undefined) {
    response.writeHead(200, { 'Content-Type': 'application/json', ETag: etag(there) });
    return void response.end(there);
  }
  if (request.method !== 'PUT') return void response.writeHead(404).end();
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { 'if-match': wanted, 'if-none-match': none } = request.headers;
    const now = files.get(path);
    const isRefused = (wanted && (!now || wanted !== etag(now))) || (none === '*' && now !== undefined);
    if (!isRefused) files.set(path, Buffer.concat(chunks).toString());
    response.writeHead(isRefused ? 412 : 201).end();
  });
};

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
const send = (name: string, body: object): Promise<unknown> =>
  rig.desk
    .evaluate((one, value) => chrome.runtime.sendMessage({ name: one, body: value }), name, body)
    .catch(() => undefined);

/** How long (ms) a worker may take to come back and answer. */
const PATIENCE = 15_000;
/** Rejects where the worker never came back. */
const answered = (answer: Promise<unknown>): Promise<unknown> =>
  Promise.race([
    answer,
    new Promise((_, failed) => setTimeout(() => failed(new Error('the worker did not come back')), PATIENCE)),
  ]);

/** Writes records as pages of the extension do. */
const put = (store: string, record: object): Promise<void> =>
  rig.desk.evaluate(
    async (name, into, value) => {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const transaction = database.transaction(into, 'readwrite');
      transaction.objectStore(into).put(value);
      await new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onabort = failed;
      });
      database.close();
    },
    DATABASE_NAME,
    store,
    record,
  );

/** Makes the key with which this member signs what is shared, where it is to stay; answers its public half. */
const makeKey = (): Promise<string> =>
  rig.desk.evaluate(async (name) => {
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    const own = btoa(String.fromCharCode(...raw))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace('=', '');
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const transaction = database.transaction('teamKeys', 'readwrite');
    transaction.objectStore('teamKeys').put({ key: 'member', public: own, private: pair.privateKey });
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    database.close();
    return own;
  }, DATABASE_NAME);

beforeAll(async () => {
  server = await startPlainServer();
  server.answer(folder);
});
/** Each attempt begins with a team of its own. */
beforeEach(async () => {
  files.clear();
  lead = await aLead();
});
afterAll(() => server.close());

it('a worker that is killed while it takes in, publishes and exchanges loses nothing and doubles nothing', {
  timeout: 120_000,
}, async () => {
  await send('look', { console: 'pinduoduo', shop: '_', ids: [] });
  member = await makeKey();
  const at = Date.now() - 1000;
  const url = `${server.url.replace('127.0.0.1', 'localhost')}/`;
  const web = { kind: 'web' as const, id: 'dav', mirrors: [], webdav: true, everyMinutes: 15 };
  await put('teams', {
    ...lead.membership({ role: 'lead', joinedAt: at, channels: [{ ...web, url }] }),
    member: { id: member, name: '阿岚' },
    sharing: { as: 'name', status: true, uses: false, times: false, care: false },
  });
  await send('teamChanged', {});
  const random = new Random(6);
  const next = async (number: number): Promise<Signed> =>
    lead.sign({ replies: [aTeamReply('a', `第 ${number} 版`), aTeamReply(`r${number}`, '新的')] });
  /** Begins a step, kills the worker at a moment that nobody chose, and has the step done again. */
  const killed = async (name: string, body: object) => {
    const begun = send(name, body);
    await new Promise((done) => setTimeout(done, random.int(0, WITHIN)));
    await killWorker(rig.browser);
    // Who asked a worker that was killed may never be answered.
    void begun;
    return answered(send(name, body));
  };
  for (let number = 1; number <= ROUNDS; number += 1) {
    const { header, release, text } = await next(number);
    if (number % 2 === 0) {
      files.set('release.json', text);
      expect(await killed('teamCheck', {})).toMatchObject({ ok: true });
    } else {
      await put('teamReleases', {
        ...{ key: release, number, header, state: 'signed', receivedAt: at, channel: 'own', envelope: text },
      });
      expect(await killed('teamPublish', { release })).toMatchObject({
        ...{ ok: true, value: { channels: [{ channel: 'dav', outcome: 'sent' }] } },
      });
    }
    expect(await killed('teamExchange', {})).toMatchObject({ ok: true });
    const [team] = await readStore(rig.desk, 'teams');
    expect(team).toMatchObject({ head: { number, release }, applied: { number, release } });
    const replies = (await readStore(rig.desk, 'replies')).filter(({ layer }) => layer === 'team');
    expect(replies.map(({ id }) => id).sort()).toEqual(['team:a', `team:r${number}`]);
    expect(replies.find(({ id }) => id === 'team:a')?.variants[0]?.body).toBe(`第 ${number} 版`);
    const states = (await readStore(rig.desk, 'teamReleases')).filter(({ state }) => state !== 'past');
    expect(states.map(({ key, state }) => [key, state])).toEqual([[release, 'current']]);
    expect(files.get('release.json')).toBe(text);
    const post = JSON.parse(files.get(`posts/${member}.status.json`) ?? '{}');
    expect(post).toMatchObject({ member, body: { kind: 'status', release: { number } } });
  }
  expect([...files.keys()].filter((path) => path.startsWith('posts/'))).toHaveLength(1);
});
