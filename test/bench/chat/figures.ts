import type { Browser } from 'puppeteer';
import { openExtensionPage } from '../../support/browsers.ts';
import type { StandIns } from '../../support/server.ts';
import type { Figure } from '../figures.ts';
import { fillLibrary } from './library.ts';
import { asleepFigures, pickerFigures } from './picker.ts';
import { startFigures } from './start.ts';
import { suggestionFigures } from './suggestion.ts';

/** The figures that need a large library, by the part of the bench. */
export type ChatPart = 'picker' | 'suggestion' | 'asleep' | 'start';

/** What is measured at the composers of a chat page with a large library. */
export async function chatFigures(
  part: ChatPart,
  standIns: StandIns,
  browser: Browser,
  runs: number,
): Promise<Figure[]> {
  const desk = await openExtensionPage(browser, 'manifest.json');
  await fillLibrary(desk);
  const parts = {
    picker: () => pickerFigures(browser, standIns, runs),
    suggestion: () => suggestionFigures(browser, standIns, runs),
    asleep: () => asleepFigures(browser, standIns, runs),
    start: () => startFigures(browser, desk, runs),
  };
  const figures = await parts[part]();
  await desk.close();
  return figures;
}
