import type { Browser, Page } from 'puppeteer';
import type { StandIns } from '../support/server.ts';
import { waitFor } from '../support/wait.ts';
import type { Figure } from './figures.ts';

interface TraceEvent {
  name: string;
  dur?: number;
  args?: { data?: { url?: string; scriptName?: string; fileName?: string } };
}

const SECONDS = 5;

const isOurs = ({ args }: TraceEvent) =>
  [args?.data?.url, args?.data?.scriptName, args?.data?.fileName].some((url) =>
    url?.startsWith('chrome-extension://'),
  );

async function traced(page: Page, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
  await work();
  const bytes = await page.tracing.stop();
  const text = new TextDecoder().decode(bytes);
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** Starts changes far from anything that a console declares, once every 20 ms, in the page's own script. */
function makeNoise(): void {
  const noise = document.createElement('div');
  document.body.append(noise);
  setInterval(() => noise.replaceChildren(document.createTextNode(String(performance.now()))), 20);
}

const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How often our scripts run on an order page at rest while the page changes elsewhere, per second. */
async function wakeUps(standIns: StandIns, browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.goto(standIns.url('pinduoduo', 'orders', { count: 20, replace: 0 }));
  await waitFor(
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('tiexin-overlay')].some((host) =>
          host.shadowRoot?.querySelector('.badge'),
        ),
      ),
    'badges',
  );
  // Rows of which an answer told are read within the next seconds, when nothing else is to do; then the page is at rest.
  await pass(8000);
  await page.evaluate(makeNoise);
  const events = await traced(page, () => pass(SECONDS * 1000));
  await page.close();
  return events.filter((event) => event.name === 'FunctionCall' && isOurs(event)).length / SECONDS;
}

/** What our scripts cost on a page of a console that we do not read: compiling, starting, all (ms). */
async function strangerPage(standIns: StandIns, browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const events = await traced(page, async () => {
    await page.goto(standIns.url('pinduoduo', 'aftersales'));
    await pass(300);
  });
  await page.close();
  const names = new Set(['EvaluateScript', 'FunctionCall']);
  return events
    .filter((event) => names.has(event.name) && isOurs(event))
    .reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
}

export async function idleFigures(standIns: StandIns, browser: Browser, runs: number): Promise<Figure[]> {
  standIns.reset();
  const cost: number[] = [];
  for (let run = 0; run < runs; run += 1) cost.push(await strangerPage(standIns, browser));
  return [
    {
      what: 'a console page that is not read: our scripts, compiled and run',
      unit: 'ms',
      runs: cost,
      limit: 1,
    },
    {
      what: 'an order page at rest beside 50 changes a second elsewhere: runs of our scripts a second',
      unit: 'count',
      runs: [await wakeUps(standIns, browser), await wakeUps(standIns, browser)],
      limit: 0,
    },
  ];
}
