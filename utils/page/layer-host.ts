import { HOST_TAG } from './host-tag.ts';

/** An element of ours beside the page's body, and the layer inside its shadow root. */
export interface LayerHost {
  element: HTMLElement;
  layer: HTMLElement;
}

/** Makes a host with its own style and an empty layer (`components/page/layer.css`); it stands nowhere yet. */
export function createHost(document: Document, style: string, css: string): LayerHost {
  const element = document.createElement(HOST_TAG);
  element.style.cssText = style;
  const root = element.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = css;
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(sheet, layer);
  return { element, layer };
}

/**
 * Keeps a layer in sight: it rests a minute after the last sign of life, see `layer.css`. Where a script is left, it gives one, or takes
 * the layer away.
 */
export function keepBeating({ layer }: LayerHost, alive: () => boolean): void {
  layer.addEventListener('animationstart', ({ animationName }) => {
    if (animationName.startsWith('rest') && alive()) layer.classList.toggle('beat');
  });
}

/** The z-index of the outermost stacking context around an element, 0 if there is none. */
export function stackOf(element: Element): number {
  let level = 0;
  for (let node: Element | null = element; node; node = node.parentElement) {
    const style = getComputedStyle(node);
    const z = Number(style.zIndex);
    if (Number.isFinite(z) && style.zIndex !== 'auto') level = z;
  }
  return level;
}

/** Whether the page shows a light ground, by the first background that is not transparent. */
export function isLight({ body, documentElement }: Document): boolean {
  for (const element of [body, documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      (element && getComputedStyle(element).backgroundColor.match(/[\d.]+/g))?.map(Number) ?? [];
    if (element && alpha > 0) return (red * 299 + green * 587 + blue * 114) / 1000 > 128;
  }
  return getComputedStyle(documentElement).colorScheme !== 'dark';
}

/** Puts the looks of something that came later beside a layer, once for each name. */
export function dressLayer(layer: HTMLElement, name: string, css: string): void {
  const mark = `data-tiexin-${name}`;
  if (layer.hasAttribute(mark)) return;
  layer.setAttribute(mark, '');
  const style = layer.ownerDocument.createElement('style');
  style.textContent = css;
  layer.before(style);
}
