import { browser } from 'wxt/browser';

/**
 * The id of the one notification there is; what a click on it opens is part of it, for the click may wake a worker that knows
 * nothing. A second one with the same id takes the place of the first, so a killed worker that tells again never doubles it.
 */
export const NEWS = 'tiexin/open/attention';

export interface Notice {
  title: string;
  message: string;
}

/** Tells of the newest batch. Where a person forbade notifications, nothing happens: the badge and the list stand anyway. */
export async function notify({ message, title }: Notice): Promise<void> {
  try {
    await browser.notifications.create(NEWS, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as '/'),
      title,
      message,
    });
  } catch (error) {
    console.warn('tiexin: not notified', error);
  }
}

/** Takes the notification back, when what it told of is settled. */
export const unnotify = (): Promise<boolean> => browser.notifications.clear(NEWS);

/** Calls back when a person clicks our notification. To be called synchronously while the worker starts. */
export function onNewsClick(callback: () => void): void {
  browser.notifications.onClicked.addListener((id) => {
    if (id !== NEWS) return;
    callback();
    void browser.notifications.clear(id);
  });
}
