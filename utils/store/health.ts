import type { Health } from '../records/health.ts';
import type { Database } from './database.ts';

/** How well one page could be read the last time, in whatever frame it was. */
export const healthOf = (database: Database, console: string, page: string): Promise<Health | undefined> =>
  database.get('health', `${console}/${page}`);
