/** A ring around a row that somebody was led to; it goes by itself. */
export interface Mark {
  /** `find` gives the row as it stands: lists put other elements in its place while they are scrolled. */
  show(find: () => Element | undefined): void;
  /** Puts it back over its row after scrolling. */
  place(): void;
}

export function createMark(layer: HTMLElement): Mark {
  let ring: HTMLElement | undefined;
  let find: () => Element | undefined = () => undefined;

  const end = () => {
    ring?.remove();
    ring = undefined;
  };
  const place = () => {
    if (!ring) return;
    const { left = 0, top = 0, width = 0, height = 0 } = find()?.getBoundingClientRect() ?? {};
    ring.style.cssText = `transform:translate(${left}px,${top}px);width:${width}px;height:${height}px`;
    ring.hidden = width === 0;
  };
  return {
    show(finder) {
      end();
      find = finder;
      ring = layer.ownerDocument.createElement('div');
      ring.className = 'found';
      // Its looks end with an animation, so that no timer is needed.
      ring.addEventListener('animationend', end);
      place();
      layer.append(ring);
    },
    place,
  };
}
