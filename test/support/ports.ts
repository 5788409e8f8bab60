import { createServer } from 'node:net';

/** Below what the system itself gives to who asks for any port: no other test, and no connection, comes by one of these by chance. */
const [FIRST, LAST] = [20_000, 32_000];
/** So many are tried before it is given up. */
const TRIES = 200;

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/** So many ports of this machine that nobody uses, for servers that have to be told theirs before they start. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  for (let tried = 0; found.size < count && tried < TRIES; tried += 1) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) throw new Error('no port is free');
  return [...found];
}

/** One of them. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}
