import type { TeamCount, UseCount } from '../records/team-post.ts';
import type { Database } from './database.ts';

/** What a count is about: a China day, a reply, and of a comparison the arm. */
export type CountedAs = Pick<UseCount, 'day' | 'reply' | 'trial' | 'arm'>;

/** Under which key a count is kept. */
export const countKey = ({ arm, day, reply, trial }: CountedAs): string =>
  [day, encodeURIComponent(reply), encodeURIComponent(trial ?? ''), arm ?? ''].join('/');

/** What was counted here from a day on (`YYYY-MM-DD`, China), by day. */
export const countsFrom = (database: Database, day: string): Promise<TeamCount[]> =>
  database.getAll('teamCounts', IDBKeyRange.lowerBound(day));

/** Deletes what was counted before a day. */
export const dropCountsBefore = (database: Database, day: string): Promise<void> =>
  database.delete('teamCounts', IDBKeyRange.upperBound(day, true));

/** Deletes all that was counted here, as when somebody stops sharing. */
export async function dropCounts(database: Database): Promise<void> {
  await database.clear('teamCounts');
  await database.clear('teamSent');
}
