import { createHost, isLight, keepBeating, stackOf } from '../../../utils/page/layer-host.ts';

/** The two layers of live clocks over a chat page. */
export interface Stage {
  /** Fixed to the window; over the list of conversations and under the page's dialogs. */
  clocks: HTMLElement;
  /** Fixed to the window, over everything: chip and list. */
  corner: HTMLElement;
  /** Both, to be told from other layers of ours. */
  hosts: readonly Element[];
  /** Says something politely to who cannot see it. */
  say(text: string): void;
  /** Brings the clocks over what a row stands in, and keeps them light on a light page. */
  raise(above: Element): void;
  /** Puts the layers back where the page threw them out. */
  stand(): void;
  remove(): void;
}

const CLOCKS_STYLE = 'all:initial;position:fixed;top:0;left:0;width:0;height:0;pointer-events:none;';
const CORNER_STYLE = 'all:initial;position:fixed;right:0;bottom:0;width:0;height:0;z-index:2147483000;';

/** Puts our layers beside the page's body; removing them leaves no trace. A click on a clock goes to the row below it. */
export function createStage(document: Document, css: string, alive: () => boolean): Stage {
  const clocks = createHost(document, CLOCKS_STYLE, css);
  const corner = createHost(document, CORNER_STYLE, css);
  const hosts = [clocks, corner];
  for (const host of hosts) keepBeating(host, alive);
  const line = document.createElement('div');
  line.className = 'spoken';
  line.setAttribute('role', 'status');
  line.setAttribute('aria-live', 'polite');
  corner.layer.append(line);
  const matchPage = () => {
    const theme = isLight(document) ? 'light' : '';
    for (const { element } of hosts) if (element.dataset.theme !== theme) element.dataset.theme = theme;
  };

  return {
    clocks: clocks.layer,
    corner: corner.layer,
    hosts: hosts.map(({ element }) => element),
    say(text) {
      line.textContent = text;
    },
    raise(above) {
      const level = String(Math.max(1, stackOf(above)));
      if (clocks.element.style.zIndex !== level) clocks.element.style.zIndex = level;
      matchPage();
    },
    stand() {
      for (const { element } of hosts) {
        if (element.isConnected) continue;
        document.documentElement?.append(element);
        matchPage();
      }
    },
    remove() {
      for (const { element } of hosts) element.remove();
    },
  };
}
