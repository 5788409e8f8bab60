import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** The team that this browser belongs to, loaded when it is first looked at. */
export const LazyTeam = lazy(
  () => import('./team-desk.tsx').then(({ TeamDesk }) => TeamDesk),
  () => <Skeleton rows={8} label={t('common.loading')} />,
);
