import { useEffect, useState } from 'preact/hooks';

type Props = { onClose: () => void };

/** The key card, loaded when it is first asked for. */
export function LazyKeyCard(props: Props) {
  const [loaded, setLoaded] = useState<{ Card: (props: Props) => preact.JSX.Element }>();
  useEffect(() => {
    void import('./key-card.tsx').then(({ KeyCard }) => setLoaded({ Card: KeyCard }));
  }, []);
  return loaded ? <loaded.Card {...props} /> : null;
}
