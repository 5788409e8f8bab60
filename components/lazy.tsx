import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Component<P> = (props: P) => JSX.Element | null;

/** A component that is loaded when it is first drawn; until then `meanwhile` stands, or nothing. */
export const lazy =
  <P extends object>(load: () => Promise<Component<P>>, meanwhile?: () => JSX.Element): Component<P> =>
  (props) => {
    const [loaded, setLoaded] = useState<{ One: Component<P> }>();
    // Not after the next frame: what is loaded is what somebody waits for.
    useLayoutEffect(() => {
      void load().then((One) => setLoaded({ One }));
    }, []);
    return loaded ? <loaded.One {...props} /> : (meanwhile?.() ?? null);
  };
