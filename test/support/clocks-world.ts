import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { Frame, Page } from 'puppeteer';
import type { Waiting } from '../../utils/platform/timing-contract.ts';
import { bundle } from './bundle.ts';
import { isolatedWorld } from './composer-world.ts';

/** The live clocks in a world beside the page's own, called as a session calls them; see `test/support/clocks-entry.ts`. */
export interface ClocksWorld {
  start(): void;
  /** Reads the practice page's rows. */
  rows(): void;
  waiting(answer: Waiting): void;
  thread(key: string | undefined, settled?: boolean): void;
  end(): void;
  /** UTC ms, as the clocks know it. */
  now(): number;
  /** The clock of the machine is put forward (or back) by so much. */
  pass(ms: number): void;
  /** How many timers are set. */
  timers(): number;
  /** What the background was told of answers that are being written: to whom, and for how long (ms). */
  answering(): [string, number][];
  /** As if the tab were left, or seen again. */
  hide(is: boolean): void;
  /** How many tones were asked for. */
  tones(): number;
  countWrites(): void;
  writes(): number;
}

export type CallClocks = <Name extends keyof ClocksWorld>(
  name: Name,
  ...values: Parameters<ClocksWorld[Name]>
) => Promise<ReturnType<ClocksWorld[Name]>>;

let script: Promise<string> | undefined;
const clocksScript = () => {
  script ??= bundle(resolve('test/support/clocks-entry.ts'), {
    '#i18n': resolve('test/support/page-texts.ts'),
  });
  return script;
};

/** Puts the clocks into a page, in a world of their own as a content script has, and starts them. */
export async function enterClocksWorld(
  frame: Frame,
  language: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN',
): Promise<CallClocks> {
  const realm = isolatedWorld(frame);
  const yaml = readFileSync(`utils/locales/${language}.yaml`, 'utf8');
  const texts = JSON.stringify(generateChromeMessages(parseMessagesText(yaml, 'YAML')));
  await realm.evaluate<void>(`globalThis.__texts=${texts};${await clocksScript()};undefined`);
  const call: CallClocks = async (name, ...values) => {
    const answer = await realm.evaluate<string>(
      `JSON.stringify([clocksWorld.${name}(...${JSON.stringify(values)}.map((one) => one ?? undefined))])`,
    );
    return JSON.parse(answer)[0] ?? undefined;
  };
  await call('start');
  return call;
}

/** A clock as it is seen. CSS px of the window. */
export interface SeenClock {
  text: string;
  state: string;
  spoken: string;
  large: boolean;
  box: { left: number; top: number; right: number; bottom: number };
}

/** Every clock that stands over the page, from the top down. */
export const seenClocks = (page: Page): Promise<SeenClock[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('tiexin-overlay')]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.clock') ?? [])])
      .map((clock) => {
        const { left, top, right, bottom } = clock.getBoundingClientRect();
        const parts = [...clock.children].map((part) => part.textContent).filter(Boolean);
        return {
          text: parts.join(' '),
          state: ['fine', 'soon', 'late'].find((name) => clock.classList.contains(name)) ?? '',
          spoken: clock.getAttribute('aria-label') ?? '',
          large: clock.classList.contains('large'),
          box: { left, top, right, bottom },
        };
      })
      .sort((a, b) => a.box.top - b.box.top),
  );

/** What the chip says; nothing while it is not to be seen. */
export const seenChip = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    for (const host of document.querySelectorAll('tiexin-overlay')) {
      const box = host.shadowRoot?.querySelector<HTMLElement>('.wait-chip');
      if (!box || box.hidden) continue;
      return [...(box.querySelector('button')?.children ?? [])]
        .map((part) => part.textContent)
        .filter(Boolean)
        .join(' ');
    }
    return undefined;
  });

/** What was said last to who cannot see it. */
export const saidLast = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('tiexin-overlay')]
      .map((host) => host.shadowRoot?.querySelector('[role="status"].spoken')?.textContent ?? '')
      .join(''),
  );
