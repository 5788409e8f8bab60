import { createServer } from 'node:net';

/** Below what systems give to those who ask for any port (32,768 and up on Linux, 49,152 elsewhere): nobody comes by one of these by chance. */
const FIRST = 20_000;
const COUNT = 12_000;
/** Processes that run side by side begin so far apart. */
const STEP = 61;

let taken = process.pid * STEP;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * A port of this machine that nobody uses, for a server that has to be told its own and may be stopped and started again on it. One that the
 * system chooses could be another's by then.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < COUNT; tried += 1) {
    taken += 1;
    const port = FIRST + (taken % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
}

/** So many ports, each another one; see `freePort`. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let at = 0; at < count; at += 1) ports.push(await freePort());
  return ports;
}
