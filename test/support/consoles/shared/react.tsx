/** @jsxImportSource react */
import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Ask, knobs, load, onMove, onReplace, parsed, pause } from './client.ts';

/** The address of the page, followed through pushState. */
export function useAddress(): URL {
  const [href, setHref] = useState(location.href);
  useEffect(() => onMove(() => setHref(location.href)), []);
  return new URL(href);
}

export type Loaded<T> =
  | { state: 'waiting' | 'nothing' }
  | { state: 'here'; data: T }
  | { state: 'odd'; text: string };

/** Data for the page, late as the knobs say; asked for again whenever `key` changes. */
export function useData<T>(request: Ask, key: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'waiting' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request.
  useEffect(() => {
    let stale = false;
    (async () => {
      if (knobs.delay > 0) await pause(knobs.delay);
      const text = await load(request);
      if (stale) return;
      if (text === undefined) return setLoaded({ state: 'nothing' });
      const data = parsed<T>(text);
      setLoaded(typeof data === 'string' ? { state: 'odd', text: data } : { state: 'here', data });
    })();
    return () => {
      stale = true;
    };
  }, [key]);
  return loaded;
}

/** Counts up whenever the rows are to be replaced: used as a key, it makes new nodes of all of them in one tick. */
export function useGeneration(ready: boolean): number {
  const [generation, setGeneration] = useState(0);
  useEffect(() => (ready ? onReplace(() => setGeneration((before) => before + 1)) : undefined), [ready]);
  return generation;
}

/** A masked text with a control that shows the plain one, late. */
export function Masked({ text, plain, children }: { text: string; plain: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open ? plain : text}{' '}
      <a
        onClick={(event) => {
          if (event.isTrusted) pause(knobs.reveal).then(() => setOpen(true));
        }}
      >
        {children}
      </a>
    </>
  );
}

export function mount(node: ReactNode): void {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(node);
}
