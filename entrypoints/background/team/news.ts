import { DAY } from '../../../utils/core/time.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Database } from '../../../utils/store/database.ts';
import { getTeam, getTeamLayer } from '../../../utils/store/teams.ts';
import { TEAM_NEWS } from '../../../utils/team/apply/in-layer.ts';
import { unreadOf } from '../../../utils/team/in-use.ts';

/** Whether the subject of a notification is of the team. */
export const isTeamNews = (subject: string): boolean => subject.startsWith(TEAM_NEWS);

/**
 * Which of these subjects are still to be told of, and in words: readings that are not acknowledged, replies that a release withdrew which is in use
 * for less than a day (`now` in UTC ms). When a lead's computer thinks that it was says nothing: its clock may be wrong.
 */
export async function teamNews(
  database: Database,
  subjects: readonly string[],
  now: number,
): Promise<{ subjects: string[]; words: string }> {
  const asked = subjects.filter(isTeamNews);
  if (asked.length === 0) return { subjects: [], words: '' };
  const [team, layer] = await Promise.all([getTeam(database), getTeamLayer(database)]);
  const isFresh = (team?.applied?.at ?? 0) + DAY > now;
  const open = new Set([
    ...(team ? unreadOf(team, layer) : []).map(({ id }) => `${TEAM_NEWS}reading/${id}`),
    ...(isFresh ? (layer?.withdrawn ?? []) : []).map(({ id }) => `${TEAM_NEWS}withdrawn/${id}`),
  ]);
  const left = asked.filter((subject) => open.has(subject));
  const readings = left.filter((subject) => subject.startsWith(`${TEAM_NEWS}reading/`)).length;
  const withdrawn = left.length - readings;
  const words = [
    ...(readings > 0 ? [t('notification.teamReading', readings)] : []),
    ...(withdrawn > 0 ? [t('notification.teamWithdrawn', withdrawn)] : []),
  ];
  return { subjects: left, words: words.join(' · ') };
}
