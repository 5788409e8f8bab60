import type { Composer } from '../../utils/composer/composer.ts';

export interface Composers {
  /** The composer that an event happened in. */
  of(event: Event): Composer | undefined;
  /** The one that was used last and is still there, else the first. */
  current(): Composer | undefined;
  /** What stands where a composer was: itself, or the element that the page put in its place; undefined once there is none. */
  again(composer: Composer): Composer | undefined;
}

/** Keeps track of which composer is meant, though the page may replace any of them at any time. */
export function createComposers(
  document: Document,
  find: () => readonly Composer[],
  onFocus: (composer: Composer) => void,
  signal: AbortSignal,
): Composers {
  let known: readonly Composer[] = [];
  let last: Composer | undefined;
  const look = () => {
    known = find();
    return known;
  };
  const holding = (path: readonly EventTarget[]) => known.find(({ element }) => path.includes(element));
  /** Only what can be written in is looked for among the page's composers. */
  const isWritable = (target: EventTarget | undefined) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:TEXTAREA|INPUT)$/.test(target.nodeName));

  const of = (event: Event) => {
    const path = event.composedPath();
    const found = holding(path);
    if (found || !isWritable(path[0])) return found;
    look();
    return holding(path);
  };
  document.addEventListener(
    'focusin',
    (event) => {
      const focused = of(event);
      if (!focused) return;
      last = focused;
      onFocus(focused);
    },
    { capture: true, signal },
  );
  const isFocused = ({ element }: Composer) => {
    const active = (element.getRootNode() as Document | ShadowRoot).activeElement;
    return active !== null && element.contains(active);
  };
  const current = () => {
    if (last?.element.isConnected) return last;
    const all = look();
    last = all.find(isFocused) ?? all[0];
    return last;
  };
  return {
    of,
    current,
    again(composer) {
      if (composer.element.isConnected) return composer;
      const all = look();
      return all.find(isFocused) ?? all.find(({ kind }) => kind === composer.kind);
    },
  };
}
