import { lazy } from '../../components/lazy.tsx';
import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';

/** The replies, loaded when they are first asked for: most openings of the popup are for the list. */
export const LazyReplies = lazy(
  () => import('./replies.tsx').then(({ Replies }) => Replies),
  () => <Skeleton rows={8} label={t('common.loading')} />,
);
