import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Proxy {
  port: number;
  close(): Promise<void>;
}

/**
 * A CONNECT proxy that ends every connection at one local port, whatever host was asked for: Firefox has no resolver
 * rules. Plain requests are refused and told to `onPlain`.
 */
export async function startProxy(target: number, onPlain: (url: string) => void): Promise<Proxy> {
  const open = new Set<Socket>();
  const track = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((request, response) => {
    onPlain(request.url ?? '');
    response.writeHead(404).end();
  });
  server.on('connection', track);
  server.on('connect', (_request, downstream: Socket, head) => {
    const upstream = connect(target, '127.0.0.1', () => {
      downstream.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(downstream).pipe(upstream);
    });
    track(upstream);
    upstream.on('close', () => downstream.destroy());
    downstream.on('close', () => upstream.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const socket of open) socket.destroy();
      }),
  };
}
