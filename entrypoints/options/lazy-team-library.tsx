import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';
import type { TeamVisit } from './team-visit.ts';

/** The team's working copy and releases, loaded when they are first looked at. */
export const LazyTeamLibrary = (_: TeamVisit) => <Skeleton rows={8} label={t('common.loading')} />;
