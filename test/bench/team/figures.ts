import { resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { bundle } from '../../support/bundle.ts';
import type { Figure } from '../figures.ts';
import type { ReleasesInPage } from './in-page.ts';
import { prepareReleases, type ReleaseTimes } from './releases.ts';

const REPLIES = 5000;
/** Any address of a stand-in: WebCrypto is for secure pages only. */
const PLACE = 'https://mms.pinduoduo.com/orders/list';
const STEPS: Record<keyof ReleaseTimes, string> = {
  sign: 'signing: canonical JSON, deflate, hash, signature',
  verify: 'verifying: envelope, chain, signature, hash',
  unpack: 'unpacking the content',
  parse: 'reading the content: UTF-8, JSON, every field checked',
  diff: 'comparing it with the one before',
};

interface Runner {
  run(): Promise<ReleaseTimes>;
  signature(way: 'native' | 'script'): Promise<number>;
}

async function figuresOf(where: string, runner: Runner, runs: number): Promise<Figure[]> {
  const times: ReleaseTimes[] = [];
  const [native, script]: [number[], number[]] = [[], []];
  await runner.run();
  for (let run = 0; run < runs; run += 1) {
    times.push(await runner.run());
    script.push(await runner.signature('script'));
    native.push(await runner.signature('native').catch(() => Number.NaN));
  }
  const steps = Object.entries(STEPS) as [keyof ReleaseTimes, string][];
  return [
    ...steps.map(
      ([step, name]): Figure => ({
        what: `release of ${REPLIES} replies in ${where}, ${name}`,
        unit: 'ms',
        runs: times.map((one) => one[step]),
        ...(step === 'verify' && { limit: 50 }),
      }),
    ),
    { what: `one signature in ${where}, verified by the engine`, unit: 'ms', runs: native },
    { what: `one signature in ${where}, verified by the script`, unit: 'ms', runs: script },
  ];
}

/** What a release of a large team costs whoever takes it in, in Node and in Chromium. */
export async function releaseFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const bench = await prepareReleases(REPLIES);
  const inNode = await figuresOf('Node', bench, runs);
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(PLACE);
  await page.evaluate(await bundle(resolve('test/bench/team/in-page.ts')));
  const call = <T>(name: keyof ReleasesInPage, value?: unknown): Promise<T> =>
    page.evaluate(
      (method, argument) => {
        const all = (window as unknown as { tiexinReleases: ReleasesInPage }).tiexinReleases;
        return (all[method] as (one: unknown) => Promise<never>)(argument);
      },
      name,
      value,
    );
  const { characters, unpacked } = await call<{ characters: number; unpacked: number }>('prepare', REPLIES);
  const inPage = await figuresOf(
    'Chromium',
    { run: () => call('run'), signature: (way) => call('signature', way) },
    runs,
  );
  await page.close();
  return [
    ...inNode,
    ...inPage,
    { what: `release of ${REPLIES} replies, as it travels`, unit: 'bytes', runs: [characters] },
    { what: `release of ${REPLIES} replies, its content unpacked`, unit: 'bytes', runs: [unpacked] },
  ];
}
