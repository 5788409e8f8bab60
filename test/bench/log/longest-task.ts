import type { Page } from 'puppeteer';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** µs: when it began, and how long it took by the wall clock and of the thread's own CPU time. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string; fileName?: string } };
}

const urlOf = ({ args }: TraceEvent): string =>
  [args?.data?.url, args?.data?.scriptName, args?.data?.fileName].find((url) =>
    url?.startsWith('chrome-extension://'),
  ) ?? '';

const SCRIPTS = new Set(['EvaluateScript', 'FunctionCall']);
/** What the page's changes call for in its next frame, whoever asks for it first. */
const LAYOUT = new Set(['Layout', 'UpdateLayoutTree']);

const timeOf = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** The longest CPU time (ms) that our scripts held the page's main thread in one go while `work` ran. */
export interface LongestTask {
  /** With all that it made the browser do, the page's own outstanding layout too. */
  all: number;
  /** Without style and layout. */
  script: number;
}

/** Watches the main thread while `work` runs; gives what a reader of certain files is told. */
export async function longestTask(
  page: Page,
  work: () => Promise<unknown>,
): Promise<(files: RegExp) => LongestTask> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await work();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const ours = traceEvents.filter((event) => SCRIPTS.has(event.name) && urlOf(event) !== '');
  const layouts = traceEvents.filter(({ name }) => LAYOUT.has(name));
  const layoutIn = ({ pid, tid, ts, dur = 0 }: TraceEvent) =>
    layouts
      .filter((one) => one.pid === pid && one.tid === tid && one.ts >= ts && one.ts < ts + dur)
      .reduce((sum, one) => sum + timeOf(one), 0);
  return (files) => {
    const tasks = ours.filter((task) => files.test(urlOf(task)));
    return {
      all: Math.max(0, ...tasks.map(timeOf)),
      script: Math.max(0, ...tasks.map((task) => timeOf(task) - layoutIn(task))),
    };
  };
}
