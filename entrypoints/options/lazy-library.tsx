import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';
import type { LibraryDesk } from './library-desk.tsx';

type Props = Parameters<typeof LibraryDesk>[0];

/** The library, loaded when it is first looked at: templates and the draft check are no use to the other pages. */
export function LazyLibrary(props: Props) {
  const [loaded, setLoaded] = useState<{ LibraryDesk: typeof LibraryDesk }>();
  useEffect(() => {
    void import('./library-desk.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.LibraryDesk {...props} /> : <Skeleton rows={12} label={t('library.loading')} />;
}
