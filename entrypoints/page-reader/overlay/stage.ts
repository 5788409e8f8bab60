import { HOST_TAG } from '../../../utils/page/host-tag.ts';

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

function host(document: Document, style: string, css: string) {
  const element = document.createElement(HOST_TAG);
  element.style.cssText = style;
  const root = element.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = css;
  const body = document.createElement('div');
  body.className = 'layer';
  root.append(sheet, body);
  return { element, body };
}

/** The z-index of the outermost stacking context around an element, 0 if there is none. */
function stackOf(element: Element): number {
  let level = 0;
  for (let node: Element | null = element; node; node = node.parentElement) {
    const style = getComputedStyle(node);
    const z = Number(style.zIndex);
    if (Number.isFinite(z) && style.zIndex !== 'auto') level = z;
  }
  return level;
}

/** Whether the page shows a light ground, by the first background that is not transparent. */
function isLight({ body, documentElement }: Document): boolean {
  for (const element of [body, documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      (element && getComputedStyle(element).backgroundColor.match(/[\d.]+/g))?.map(Number) ?? [];
    if (element && alpha > 0) return (red * 299 + green * 587 + blue * 114) / 1000 > 128;
  }
  return getComputedStyle(documentElement).colorScheme !== 'dark';
}

/**
 * Puts our layers beside the page's body, never into the page's own tree (frameworks drop or trip over foreign nodes,
 * seen 2026-10). Everything of ours is below these two elements, so that removing them leaves no trace.
 */
export function createStage(document: Document, css: string, alive: () => boolean): Stage {
  const flow = host(document, HOST_STYLE, css);
  const fixed = host(document, FIXED_STYLE, css);
  const stand = () => {
    for (const { element } of [flow, fixed])
      if (!element.isConnected) document.documentElement?.append(element);
  };
  stand();
  // The layers rest a minute after the last sign of life: see `overlay.css`. Where a script is left, it gives one, or takes them away.
  for (const { body } of [flow, fixed])
    body.addEventListener('animationstart', ({ animationName }) => {
      if (animationName.startsWith('rest') && alive()) body.classList.toggle('beat');
    });
  return {
    badges: flow.body,
    panel: fixed.body,
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
