import { Skeleton } from '../../components/states.tsx';
import { t } from '../../utils/locales/text.ts';
import type { TeamVisit } from './team-visit.ts';

/** Who has which release and what the team's replies achieve, loaded when it is first looked at. */
export const LazyTeamBoard = (_: TeamVisit) => <Skeleton rows={8} label={t('common.loading')} />;
