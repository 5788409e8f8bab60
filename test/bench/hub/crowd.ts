import { type ChildProcess, fork } from 'node:child_process';
import { waitFor } from '../../support/wait.ts';
import type { AgentsOrder, Seen } from './agents.ts';

/** Many agents in several processes. */
export interface Crowd {
  /** What was seen of the release `number`, in the order in which it came to be known here. */
  seenOf(number: number): Seen[];
  /** What was refused. */
  refused(): number;
  connected(): number;
  /** What all of them have used of processors until now (ms). */
  cpu(): number;
  close(): void;
}

/** Starts `count` agents in `processes` processes and waits until all are connected. `env` goes to them. */
export async function startCrowd(
  count: number,
  processes: number,
  order: Omit<AgentsOrder, 'count'>,
  env: Record<string, string> = {},
): Promise<Crowd> {
  const seen: Seen[] = [];
  const connected = new Map<number, number>();
  const cpu = new Map<number, number>();
  const share = Math.ceil(count / processes);
  const children: ChildProcess[] = [];
  for (let at = 0; at < processes; at += 1) {
    const child = fork(new URL('./agents.ts', import.meta.url), {
      env: { ...process.env, ...env },
      // Browsers have the first since Chrome 140 and Firefox 133; the second, as here hundreds share what each has for itself.
      execArgv: ['--js-base-64', '--max-semi-space-size=64'],
    });
    child.on('message', (message: { seen: Seen[] } | { connected: number; cpu: number }) => {
      if ('seen' in message) seen.push(...message.seen);
      else {
        connected.set(at, message.connected);
        cpu.set(at, message.cpu);
      }
    });
    child.send({ ...order, first: at * share, count: Math.min(share, count - at * share) });
    children.push(child);
  }
  const sumOf = (map: ReadonlyMap<number, number>) => [...map.values()].reduce((sum, one) => sum + one, 0);
  const total = () => sumOf(connected);
  await waitFor(() => total() === count, `${count} agents are connected`, 180_000);
  return {
    seenOf: (number) => seen.filter((one) => one.ok && one.number === number),
    refused: () => seen.filter(({ ok }) => !ok).length,
    connected: total,
    cpu: () => sumOf(cpu),
    close() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}
