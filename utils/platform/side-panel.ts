import { browser } from 'wxt/browser';

/** Firefox's own; the types know Chrome's only. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel beside the page. Only right after a click or a key press does a browser let us. Answers whether it opened.
 */
export async function openSidePanel(): Promise<boolean> {
  try {
    const { sidebarAction } = browser as unknown as Sidebar;
    if (sidebarAction) {
      await sidebarAction.open();
      return true;
    }
    const { id } = await browser.windows.getCurrent();
    if (id === undefined) return false;
    await browser.sidePanel.open({ windowId: id });
    return true;
  } catch {
    return false;
  }
}
