import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** The settings of response times, loaded when they are first looked at. */
export const LazyTiming = lazy(
  () => import('./timing-desk.tsx').then(({ TimingDesk }) => TimingDesk),
  () => <Skeleton rows={8} label={t('desk.loading')} />,
);
