import { ok, type Result } from '../core/result.ts';
import type { TeamCount, UseCount } from '../records/team-post.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { result } from './transaction.ts';

/** What a count is about: a China day, a reply, and of a comparison the arm. */
export type CountedAs = Pick<UseCount, 'day' | 'reply' | 'trial' | 'arm'>;

/** What of a reply's use can be counted. */
export type CountedEvent = 'inserted' | 'sentAsIs' | 'sentEdited' | 'askedAgain' | 'badReviews';

/** Under which key a count is kept. */
export const countKey = ({ arm, day, reply, trial }: CountedAs): string =>
  [day, encodeURIComponent(reply), encodeURIComponent(trial ?? ''), arm ?? ''].join('/');

const none = { inserted: 0, sentAsIs: 0, sentEdited: 0, askedAgain: 0, badReviews: 0 };

/** Counts one event more, in one transaction. Errors: `store-full`. */
export const countForTeam = (
  database: Database,
  counted: CountedAs,
  event: CountedEvent,
): Promise<Result<void>> =>
  commanded(database, ['teamCounts'], async (transaction) => {
    const store = transaction.objectStore('teamCounts');
    const key = countKey(counted);
    const before = await result<TeamCount | undefined>(store.get(key));
    const count: TeamCount = before ?? { key, ...counted, ...none };
    store.put({ ...count, [event]: count[event] + 1 });
    return ok(undefined);
  });

/** What was counted here from a day on (`YYYY-MM-DD`, China), by day. */
export const countsFrom = (database: Database, day: string): Promise<TeamCount[]> =>
  database.getAll('teamCounts', IDBKeyRange.lowerBound(day));

/** Deletes what was counted before a day. */
export const dropCountsBefore = (database: Database, day: string): Promise<void> =>
  database.delete('teamCounts', IDBKeyRange.upperBound(day, true));

/** Deletes all that was counted here, as when somebody stops sharing. */
export const dropCounts = (database: Database): Promise<void> => database.clear('teamCounts');
