import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import iconv from 'iconv-lite';
import { talk } from './sockets.ts';

/** An id that a JavaScript number cannot hold. */
export const BIG = '{"code":0,"orders":[{"id":3602175489012345679,"title":"手工皂"}]}';
export const CHINESE = '{"标题":"羊毛围巾，灰色","店":"晨光小铺"}';
const JSON_TYPE = 'application/json';

export interface TestServer {
  origin: string;
  /** The same server under another name: another origin. */
  other: string;
  /** Paths asked for, in order, without documents. */
  seen: string[];
  close(): Promise<void>;
}

type Handler = (response: ServerResponse, request: IncomingMessage, body: string) => void;

const send =
  (body: string | Buffer, type?: string, status = 200): Handler =>
  (response) => {
    response.writeHead(status, type ? { 'content-type': type } : {}).end(body);
  };

const HANDLERS: Record<string, Handler> = {
  json: send(CHINESE, JSON_TYPE),
  big: send(BIG, JSON_TYPE),
  broken: send('{"code":', JSON_TYPE),
  empty: send('', JSON_TYPE),
  bom: send(`\ufeff${CHINESE}`, JSON_TYPE),
  xml: send('<?xml version="1.0"?><a><b>c</b></a>', 'text/xml'),
  html: send('<!doctype html><title>登录</title>', 'text/html; charset=utf-8'),
  gbk: send(iconv.encode(CHINESE, 'gb18030')),
  'gbk-utf8': send(CHINESE),
  'header-gbk': send(iconv.encode(CHINESE, 'gbk'), `${JSON_TYPE};charset=GBK`),
  'header-gbk-utf8': send(CHINESE, `${JSON_TYPE};charset=GBK`),
  'header-strange': send(CHINESE, `${JSON_TYPE};charset=klingon`),
  'gbk-header-utf8': send(iconv.encode(CHINESE, 'gb18030'), `${JSON_TYPE};charset=utf-8`),
  'not-found': send('{"code":404}', JSON_TYPE, 404),
  failed: send('no', 'text/plain', 500),
  none: (response) => response.writeHead(204).end(),
  'no-orders': send('{"rows":[]}', JSON_TYPE),
  'with-orders': send('{"orders":[]}', JSON_TYPE),
  large: send('x'.repeat(8_000_001), 'text/plain'),
  huge: send(Buffer.alloc(33_000_000, 0x79), 'text/plain'),
  full: send('z'.repeat(8_000_000), 'text/plain'),
  echo: (response, request, body) => {
    const { accept, 'x-test': test, 'content-type': type = '' } = request.headers;
    const kind = type.replace(/boundary=.*/, '');
    const text = JSON.stringify({ method: request.method, accept, test, kind, length: body.length > 0 });
    response.writeHead(200, { 'content-type': JSON_TYPE }).end(text);
  },
  chunks: (response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE });
    const pieces = ['{"a":', '[1,', '2,3', ']}'];
    const next = () => {
      const piece = pieces.shift();
      if (piece === undefined) response.end();
      else response.write(piece, () => setTimeout(next, 15));
    };
    next();
  },
  redirect: (response) => response.writeHead(302, { location: 'html' }).end(),
  silent: () => undefined,
  endless: (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.write('first');
  },
  'drop-early': (response) => response.destroy(),
  'drop-late': (response) => {
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': '1000' });
    response.write('{"a":1', () => setTimeout(() => response.destroy(), 15));
  },
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

/** Answers `/<declared or not>/<handler>`; every other path is an empty page. */
export async function startServer(): Promise<TestServer> {
  const seen: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://any');
    const handler = HANDLERS[pathname.split('/').at(-1) ?? ''] ?? HANDLERS[searchParams.get('answer') ?? ''];
    response.setHeader('cache-control', 'no-store');
    if (pathname.includes('/cors/')) response.setHeader('access-control-allow-origin', '*');
    if (!handler) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const script = searchParams.get('spy') ?? '';
      response.end(
        `<!doctype html><script>${script}</script><title>test</title><link rel="icon" href="data:,">`,
      );
      return;
    }
    seen.push(`${request.method} ${request.url}`);
    handler(response, request, await bodyOf(request));
  });
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, stream) => {
    sockets.add(stream);
    talk(request, stream);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
