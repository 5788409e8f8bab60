import { createHost, isLight, keepBeating, stackOf } from '../../utils/page/layer-host.ts';

/** The two layers of a chat page: one for the dock, one for the picker. */
export interface Stage {
  /** Just over the composer, and under the page's dialogs. */
  dock: HTMLElement;
  /** Over everything while the picker is open. */
  picker: HTMLElement;
  /** Says something to who cannot see it. */
  say(text: string): void;
  /** Brings the dock over what the composer stands in. */
  raiseDock(above: Element): void;
  openPicker(beside: Element): void;
  closePicker(): void;
  /** Whether an event came out of our layers. */
  holds(event: Event): boolean;
  remove(): void;
}

const DOCK_STYLE = 'all:initial;position:fixed;top:0;left:0;width:0;height:0;';
/** For browsers without popovers (Chromium before 114) the highest level there is. */
const PICKER_STYLE =
  'all:initial;position:fixed;inset:0 auto auto 0;width:0;height:0;overflow:visible;z-index:2147483647;';

/**
 * Our layers beside the page's body. The picker's is a popover: it is drawn over everything that the page has, whatever its levels. In a
 * modal dialog of the page it stands inside that, since all else cannot be clicked.
 */
export function createStage(
  document: Document,
  css: string,
  alive: () => boolean,
  signal: AbortSignal,
): Stage {
  const dock = createHost(document, DOCK_STYLE, css);
  const picker = createHost(document, PICKER_STYLE, css);
  const hosts = [dock, picker];
  const line = document.createElement('div');
  line.className = 'spoken';
  line.setAttribute('role', 'status');
  line.setAttribute('aria-live', 'polite');
  dock.layer.parentNode?.append(line);
  const bar = dock.layer;
  for (const host of hosts) keepBeating(host, alive);
  const canPop = 'showPopover' in picker.element;
  if (canPop) picker.element.popover = 'manual';
  let open = false;

  const stand = (host: Element, parent: Element) => {
    if (host.parentNode !== parent || host.nextSibling !== null) parent.append(host);
  };
  const raise = () => {
    if (!canPop || !picker.element.isConnected) return;
    if (picker.element.matches(':popover-open')) picker.element.hidePopover();
    picker.element.showPopover();
  };
  // What the page opens later would stand over it.
  document.addEventListener(
    'toggle',
    (event) => {
      const isTheirs = event.target !== picker.element && (event as ToggleEvent).newState === 'open';
      if (open && isTheirs) raise();
    },
    { capture: true, signal },
  );
  const matchPage = () => {
    const theme = isLight(document) ? 'light' : '';
    for (const { element } of hosts) element.dataset.theme = theme;
  };

  return {
    dock: bar,
    picker: picker.layer,
    say(text) {
      line.textContent = text;
    },
    raiseDock(above) {
      if (!dock.element.isConnected) {
        document.documentElement.append(dock.element);
        matchPage();
      }
      const level = String(Math.max(1, stackOf(above)));
      if (dock.element.style.zIndex !== level) dock.element.style.zIndex = level;
    },
    openPicker(beside) {
      if (open && picker.element.isConnected) return;
      stand(picker.element, beside.closest('dialog:modal') ?? document.documentElement);
      matchPage();
      open = true;
      raise();
    },
    closePicker() {
      open = false;
      if (canPop && picker.element.isConnected && picker.element.matches(':popover-open'))
        picker.element.hidePopover();
    },
    holds: (event) => event.composedPath().some((node) => hosts.some(({ element }) => element === node)),
    remove() {
      for (const { element } of hosts) element.remove();
    },
  };
}
