import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acceptSocket, type PushSocket } from './web-socket.ts';

/** What a hostile hub does once a client has said PING. */
export type Mischief = (socket: PushSocket, number: number) => void;

export interface HostileHub {
  url: string;
  /** How many times somebody connected. */
  connections(): number;
  close(): Promise<void>;
}

const INFO = JSON.stringify({
  server_id: 'hostile',
  server_name: 'hostile',
  version: '2.9.10',
  proto: 1,
  headers: true,
  auth_required: true,
  nonce: 'abcdefghijk',
  max_payload: 1_048_576,
  jetstream: true,
  client_id: 1,
  // No client may be led elsewhere by this.
  connect_urls: ['127.0.0.1:1'],
});

/** What a client subscribed to so far: by subject the number under which it hears of it. */
export type Ears = ReadonlyMap<string, string>;

/**
 * Notes what a client subscribes to, and says of whatever it asks that nobody is there to answer, so that it goes on at once.
 */
function listen(socket: PushSocket, onEars: (ears: Ears) => void): (data: Buffer) => void {
  const ears = new Map<string, string>();
  return (data) => {
    for (const line of data.toString('latin1').split('\r\n')) {
      const [verb, subject = '', ...rest] = line.split(' ');
      const last = rest.at(-1) ?? '';
      if (verb === 'SUB') {
        ears.set(subject, last);
        onEars(ears);
      }
      const reply = verb === 'PUB' && rest.length === 2 ? (rest[0] ?? '') : '';
      const inbox = [...ears].find(([ear]) => ear.endsWith('.*') && reply.startsWith(ear.slice(0, -1)));
      if (inbox) socket.send(Buffer.from(`HMSG ${reply} ${inbox[1]} 16 16\r\nNATS/1.0 503\r\n\r\n\r\n`));
    }
  };
}

/**
 * A server that lets everybody in and does mischief instead of answering; with `onEars` it says of what it is asked that nobody answers, and does mischief
 * whenever a client has subscribed to something more.
 */
export async function startHostileHub(
  mischief: Mischief,
  onEars?: (socket: PushSocket, ears: Ears) => void,
): Promise<HostileHub> {
  const open = new Set<PushSocket>();
  let connections = 0;
  const server = createServer();
  server.on('upgrade', (request, stream) => {
    connections += 1;
    const socket = acceptSocket(request, stream as never);
    open.add(socket);
    socket.onEnd(() => open.delete(socket));
    socket.send(Buffer.from(`INFO ${INFO}\r\n`));
    let isGreeted = false;
    const hear = onEars && listen(socket, (ears) => onEars(socket, ears));
    socket.onFrame((data) => {
      hear?.(data);
      if (!data.toString('latin1').includes('PING')) return;
      socket.send(Buffer.from('PONG\r\n'));
      if (!isGreeted) mischief(socket, connections);
      isGreeted = true;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
