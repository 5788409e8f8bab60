import { writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { starterTexts } from '../../../scripts/build/starter-texts.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { aLead, aTeamReply } from '../../support/team-chain.ts';
import { startWebdav, type WebdavServer } from '../../support/webdav.ts';
import type { Figure } from '../figures.ts';
import { countingProxy } from './counting-proxy.ts';
import { inHour, simulate } from './schedule.ts';

const AGENTS = 10_000;
const EVERY_MINUTES = 15;
const REPLIES = 500;
/** Connections that ask at a time when the server's own speed is measured. */
const CONNECTIONS = 50;

/** A signed release of 500 replies with texts as they are written: those of the starter library. */
async function release(): Promise<string> {
  const { replies } = JSON.parse(starterTexts().contents) as { replies: Reply[] };
  const lead = await aLead();
  const team = Array.from({ length: REPLIES }, (_, index) => {
    const { title, variants, tags, situations } = replies[index % replies.length] ?? { ...replies[0] };
    const more = { ...(title && { title }), ...(variants && { variants }) };
    return aTeamReply(`r${index}`, '', { ...more, tags: tags ?? [], situations: situations ?? [] });
  });
  return (await lead.sign({ replies: team })).text;
}

/** Bytes on the wire of a real browser's requests to a real server: the first, and one with the mark. */
async function wire(browser: Browser, server: WebdavServer) {
  const proxy = await countingProxy(Number(new URL(server.url).port));
  const page = await browser.newPage();
  try {
    const base = `http://localhost:${proxy.port}/plain`;
    await page.goto(`${base}/start.json`);
    const ask = (etag?: string) =>
      page.evaluate(
        async (url, mark) => {
          const answer = await fetch(url, {
            cache: 'no-store',
            credentials: 'omit',
            referrerPolicy: 'no-referrer',
            headers: mark ? { 'If-None-Match': mark } : {},
          });
          await answer.text();
          return { status: answer.status, etag: answer.headers.get('etag') ?? '' };
        },
        `${base}/release.json`,
        etag,
      );
    const first = await ask();
    /** The least of a few: the browser asks for an icon of the page in between. */
    const least = async (etag?: string) => {
      const taken: { up: number; down: number }[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        proxy.take();
        const { status } = await ask(etag);
        if (status !== (etag ? 304 : 200)) throw new Error(`got ${status}`);
        taken.push(proxy.take());
      }
      return taken.reduce((best, one) => (one.up + one.down < best.up + best.down ? one : best));
    };
    return { whole: await least(), same: await least(first.etag), etag: first.etag };
  } finally {
    await page.close();
    await proxy.close();
  }
}

/** How long (ms) the server takes for all agents' requests with the mark, one right after the other on some connections. */
async function serveAll(url: string, etag: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let left = AGENTS;
  const askOnce = () =>
    new Promise<void>((done, reject) => {
      get(url, { agent, headers: { 'If-None-Match': etag } }, (response) => {
        if (response.statusCode !== 304) reject(new Error(`got ${response.statusCode}`));
        response.resume().on('end', done);
      }).on('error', reject);
    });
  const start = performance.now();
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await askOnce();
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  agent.destroy();
  return performance.now() - start;
}

/** What 10,000 agents cost who ask a static address with an ETag: bytes and requests an hour, and the most in a second. */
export async function pollerFigures(browser: Browser, runs: number): Promise<Figure[]> {
  const server = await startWebdav();
  try {
    writeFileSync(join(server.folder, 'start.json'), '{}');
    writeFileSync(join(server.folder, 'release.json'), await release());
    const { whole, same, etag } = await wire(browser, server);
    const [spread, together] = [true, false].map((jitter) => simulate(AGENTS, EVERY_MINUTES, 4, jitter));
    if (!spread || !together) throw new Error('nothing was simulated');
    const times: number[] = [];
    for (let run = 0; run < Math.min(runs, 5); run += 1)
      times.push(await serveAll(`${server.plainUrl}/release.json`, etag));
    const later = inHour(spread, 3);
    const a = `${AGENTS.toLocaleString('en')} agents every ${EVERY_MINUTES} min`;
    const one = (what: string, unit: Figure['unit'], value: number): Figure => ({
      what,
      unit,
      runs: [value],
    });
    return [
      one('a poll that finds nothing new (304): sent', 'bytes', same.up),
      one('a poll that finds nothing new (304): received', 'bytes', same.down),
      one(`a poll that brings a release of ${REPLIES} replies: sent`, 'bytes', whole.up),
      one(`a poll that brings a release of ${REPLIES} replies: received`, 'bytes', whole.down),
      one(`${a}: requests an hour`, 'count', later.requests),
      one(`${a}: bytes an hour, nothing new`, 'bytes', later.requests * (same.up + same.down)),
      one(
        `${a}: bytes more for one release`,
        'bytes',
        AGENTS * (whole.up + whole.down - same.up - same.down),
      ),
      one(`${a}, woken in the same second: most in a second, first hour`, 'count', inHour(spread, 0).peak),
      one(`${a}, woken in the same second: most in a second, fourth hour`, 'count', later.peak),
      one(`${a}, the same without jitter: most in a second`, 'count', inHour(together, 3).peak),
      {
        what: `lighttpd on this machine: ${AGENTS.toLocaleString('en')} answers 304`,
        unit: 'ms',
        runs: times,
      },
    ];
  } finally {
    await server.close();
  }
}
