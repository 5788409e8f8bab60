import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** The board, loaded when it is first looked at: charts are no use to the other pages. */
export const LazyBoard = lazy(
  () => import('./board-desk.tsx').then(({ BoardDesk }) => BoardDesk),
  () => <Skeleton rows={12} label={t('common.loading')} />,
);
