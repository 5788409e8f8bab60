import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page } from 'puppeteer';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { ConsoleId } from './data.ts';
import { expectedReviews, storedReviews } from './expected-reviews.ts';
import type { Knobs } from './knobs.ts';
import type { Rig } from './rig.ts';
import { readStore } from './stored.ts';
import { waitFor } from './wait.ts';

/** The steps that most flows on a page of reviews take. */
export function reviewFlow(rig: Rig) {
  const stored = async () => storedReviews(await readStore(rig.desk, 'reviews'));
  return {
    open: (console: ConsoleId = 'pinduoduo', knobs: Partial<Knobs> = {}, tab = rig.page) =>
      tab.goto(rig.standIns.url(console, 'reviews', { pageSize: 100, ...knobs }), {
        waitUntil: 'domcontentloaded',
      }),
    stored,
    isRead: (console: ConsoleId = 'pinduoduo') =>
      waitFor(
        async () => isDeepStrictEqual(await stored(), expectedReviews(rig.standIns.shop(console))),
        'the store is as the page says',
      ).catch(async (error: unknown) => {
        const wanted = expectedReviews(rig.standIns.shop(console));
        const seen = await stored();
        const odd = wanted.findIndex((one, at) => !isDeepStrictEqual(one, seen[at]));
        throw new Error(
          `${String(error)}\n${seen.length} of ${wanted.length}\nwanted ${JSON.stringify(wanted[odd])}\nstored ${JSON.stringify(seen[odd])}`,
        );
      }),
    /** Ids of the reviews about which an alert stands in one of these states, sorted. */
    alertsAbout: async (states: readonly string[] = ['open']) =>
      (await readStore(rig.desk, 'alerts'))
        .filter(({ kind, state }) => kind === 'review' && states.includes(state))
        .map(({ subject }) => subject.key.split('/').at(-1) ?? '')
        .sort(),
    caseOf: async (id: string): Promise<ReviewCase | undefined> =>
      (await readStore(rig.desk, 'reviewCases')).find((one) => one.id === id),
  };
}

/** One mark as a person sees it. */
export interface ShownMark {
  id: string;
  state: string;
  text: string;
  spoken: string;
  hidden: boolean;
}

/** Every mark of a review that our layer shows. */
export const marksOn = (frame: Page | Frame): Promise<ShownMark[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('tiexin-overlay')]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('[data-order]') ?? [])])
      .map((mark) => ({
        id: mark.dataset.order ?? '',
        state: [...mark.classList].find((name) => name !== 'badge') ?? '',
        text: mark.textContent.trim(),
        spoken: mark.getAttribute('aria-label') ?? '',
        hidden: mark.hidden !== false,
      })),
  );

/** Waits until each of these reviews has a mark that can be seen. */
export const marksFor = (frame: Page | Frame, ids: readonly string[]): Promise<ShownMark[]> =>
  waitFor(async () => {
    const marks = await marksOn(frame);
    const seen = new Set(marks.filter(({ hidden, spoken }) => !hidden && spoken).map(({ id }) => id));
    return ids.every((id) => seen.has(id)) ? marks : undefined;
  }, `${ids.length} marks stand`);
