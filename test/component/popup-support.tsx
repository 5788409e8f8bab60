import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Naming } from '../../entrypoints/popup/data.ts';
import { Popup } from '../../entrypoints/popup/popup.tsx';
import type { Result } from '../../utils/core/result.ts';
import { STORES, type StoreName } from '../../utils/store/database.ts';
import { closeStore, store } from '../../utils/store/handle.ts';
import { useTexts } from '../support/i18n.ts';

const NAMING: Naming = {
  consoles: [
    {
      id: 'pinduoduo',
      name: { 'zh-CN': '拼多多', 'zh-TW': '拼多多', en: 'Pinduoduo' },
      timeZone: 'Asia/Shanghai',
    },
  ],
  lang: 'zh-CN',
};

/** A message to the background, as a test looks at it. */
export interface Sent<B = unknown> {
  name: string;
  body: B;
}

/**
 * What the popup sends to a background that answers by `answer`, in tests over an empty store. What it asks by itself once it is painted
 * (who cares for what) is answered, too, and not counted: when it comes depends on how quick the machine is.
 */
export function messagesOfPopup<B>(
  answer: (message: Sent<B>) => Promise<Result<unknown>> | undefined,
): Sent<B>[] {
  const sent: Sent<B>[] = [];
  beforeEach(async () => {
    useTexts('zh-CN');
    sent.length = 0;
    Object.assign(fakeBrowser.runtime, {
      sendMessage: async (message: Sent<B>) => {
        if (message.name !== 'careLook') sent.push(message);
        return answer(message);
      },
    });
    window.close = vi.fn();
    const database = await store();
    for (const name of STORES) await database.clear(name);
  });
  afterEach(async () => {
    cleanup();
    await closeStore();
  });
  return sent;
}

/** Stores records as they are. */
export async function put(name: StoreName, ...values: readonly object[]): Promise<void> {
  const database = await store();
  for (const value of values) await database.put(name, value as never);
}

export const showPopup = () => render(<Popup naming={NAMING} />);
export const press = (key: string) =>
  fireEvent.keyDown(document.body, { key, bubbles: true, cancelable: true });
export const rows = () => screen.getAllByRole('row').map(({ textContent }) => textContent ?? '');
