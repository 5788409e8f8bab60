import type { Browser } from 'puppeteer';
import type { ChatHooks } from '../support/chats/chat.ts';
import { COMPOSER_PAGES, openComposer } from '../support/composer-pages.ts';
import type { StandIns } from '../support/server.ts';
import type { Figure } from './figures.ts';

/** A reply as long as the longer ones of the library. */
const REPLY = `看到了，这就给您查。\n${'快件昨天到了转运中心，正常的话明天上午派送。'.repeat(6)}\n有消息马上告诉您。`;

/** From the call until the framework's own model holds the draft (ms), on each of the composers; a draft of as much stands there before. */
export async function insertionFigures(
  standIns: StandIns,
  browser: Browser,
  runs: number,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const where of COMPOSER_PAGES) {
    const open = await openComposer(browser, standIns, where, { messages: 500 });
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const text = `${run} ${REPLY}`;
      const { result, at } = await open.call('insert', open.target(), text, 'replace');
      const model = await open.model();
      if (!result.ok || model !== text)
        throw new Error(`${where.id} did not take it: ${JSON.stringify(result)}`);
      const changedAt = await open.frame.evaluate(() => (window as unknown as ChatHooks).__changedAt());
      // The first run compiles.
      if (run > 0) times.push(changedAt - at);
    }
    await open.page.close();
    figures.push({
      what: `insertion → model of ${where.id} (${where.kind})`,
      unit: 'ms',
      runs: times,
      limit: 10,
      at: 0.95,
    });
  }
  return figures;
}
