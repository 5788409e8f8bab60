import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** Response times, loaded when they are first looked at: charts are no use to the other pages. */
export const LazyTimes = lazy(
  () => import('./times-desk.tsx').then(({ TimesDesk }) => TimesDesk),
  () => <Skeleton rows={12} label={t('common.loading')} />,
);
