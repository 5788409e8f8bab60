import { type Browser, browser } from 'wxt/browser';

const POPUP = '/popup.html';

async function bringForward(
  tab: Browser.tabs.Tab,
  change: Browser.tabs.UpdateProperties = {},
): Promise<void> {
  if (tab.id === undefined) return;
  await browser.tabs.update(tab.id, { ...change, active: true });
  if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
}

const latestFirst = (one: Browser.tabs.Tab, other: Browser.tabs.Tab): number =>
  (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0);

/**
 * Shows an address of a console: in the tab that has it open, else in the tab of these hosts that was used last and that
 * `mayReuse` allows to leave its page, else in a new tab.
 */
export async function showAddress(
  address: string,
  hosts: readonly string[],
  mayReuse: (url: URL) => boolean,
): Promise<void> {
  const open = await browser.tabs.query({ url: hosts.map((host) => `https://${host}/*`) });
  const same = open.find(({ url }) => url === address);
  if (same) return bringForward(same);
  const [free] = open.filter(({ url }) => url !== undefined && mayReuse(new URL(url))).sort(latestFirst);
  if (free) return bringForward(free, { url: address });
  await browser.tabs.create({ url: address, active: true });
}

/** Brings a tab to the front; one that was closed meanwhile stays so. */
export async function showTab(id: number): Promise<void> {
  try {
    await bringForward(await browser.tabs.get(id));
  } catch {
    // Closed meanwhile: there is nothing to show.
  }
}

/** Opens the attention list: the popup where the browser lets us, else its page in a tab. */
export async function showAttention(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    const address = browser.runtime.getURL(POPUP as '/');
    const [open] = await browser.tabs.query({ url: address });
    if (open) await bringForward(open);
    else await browser.tabs.create({ url: address, active: true });
  }
}

/** Opens the desk at one of its addresses (`#/…`): in the tab that has the desk open, else in a new one. */
export async function showDesk(hash: string): Promise<void> {
  const desk = browser.runtime.getURL('/options.html' as '/');
  const tabs = await browser.tabs.query({});
  const open = tabs.filter(({ url }) => url?.startsWith(desk)).sort(latestFirst)[0];
  if (open) await bringForward(open, { url: `${desk}${hash}` });
  else await browser.tabs.create({ url: `${desk}${hash}`, active: true });
}
