import { browser } from 'wxt/browser';

/** What stands at the toolbar button. */
export interface Badge {
  count: number;
  /** Something of it is late or nearly so. */
  urgent: boolean;
  /** The same in words. */
  title: string;
}

const URGENT = '#b3261e';
const CALM = '#8a5200';
const ON_COLOUR = '#ffffff';

/** The count as the button has room for it: nothing for none, at most `999+`. */
export const badgeText = (count: number): string => (count <= 0 ? '' : count > 999 ? '999+' : String(count));

/** Draws the toolbar button's badge. Drawing the same again is harmless, and needed after a restart of the browser. */
export async function drawBadge({ count, title, urgent }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badgeText(count) }),
    browser.action.setBadgeBackgroundColor({ color: urgent ? URGENT : CALM }),
    browser.action.setBadgeTextColor?.({ color: ON_COLOUR }),
    browser.action.setTitle({ title }),
  ]);
}
