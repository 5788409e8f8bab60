import { DAY } from '../../../utils/core/time.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Database } from '../../../utils/store/database.ts';
import { getTeam, getTeamLayer } from '../../../utils/store/teams.ts';
import { TEAM_NEWS } from '../../../utils/team/apply/in-layer.ts';
import { unreadOf } from '../../../utils/team/in-use.ts';
import { openOffers } from '../../../utils/team/moves/open-offers.ts';

const ADDRESS = `${TEAM_NEWS}address/`;

/** Whether the subject of a notification is of the team. */
export const isTeamNews = (subject: string): boolean => subject.startsWith(TEAM_NEWS);

/**
 * Which of these subjects are still to be told of, and in words: readings that are not acknowledged, replies that a release withdrew which is in use
 * for less than a day (`now` in UTC ms), addresses that nobody took up or put off. When a lead's computer thinks that it was says nothing: its clock may be
 * wrong.
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
  const offers =
    team && asked.some((subject) => subject.startsWith(ADDRESS)) ? await openOffers(team, layer) : [];
  const open = new Set([
    ...offers.map(({ way }) => `${ADDRESS}${way.id}`),
    ...(team ? unreadOf(team, layer) : []).map(({ id }) => `${TEAM_NEWS}reading/${id}`),
    ...(isFresh ? (layer?.withdrawn ?? []) : []).map(({ id }) => `${TEAM_NEWS}withdrawn/${id}`),
  ]);
  const left = asked.filter((subject) => open.has(subject));
  const readings = left.filter((subject) => subject.startsWith(`${TEAM_NEWS}reading/`)).length;
  const addresses = left.filter((subject) => subject.startsWith(ADDRESS)).length;
  const withdrawn = left.length - readings - addresses;
  const words = [
    ...(readings > 0 ? [t('notification.teamReading', readings)] : []),
    ...(withdrawn > 0 ? [t('notification.teamWithdrawn', withdrawn)] : []),
    ...(addresses > 0 ? [t('notification.teamAddress', addresses)] : []),
  ];
  return { subjects: left, words: words.join(' · ') };
}
