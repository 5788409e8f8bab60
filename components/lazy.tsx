import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Component<P> = (props: P) => JSX.Element | null;

/** A component that is loaded when it is first drawn; until then `meanwhile` stands, or nothing. `come` loads it before that. */
export function lazy<P extends object>(
  load: () => Promise<Component<P>>,
  meanwhile?: () => JSX.Element,
): Component<P> & { come: () => Promise<void> } {
  let loaded: Component<P> | undefined;
  const come = async () => {
    loaded = await load();
  };
  const draw: Component<P> = (props) => {
    const [, setCame] = useState(loaded !== undefined);
    // Not after the next frame: what is loaded is what somebody waits for.
    useLayoutEffect(() => {
      if (!loaded) void come().then(() => setCame(true));
    }, []);
    const One = loaded;
    return One ? <One {...props} /> : (meanwhile?.() ?? null);
  };
  return Object.assign(draw, { come });
}

/** Resolves once what was drawn last has been painted: for what may come after it. */
export const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
