import { DAY, HOUR } from '../core/time.ts';

/** What is not answered by then is never answered: nobody is reminded any more (ms). */
export const NEVER = 72 * HOUR;
/** So long a buyer may have been silent while waiting; what they say later is a new question (ms). */
export const REST = DAY;
