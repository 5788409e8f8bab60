import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** The team's working copy and releases, loaded when they are first looked at. */
export const LazyTeamLibrary = lazy(
  () => import('./team-library-desk.tsx').then(({ TeamLibraryDesk }) => TeamLibraryDesk),
  () => <Skeleton rows={8} label={t('common.loading')} />,
);
