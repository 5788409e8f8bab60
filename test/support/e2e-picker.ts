import type { Frame, Page } from 'puppeteer';
import type { Reply } from '../../utils/records/reply.ts';
import { DATABASE_NAME } from '../../utils/store/database.ts';
import { aReply } from './replies.ts';
import { waitFor } from './wait.ts';

/** What of our layers a person sees in a frame. */
export interface ShownPicker {
  /** Titles and texts of the lines of the open picker; none while it is closed. */
  rows: string[];
  /** Which of them is selected. */
  selected: number;
  dock: string;
  /** Corners of picker and dock in the frame's window (CSS px), left, top, right, bottom. */
  boxes: Record<'picker' | 'dock', [number, number, number, number] | undefined>;
}

/** Looks at dock and picker of a frame. */
export const shownIn = (frame: Frame): Promise<ShownPicker> =>
  frame.evaluate(() => {
    const all = (selector: string) =>
      [...document.querySelectorAll('tiexin-overlay')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
      ]);
    const boxOf = (selector: string): [number, number, number, number] | undefined => {
      const rect = all(selector)[0]?.getBoundingClientRect();
      return rect && [rect.left, rect.top, rect.right, rect.bottom];
    };
    const options = all('[role="option"]');
    return {
      rows: options.map(({ textContent }) => textContent ?? ''),
      selected: options.findIndex((one) => one.getAttribute('aria-selected') === 'true'),
      dock: all('.dock')[0]?.textContent ?? '',
      boxes: { picker: boxOf('.picker'), dock: boxOf('.dock') },
    };
  });

/** Waits until the dock of a frame stands: other parts of ours, e.g. clocks and marks, have layers that may come long before it. */
export const untilDocked = (frame: Frame): Promise<unknown> =>
  waitFor(async () => (await shownIn(frame)).boxes.dock, 'our dock stands');

/** Waits until the picker of a frame lists something, a reply with this title first. */
export const untilListed = (frame: Frame, title = ''): Promise<true> =>
  waitFor(
    async () => (await shownIn(frame)).rows[0]?.includes(title) === true,
    `the picker lists ${title || 'something'}`,
  ) as Promise<true>;

/** A reply of the library, in two voices. */
export const replyOf = (id: string, more: Partial<Reply> & { body: string; brisk?: string }): Reply => {
  const { body, brisk, ...rest } = more;
  return aReply(id, {
    code: id,
    group: ['试用'],
    title: id,
    variants: [
      { tone: 'poised', lang: 'zh-CN', body },
      ...(brisk === undefined ? [] : [{ tone: 'brisk' as const, lang: 'zh-CN' as const, body: brisk }]),
    ],
    updatedAt: Date.UTC(2026, 8, 1),
    ...rest,
  });
};

/** Puts replies into the library, from a page of the extension, and has the background read it again. */
export async function putReplies(desk: Page, replies: readonly Reply[]): Promise<void> {
  await waitFor(
    () =>
      desk.evaluate(
        async (name: string, records: unknown[]) => {
          const known = await indexedDB.databases();
          if (!known.some((one) => one.name === name)) return false;
          const database = await new Promise<IDBDatabase>((done, failed) => {
            const request = indexedDB.open(name);
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
          });
          try {
            if (!database.objectStoreNames.contains('replies')) return false;
            await new Promise<void>((done, failed) => {
              const transaction = database.transaction('replies', 'readwrite');
              for (const record of records) transaction.objectStore('replies').put(record);
              transaction.oncomplete = () => done();
              transaction.onerror = () => failed(transaction.error);
            });
            return true;
          } finally {
            database.close();
          }
        },
        DATABASE_NAME,
        [...replies],
      ),
    'the library takes replies',
  );
  await desk.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome.runtime.sendMessage({ name: 'reread', body: {} }),
  );
}
