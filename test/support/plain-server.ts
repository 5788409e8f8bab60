import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that does what a test tells it, well or badly. */
export interface PlainServer {
  url: string;
  /** Requests so far, oldest first. */
  requests: IncomingMessage[];
  /** What it answers from now on. */
  answer(answer: Answer): void;
  close(): Promise<void>;
}

/** Starts one on a free port; until it is told otherwise it finds nothing. */
export async function startPlainServer(): Promise<PlainServer> {
  const requests: IncomingMessage[] = [];
  let current: Answer = (_, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    requests.push(request);
    current(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer(answer) {
      current = answer;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a text; the length is told. */
export const withText =
  (text: string, headers: Record<string, string> = {}, status = 200): Answer =>
  (_, response) => {
    const body = Buffer.from(text);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': body.length,
      ...headers,
    });
    response.end(body);
  };
