import { CHINA, dayOf } from '../../core/zone.ts';
import type { Post, TeamPost } from '../../records/team-post.ts';
import type { Database } from '../../store/database.ts';
import { read, result } from '../../store/transaction.ts';
import { isShared, weekIn, weekOf } from '../posts/slots.ts';
import { periodOf, type Span } from './periods.ts';

/**
 * The posts that a board of a span needs: what everybody shares of the weeks in it, and of those since the earliest comparison began. A thousand members'
 * posts of a quarter are too many to read for a week. `now` in UTC ms.
 */
export const loadPosts = (database: Database, span: Span, now: number): Promise<Post[]> =>
  read(
    database,
    async (transaction) => {
      const layer = await result<{ trials: { from: number }[] } | undefined>(
        transaction.objectStore('teamLayers').get('team'),
      );
      const begun = (layer?.trials ?? []).map(({ from }) => weekOf(dayOf(Math.min(from, now), CHINA)));
      // Small groups are told whole weeks, which reach back further.
      const { from } = periodOf(span, dayOf(now, CHINA), false);
      const first = [...begun, from].sort()[0] ?? from;
      const store = transaction.objectStore('teamPosts');
      const keys = (await result(store.getAllKeys())).map(String);
      const wanted = keys.filter((key) => {
        const slot = key.slice(key.indexOf('/') + 1);
        return isShared(slot) && (weekIn(slot)?.monday ?? first) >= first;
      });
      const kept = await Promise.all(wanted.map((key) => result<TeamPost | undefined>(store.get(key))));
      return kept.flatMap((one) => (one ? [one.post] : []));
    },
    ['teamPosts', 'teamLayers'],
  );
