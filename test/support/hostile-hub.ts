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

/** A server that lets everybody in, answers nothing that is asked of it and does mischief instead. */
export async function startHostileHub(mischief: Mischief): Promise<HostileHub> {
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
    socket.onFrame((data) => {
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
