import { createHost, isLight, keepBeating, stackOf } from '../layer-host.ts';

/** The two layers that we lay over a page: one in the page's flow for badges, one fixed for the chip and the card. */
export interface Stage {
  /** Scrolls with the document; its z-index is just enough to stand over the list and under the page's dialogs. */
  badges: HTMLElement;
  /** Fixed to the window, over everything. */
  panel: HTMLElement;
  raiseBadges(above: Element): void;
  /** Keeps our surfaces light on a light page, whatever the system prefers; consoles have no dark theme of their own. */
  matchPage(): void;
  /** Puts the layers back where the page threw them out, as one does that writes its document anew. */
  stand(): void;
  remove(): void;
}

const HOST_STYLE = 'all:initial;position:absolute;top:0;left:0;width:0;height:0;';
const FIXED_STYLE = 'all:initial;position:fixed;right:0;bottom:0;width:0;height:0;z-index:2147483000;';

/**
 * Puts our layers beside the page's body, never into the page's own tree (frameworks drop or trip over foreign nodes,
 * seen 2026-10). Everything of ours is below these two elements, so that removing them leaves no trace.
 */
export function createStage(document: Document, css: string, alive: () => boolean): Stage {
  const flow = createHost(document, HOST_STYLE, css);
  const fixed = createHost(document, FIXED_STYLE, css);
  const stand = () => {
    for (const { element } of [flow, fixed])
      if (!element.isConnected) document.documentElement?.append(element);
  };
  stand();
  for (const host of [flow, fixed]) keepBeating(host, alive);
  return {
    badges: flow.layer,
    panel: fixed.layer,
    raiseBadges(above) {
      flow.element.style.zIndex = String(Math.max(1, stackOf(above)));
    },
    matchPage() {
      const theme = isLight(document) ? 'light' : '';
      if (flow.element.dataset.theme === theme) return;
      for (const { element } of [flow, fixed]) element.dataset.theme = theme;
    },
    stand,
    remove() {
      flow.element.remove();
      fixed.element.remove();
    },
  };
}
