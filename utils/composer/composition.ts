import { shared } from './shared.ts';

/** Whether an input method is at work in an element. */
export interface Composition {
  /** Whether one is composing now, or this key only ends the composing (Enter, Space, Esc that belong to the candidate list). */
  isComposing(key?: KeyboardEvent): boolean;
}

/** Some input methods end the composing just before the key that ended it is told (ms; Safari, and Chromium with some). */
const JUST_ENDED = 20;

/** What `keyCode` says of a key that an input method keeps for itself. */
const PROCESS = 229;

const composing = shared('composing', () => new WeakSet<EventTarget>());

/** Whether an input method composes in this element now, as far as `watchComposition` watches it. */
export const isComposingIn = (element: EventTarget): boolean => composing.has(element);

/** Follows the input method in an element until the signal ends it. */
export function watchComposition(element: HTMLElement, signal: AbortSignal): Composition {
  let endedAt = Number.NEGATIVE_INFINITY;
  const options = { signal, capture: true };
  element.addEventListener('compositionstart', () => composing.add(element), options);
  element.addEventListener(
    'compositionend',
    ({ timeStamp }) => {
      composing.delete(element);
      endedAt = timeStamp;
    },
    options,
  );
  // An input method that is cut off by a lost focus does not always say so.
  element.addEventListener('blur', () => composing.delete(element), options);
  signal.addEventListener('abort', () => composing.delete(element));
  return {
    isComposing: (key) =>
      composing.has(element) ||
      (key !== undefined &&
        (key.isComposing || key.keyCode === PROCESS || key.timeStamp - endedAt < JUST_ENDED)),
  };
}
