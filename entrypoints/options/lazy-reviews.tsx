import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';
import type { ReviewsDesk } from './reviews-desk.tsx';

type Props = Parameters<typeof ReviewsDesk>[0];

/** The bad reviews, loaded when they are first looked at: talk tracks are no use to the other pages. */
export function LazyReviews(props: Props) {
  const [loaded, setLoaded] = useState<{ ReviewsDesk: typeof ReviewsDesk }>();
  useEffect(() => {
    void import('./reviews-desk.tsx').then(setLoaded);
  }, []);
  return loaded ? <loaded.ReviewsDesk {...props} /> : <Skeleton rows={12} label={t('common.loading')} />;
}
