import type { CDPSession, Page } from 'puppeteer';

interface Frame {
  id: number;
  callFrame: { url: string };
  children?: number[];
}
interface CpuProfile {
  nodes: Frame[];
  samples?: number[];
  timeDeltas?: number[];
}

/** How often the profiler looks, µs. */
const INTERVAL = 250;

/** The nodes of a profile that are, or were called by, a script of an extension. */
function ours(profile: CpuProfile, files: RegExp): Set<number> {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const marked = new Set<number>();
  const mark = (id: number) => {
    if (marked.has(id)) return;
    marked.add(id);
    for (const child of byId.get(id)?.children ?? []) mark(child);
  };
  for (const { id, callFrame } of profile.nodes)
    if (callFrame.url.startsWith('chrome-extension://') && files.test(callFrame.url)) mark(id);
  return marked;
}

export interface Profiled<T> {
  value: T;
  /** Main-thread time of our scripts, with all that they made the browser do meanwhile (ms). */
  ownMs: number;
}

/** Samples the page's main thread while `work` runs, and gives the time that our scripts (those of certain files) had of it. */
export async function profiled<T>(
  session: CDPSession,
  work: () => Promise<T>,
  files = /./,
): Promise<Profiled<T>> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  const value = await work();
  const { profile } = (await session.send('Profiler.stop')) as { profile: CpuProfile };
  const mine = ours(profile, files);
  const { samples = [], timeDeltas = [] } = profile;
  const micros = samples.reduce((sum, id, at) => (mine.has(id) ? sum + (timeDeltas[at] ?? 0) : sum), 0);
  return { value, ownMs: micros / 1000 };
}

/** Main-thread time of the page's renderer so far, in all (ms). */
export async function taskTime(page: Page): Promise<number> {
  return ((await page.metrics()).TaskDuration ?? 0) * 1000;
}

/** A reader of the main thread's CPU time so far (ms), in all and of scripts: what other programs take of the machine does not count. */
export async function threadTimes(page: Page): Promise<() => Promise<{ all: number; script: number }>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? 0) * 1000;
    return { all: of('TaskDuration'), script: of('ScriptDuration') };
  };
}
