import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** The bad reviews, loaded when they are first looked at: talk tracks are no use to the other pages. */
export const LazyReviews = lazy(
  () => import('./reviews-desk.tsx').then(({ ReviewsDesk }) => ReviewsDesk),
  () => <Skeleton rows={12} label={t('common.loading')} />,
);
