import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { StandInAddress } from './browsers.ts';
import { bundleOf } from './bundle.ts';
import { throwAwayCertificate } from './certificates.ts';
import { STAND_INS } from './consoles/all.ts';
import type { Incoming, PageConfig, Reply, Scene, StandIn } from './consoles/shared/stand-in.ts';
import { CONSOLE_IDS, type ConsoleId, makeShop, shipOrder, type TrueShop } from './data.ts';
import { DEFAULT_KNOBS, type Knobs, knobsIn, withKnobs } from './knobs.ts';
import { startProxy } from './proxy.ts';

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

/** Services that Chromium and Firefox themselves call at start. They too end here, never outside. */
const BROWSERS_OWN = [
  /(^|\.)google\.com$/,
  /(^|\.)googleapis\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)mozilla\.(com|org|net)$/,
  /^detectportal\.firefox\.com$/,
];

const escaped = (text: string) => text.replaceAll('<', '\\u003c');

/** Just enough for pictures that can be looked at. */
const STYLE = `
  body { margin: 0; padding: 0 16px 64px; font: 13px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; color: #333; background: #f5f6f7; }
  nav { padding: 12px 0; } nav a { margin-right: 24px; color: #2b5cd9; text-decoration: none; }
  table { width: 100%; border-collapse: collapse; background: #fff; margin-bottom: 8px; }
  td, th { border: 1px solid #e8e8e8; padding: 6px 12px; text-align: left; }
  [class*="TB_bodyGroupCell_"], [class*="leftWrapper"] span, .hearder-left span, .next-table-group-header span { display: inline-block; margin-right: 16px; }
  .card, .list-item-wrapper, article { background: #fff; border: 1px solid #e8e8e8; padding: 8px 12px; margin-bottom: 8px; }
  .auxo-modal, [data-testid="beast-core-modal-inner"] { background: #fff; width: 360px; margin: 160px auto; padding: 24px; }
`;

function shellOf(config: PageConfig): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${config.shop.name}</title><style>${STYLE}</style></head><body><div id="root"></div><script>window.g_pageConfig=${escaped(JSON.stringify(config))}</script><script src="/static/app.${config.salt}.js"></script></body></html>`;
}

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
  let change: Change | undefined;
  const byHost = new Map<string, StandIn>(
    STAND_INS.flatMap((one) => one.hosts.map((host) => [host, one] as const)),
  );

  const knobsOf = (id: ConsoleId): Knobs => current.get(id) ?? { ...DEFAULT_KNOBS };
  const shopOf = (id: ConsoleId): TrueShop => {
    const { count } = knobsOf(id);
    const known = shops.get(id) ?? makeShop(id, { seed, now, count });
    shops.set(id, known);
    return known;
  };
  const setKnobs = (id: ConsoleId, knobs: Knobs) => {
    if (knobs.count !== knobsOf(id).count) shops.delete(id);
    current.set(id, knobs);
  };
  const sceneOf = (id: ConsoleId): Scene => ({ shop: shopOf(id), knobs: knobsOf(id), salt, now });

  async function pageOf(standIn: StandIn, incoming: Incoming): Promise<Reply> {
    const before = base.get(standIn.id) ?? DEFAULT_KNOBS;
    setKnobs(standIn.id, { ...before, ...knobsIn(incoming.query) });
    const scene = sceneOf(standIn.id);
    const { shop, knobs } = scene;
    const body =
      standIn.shell?.(scene, incoming) ?? shellOf({ knobs, salt, shop: { id: shop.id, name: shop.name } });
    return { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  }

  async function replyTo(incoming: Incoming): Promise<Reply> {
    const standIn = byHost.get(incoming.host);
    if (!standIn) return others[incoming.host]?.(incoming) ?? { status: 404, body: '' };
    if (incoming.method === 'OPTIONS') return { status: 204, body: '' };
    if (incoming.path === `/static/app.${salt}.js`)
      return {
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
        body: await bundleOf(standIn.id),
      };
    if (incoming.method === 'GET' && standIn.isPage(incoming)) return pageOf(standIn, incoming);
    const real = behind(incoming);
    const answer = byHost.get(real.host)?.answer(real, sceneOf(standIn.id));
    if (answer && real !== incoming && Buffer.isBuffer(answer.body))
      return { ...answer, headers: {}, body: new TextDecoder('gb18030').decode(answer.body) };
    return answer ?? { status: 404, body: '' };
  }

  const certificate = await throwAwayCertificate([...byHost.keys(), ...Object.keys(others)]);
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
      if (byHost.has(incoming.host))
        seen.push({ method: incoming.method, host: incoming.host, path: incoming.path, status });
      response.writeHead(status, { 'cache-control': 'no-store', ...corsOf(incoming), ...headers });
      response.end(body);
    },
  );
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
    seen,
    strangers: () =>
      [...asked].filter(
        (host) =>
          host &&
          !byHost.has(host) &&
          !Object.hasOwn(others, host) &&
          !BROWSERS_OWN.some((own) => own.test(host)),
      ),
    async close() {
      await proxy.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}
