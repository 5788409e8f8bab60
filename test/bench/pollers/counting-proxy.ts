import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between a client and a server and counts what goes over the wire, headers and all. */
export interface CountingProxy {
  port: number;
  /** Bytes to the server and back since the last call. */
  take(): { up: number; down: number };
  close(): Promise<void>;
}

/** Starts one in front of a port of this machine. */
export async function countingProxy(target: number): Promise<CountingProxy> {
  let up = 0;
  let down = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (part) => {
      up += part.length;
    });
    upstream.on('data', (part) => {
      down += part.length;
    });
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    take() {
      const taken = { up, down };
      up = 0;
      down = 0;
      return taken;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
