/** A ring around a row that somebody was led to; it goes by itself. */
export interface Mark {
  show(row: Element): void;
  /** Puts it back over its row after scrolling. */
  place(): void;
}

export function createMark(layer: HTMLElement): Mark {
  let ring: HTMLElement | undefined;
  let around: Element | undefined;

  const end = () => {
    ring?.remove();
    ring = around = undefined;
  };
  const place = () => {
    if (!ring || !around) return;
    const { left, top, width, height } = around.getBoundingClientRect();
    if (width === 0) return end();
    ring.style.cssText = `transform:translate(${left}px,${top}px);width:${width}px;height:${height}px`;
  };
  return {
    show(row) {
      end();
      around = row;
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
