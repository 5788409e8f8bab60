import type { Health } from '../records/health.ts';
import type { Database } from './database.ts';

/** How well each page of each console could be read the last time. */
export const listHealth = (database: Database): Promise<Health[]> => database.getAll('health');
