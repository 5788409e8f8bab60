import { PageHead } from '../../components/desk/section.tsx';
import { t } from '../../utils/locales/text.ts';
import type { TeamVisit } from './team-visit.ts';

/** The team on the store. */
export function TeamDesk(_: TeamVisit) {
  return <PageHead title={t('desk.team.title')} />;
}
