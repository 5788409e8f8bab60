import { useEffect, useRef, useState } from 'preact/hooks';

/** Prints once the sheet stands as it was asked for: masked, or in full; afterwards it is masked again. */
export function usePrint(print: () => Promise<void>) {
  const [asked, setAsked] = useState({ open: false, count: 0 });
  const newest = useRef(print);
  newest.current = print;
  useEffect(() => {
    if (asked.count === 0) return;
    void newest.current().then(() => setAsked((now) => ({ ...now, open: false })));
  }, [asked.count]);
  return {
    isOpen: asked.open,
    print: (open: boolean) => setAsked(({ count }) => ({ open, count: count + 1 })),
  };
}
