/** A bar is no higher than this (CSS px), and one so wide has room for a name and a clock. */
const HIGH = 96;
const WIDE = 320;

/** The bar over a thread in which its buyer's name stands: a name alone has no room for a clock beside it. Only measures. */
export function barOf(name: Element): Element {
  const { body } = name.ownerDocument;
  let bar = name;
  let { width } = name.getBoundingClientRect();
  for (let node = name.parentElement; node && node !== body && width < WIDE; node = node.parentElement) {
    const box = node.getBoundingClientRect();
    if (box.height > HIGH) break;
    if (box.width > width) [bar, width] = [node, box.width];
  }
  return bar;
}
