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

const optionsOf = ({ message, title }: Notice) => ({
  type: 'basic' as const,
  iconUrl: browser.runtime.getURL('/icon/128.png' as '/'),
  title,
  message,
});

/** Tells of the newest batch. Where a person forbade notifications, nothing happens: the badge and the list stand anyway. */
export async function notify(notice: Notice): Promise<void> {
  try {
    await browser.notifications.create(NEWS, optionsOf(notice));
  } catch (error) {
    console.warn('tiexin: not notified', error);
  }
}

/**
 * Puts the words of the standing notification right, without a sound; one that a person has closed stays closed. Firefox can't change
 * a notification, only show another, which would call the person again: there it stands as it was.
 */
export async function correct(notice: Notice): Promise<void> {
  try {
    await browser.notifications.update?.(NEWS, { ...optionsOf(notice), silent: true });
  } catch (error) {
    console.warn('tiexin: notification not corrected', error);
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
