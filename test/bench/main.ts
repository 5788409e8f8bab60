/**
 * `npm run bench [runs] [part]`: the table of figures, measured on the built extension in real Chromium beside a plain one. A part alone is
 * printed and not written down.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { sizes } from '../../scripts/checks/bundle.ts';
import { closeBrowser, launchChromium } from '../support/browsers.ts';
import { startStandIns } from '../support/server.ts';
import { boardFigures } from './board/figures.ts';
import { chatFigures } from './chat/figures.ts';
import { chatIdleFigures } from './chat/idle.ts';
import { wordFigures } from './chat/words.ts';
import { clockStartFigures } from './clock-start.ts';
import { clockFigures } from './clocks.ts';
import { extensionFigures } from './extension-figures.ts';
import { type Figure, table } from './figures.ts';
import { idleFigures } from './idle.ts';
import { insertionFigures } from './insertion.ts';
import { logFigures } from './log/figures.ts';
import { messageFigures } from './messages/figures.ts';
import { pageFigures } from './page-cost.ts';
import { pollerFigures } from './pollers/figures.ts';
import { reviewPageFigures } from './review-cost.ts';
import { reviewFigures } from './reviews/figures.ts';
import { searchFigures } from './search/figures.ts';
import { releaseFigures } from './team/figures.ts';
import { teamApplyFigures } from './team-apply/figures.ts';
import { timesFigures } from './times/figures.ts';
import { timesDeskFigures } from './times-desk/figures.ts';

const BUILD = '.output/chrome-mv3';
const runs = Number(process.argv[2] ?? 20);
const only = process.argv[3];
const standIns = await startStandIns({ seed: 20 });
const plain = await launchChromium({ standIns });
const extended = await launchChromium({ standIns, extension: BUILD });
try {
  const parts: Record<string, () => Promise<Figure[]>> = {
    page: () => pageFigures(standIns, { plain, extended }, runs),
    reviewPage: () => reviewPageFigures(standIns, { plain, extended }, runs),
    idle: () => idleFigures(standIns, extended, runs),
    extension: () => extensionFigures(extended, runs),
    search: () => searchFigures(plain, runs),
    insertion: () => insertionFigures(standIns, plain, runs),
    picker: () => chatFigures('picker', standIns, extended, runs),
    suggestion: () => chatFigures('suggestion', standIns, extended, runs),
    rest: () => chatIdleFigures(standIns, { plain, extended }, runs),
    clocks: () => clockFigures(standIns, plain, runs),
    clockStart: () => clockStartFigures(standIns, extended, runs),
    log: () => logFigures(standIns, extended, runs),
    messages: () => messageFigures(plain, runs),
    board: () => boardFigures(extended, runs),
    times: () => timesFigures(extended, runs),
    timesDesk: () => timesDeskFigures(extended, runs),
    pollers: () => pollerFigures(plain, runs),
    teamApply: () => teamApplyFigures(plain, Math.min(runs, 5)),
    words: () => wordFigures(plain, BUILD),
    reviews: () => reviewFigures(plain, BUILD),
    releases: () => releaseFigures(plain, runs),
    // Those that kill the worker come last: rarely it does not come back (test/support/rig.ts).
    asleep: () => chatFigures('asleep', standIns, extended, runs),
    start: () => chatFigures('start', standIns, extended, runs),
    sizes: async () =>
      (await sizes(BUILD)).map(({ name, bytes, limit }) => ({
        what: `${name}, minified`,
        unit: 'bytes',
        runs: [bytes],
        limit,
      })),
  };
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts))
    if (!only || only === name) figures.push(...(await measure()));
  const load = loadavg().map((value) => value.toFixed(1));
  const machine = `${await extended.version()}, Node ${process.version}, ${cpus().length} cores, load ${load.join(' ')}`;
  const report = `${table(figures)}\n\n${machine}, ${runs} runs.`;
  console.log(report);
  if (!only) writeFileSync('.bench.md', `${report}\n`);
} finally {
  await Promise.all([closeBrowser(plain), closeBrowser(extended)]);
  await standIns.close();
}
