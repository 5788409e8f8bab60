import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { StandInAddress } from './browsers.ts';
import { bundleOf } from './bundle.ts';
import { throwAwayCertificate } from './certificates.ts';
import { CHATS } from './chats/all.ts';
import { type ChatId, type ChatKnobs, type ChatStandIn, DEFAULT_CHAT_KNOBS } from './chats/chat.ts';
import { STAND_INS } from './consoles/all.ts';
import { html, type Incoming, type Reply, type Scene, type StandIn } from './consoles/shared/stand-in.ts';
import { CONSOLE_IDS, type ConsoleId, makeShop, shipOrder, type TrueShop } from './data.ts';
import { DEFAULT_KNOBS, type Knobs, knobsIn, withKnobs } from './knobs.ts';
import { startProxy } from './proxy.ts';
import { Plays } from './script-play.ts';
import { chatScriptPath, chatShellOf, scriptPath, shellOf } from './shell.ts';

export interface Seen {
  method: string;
  host: string;
  path: string;
  status: number;
}

/** What a bad day makes of an answer. */
export type Change = (incoming: Incoming, reply: Reply) => Reply | undefined;

export interface StandIns extends StandInAddress {
  /** What is true in a shop right now. */
  shop(id: ConsoleId): TrueShop;
  /** Sets knobs until they are set again; `count` makes a new shop. */
  configure(id: ConsoleId, knobs: Partial<Knobs>): void;
  /** All knobs of all consoles and all shops as at the start. */
  reset(): void;
  /** Changes what is answered, until it is set again or reset; a change that gives nothing leaves the answer as it is. */
  alter(change?: Change): void;
  /** From the next load on the order is shown as shipped. */
  ship(id: ConsoleId, orderId: string): void;
  /** The address of a page, by its name in the console's folder. */
  url(id: ConsoleId, page: string, knobs?: Partial<Knobs>): string;
  /** The address of a page with a composer. */
  chatUrl(id: ChatId, knobs?: Partial<ChatKnobs>): string;
  /** Chats that play a script. */
  plays: Plays;
  /** Every request to a stand-in, in order. */
  seen: Seen[];
  /** Host names that something asked for and that are no stand-in's, without the browsers' own. */
  strangers(): string[];
  close(): Promise<void>;
}

export interface StandInOptions {
  seed?: number;
  /** UTC ms. */
  now?: number;
  /** Pages under host names of one's own, e.g. the tour's. */
  others?: Readonly<Record<string, (incoming: Incoming) => Reply>>;
}

const shopId = ({ id }: ChatStandIn) => CONSOLE_IDS.find((one) => id.startsWith(one)) ?? 'pinduoduo';

/** Services that Chromium and Firefox themselves call at start. They too end here, never outside. */
const BROWSERS_OWN = [
  /(^|\.)google\.com$/,
  /(^|\.)googleapis\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)mozilla\.(com|org|net)$/,
  /^detectportal\.firefox\.com$/,
];

const javascript = (body: string): Reply => ({
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
  body,
});

async function incomingOf(request: IncomingMessage): Promise<Incoming> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(request.url ?? '/', `https://${host || 'nowhere.invalid'}`);
  return {
    method: request.method ?? 'GET',
    host,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(parts).toString('utf8'),
  };
}

/** What a browser must be told before it lets a page of the same family read the answer. */
function corsOf({ headers }: Incoming): Record<string, string> {
  const origin = headers.origin;
  if (typeof origin !== 'string') return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': String(headers['access-control-request-headers'] ?? 'content-type'),
    vary: 'origin',
  };
}

/** The request behind an address that no console declares (see `load` in the pages' own code). */
function behind(incoming: Incoming): Incoming {
  const of = incoming.path === '/render-state' ? incoming.query.get('of') : null;
  if (!of) return incoming;
  const url = new URL(of);
  return { ...incoming, host: url.host, path: url.pathname, query: url.searchParams };
}

/**
 * Starts the stand-in consoles: one HTTPS server on a free port that answers by host name, and a proxy that leads to it.
 * The same `seed` and `now` give the same shops.
 */
export async function startStandIns({
  seed = Date.now() % 1_000_000,
  now = Date.now(),
  others = {},
}: StandInOptions = {}): Promise<StandIns> {
  const salt = seed.toString(36).padStart(6, 'x');
  const base = new Map<ConsoleId, Knobs>();
  const current = new Map<ConsoleId, Knobs>();
  const shops = new Map<ConsoleId, TrueShop>();
  const seen: Seen[] = [];
  const asked = new Set<string>();
  const plays = new Plays();
  let change: Change | undefined;
  const byHost = new Map<string, StandIn>(
    STAND_INS.flatMap((one) => one.hosts.map((host) => [host, one] as const)),
  );

  const hosts = new Set([...byHost.keys(), ...CHATS.flatMap((chat) => chat.hosts)]);

  const knobsOf = (id: ConsoleId): Knobs => current.get(id) ?? { ...DEFAULT_KNOBS };
  const shopOf = (id: ConsoleId): TrueShop => {
    const known = shops.get(id) ?? makeShop(id, { ...knobsOf(id), seed, now });
    shops.set(id, known);
    return known;
  };
  const setKnobs = (id: ConsoleId, knobs: Knobs) => {
    const { count, reviews } = knobsOf(id);
    if (knobs.count !== count || knobs.reviews !== reviews) shops.delete(id);
    current.set(id, knobs);
  };
  const sceneOf = (id: ConsoleId): Scene => ({ shop: shopOf(id), knobs: knobsOf(id), salt, now });

  async function pageOf(standIn: StandIn, incoming: Incoming): Promise<Reply> {
    const before = base.get(standIn.id) ?? DEFAULT_KNOBS;
    setKnobs(standIn.id, { ...before, ...knobsIn(incoming.query) });
    const scene = sceneOf(standIn.id);
    const { id, name } = scene.shop;
    return html(
      standIn.shell?.(scene, incoming) ?? shellOf({ knobs: scene.knobs, salt, shop: { id, name } }),
    );
  }

  /** A chat's page or script, or an answer for it. Its shop is the console's of the same name. */
  async function chatReply(incoming: Incoming): Promise<Reply | undefined> {
    const source = CHATS.find(({ id }) => incoming.path === chatScriptPath(id, salt));
    if (source) return javascript(await bundleOf(`chats/${source.id}`));
    const page = CHATS.find((chat) => chat.isPage(incoming));
    const own = CHATS.find(
      (one) => one.hosts.includes(incoming.host) && (one.answer || plays.scriptOf(one.id)),
    );
    if (!page) {
      const played = own && (await plays.answer(incoming, shopOf(shopId(own))));
      return played ?? own?.answer?.(incoming, sceneOf(shopId(own)));
    }
    const knobs = { ...DEFAULT_CHAT_KNOBS, ...knobsIn(incoming.query, DEFAULT_CHAT_KNOBS) };
    const { id, name } = shopOf(shopId(page));
    const script = plays.scriptOf(page.id);
    plays.late = knobs.lateAnswer;
    const seed = knobs.seed || salt;
    return html(chatShellOf(page.id, salt, { knobs, seed, now, shop: { id, name }, script }));
  }

  async function replyTo(incoming: Incoming): Promise<Reply> {
    const chat = await chatReply(incoming);
    if (chat) return chat;
    const standIn = byHost.get(incoming.host);
    if (!standIn) return others[incoming.host]?.(incoming) ?? { status: 404, body: '' };
    if (incoming.method === 'OPTIONS') return { status: 204, body: '' };
    if (incoming.path === scriptPath(salt)) return javascript(await bundleOf(`consoles/${standIn.id}`));
    if (incoming.method === 'GET' && standIn.isPage(incoming)) return pageOf(standIn, incoming);
    const real = behind(incoming);
    const answer = byHost.get(real.host)?.answer(real, sceneOf(standIn.id));
    if (answer && real !== incoming && Buffer.isBuffer(answer.body))
      return { ...answer, headers: {}, body: new TextDecoder('gb18030').decode(answer.body) };
    return answer ?? { status: 404, body: '' };
  }

  const certificate = await throwAwayCertificate([...hosts, ...Object.keys(others)]);
  const context = createSecureContext(certificate);
  const server = createServer(
    {
      ...certificate,
      SNICallback: (name, done) => {
        asked.add(name);
        done(null, context);
      },
    },
    async (request: IncomingMessage, response: ServerResponse) => {
      const incoming = await incomingOf(request);
      asked.add(incoming.host);
      const reply = await replyTo(incoming);
      const { status = 200, headers = {}, body } = change?.(incoming, reply) ?? reply;
      if (hosts.has(incoming.host))
        seen.push({ method: incoming.method, host: incoming.host, path: incoming.path, status });
      response.writeHead(status, { 'cache-control': 'no-store', ...corsOf(incoming), ...headers });
      response.end(body);
    },
  );
  server.on('upgrade', (request, stream) => {
    asked.add((request.headers.host ?? '').replace(/:\d+$/, ''));
    plays.accept(request, stream);
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const proxy = await startProxy(port, (url) => asked.add(URL.canParse(url) ? new URL(url).hostname : url));

  return {
    port,
    proxyPort: proxy.port,
    spki: certificate.spki,
    shop: shopOf,
    configure(id, knobs) {
      base.set(id, { ...(base.get(id) ?? DEFAULT_KNOBS), ...knobs });
      setKnobs(id, base.get(id) ?? DEFAULT_KNOBS);
    },
    alter(next) {
      change = next;
    },
    reset() {
      change = undefined;
      plays.clear();
      base.clear();
      current.clear();
      shops.clear();
      for (const id of CONSOLE_IDS) shopOf(id);
    },
    ship: (id, orderId) => shipOrder(shopOf(id), orderId, Date.now()),
    url(id, page, knobs = {}) {
      const address = STAND_INS.find((one) => one.id === id)?.pages[page];
      if (!address) throw new Error(`${id} has no page ${page}`);
      return withKnobs(address.replace('{id}', shopOf(id).orders[0]?.id ?? ''), knobs);
    },
    chatUrl: (id, knobs = {}) => withKnobs(CHATS.find((one) => one.id === id)?.url ?? '', knobs),
    plays,
    seen,
    strangers: () =>
      [...asked].filter(
        (host) =>
          host &&
          !hosts.has(host) &&
          !Object.hasOwn(others, host) &&
          !BROWSERS_OWN.some((own) => own.test(host)),
      ),
    async close() {
      await proxy.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
        plays.close();
      });
    },
  };
}
