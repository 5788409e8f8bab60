import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** Who has which release and what the team's replies achieve, loaded when it is first looked at. */
export const LazyTeamBoard = lazy(
  () => import('./team-board-desk.tsx').then(({ TeamBoardDesk }) => TeamBoardDesk),
  () => <Skeleton rows={8} label={t('common.loading')} />,
);
