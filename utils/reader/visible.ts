const HIDDEN = /display:\s*none|visibility:\s*hidden/;
const SHOWS_ITSELF = 'img, svg, canvas, iframe, video, input, button';

function isSwitchedOff(element: Element): boolean {
  for (let current: Element | null = element; current; current = current.parentElement)
    if (current.hasAttribute('hidden') || HIDDEN.test(current.getAttribute('style') ?? '')) return true;
  return false;
}

/** Whether a person can see an element: not switched off by attribute, inline style or, where there is layout, style sheet. */
export function isShown(element: Element): boolean {
  if (isSwitchedOff(element)) return false;
  return (
    typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
  );
}

/** Whether it is seen and holds something: consoles keep empty boxes for what they may have to say one day. */
export const showsSomething = (element: Element): boolean =>
  isShown(element) &&
  (/\S/.test(element.textContent ?? '') ||
    element.matches(SHOWS_ITSELF) ||
    element.querySelector(SHOWS_ITSELF) !== null);
