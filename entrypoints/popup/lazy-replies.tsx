import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

type Props = { onLeave: () => void };

/** The replies, loaded when they are first asked for: most openings of the popup are for the list. */
export function LazyReplies(props: Props) {
  const [loaded, setLoaded] = useState<{ Replies: (props: Props) => preact.JSX.Element }>();
  useEffect(() => {
    void import('./replies.tsx').then(({ Replies }) => setLoaded({ Replies }));
  }, []);
  return loaded ? <loaded.Replies {...props} /> : <Skeleton rows={8} label={t('common.loading')} />;
}
