import { storedSetting } from '../platform/stored.ts';
import { NO_PATROL, patrol } from './patrol.ts';

/** The round of the day, so that it goes on where it was after its tab was closed. */
export const patrolSetting = storedSetting('local:reviewPatrol', patrol, NO_PATROL);
