import type { Page } from 'puppeteer';

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string; scriptName?: string; fileName?: string } };
}

const isOurs = ({ args }: TraceEvent) =>
  [args?.data?.url, args?.data?.scriptName, args?.data?.fileName].some((url) =>
    url?.startsWith('chrome-extension://'),
  );

/** The longest time (ms) that our scripts held the page's main thread in one go while `work` ran. */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<{ ours: number }> {
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await work();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const names = new Set(['EvaluateScript', 'FunctionCall']);
  const ours = traceEvents.filter((event) => names.has(event.name) && isOurs(event));
  return { ours: Math.max(0, ...ours.map(({ dur = 0 }) => dur / 1000)) };
}
