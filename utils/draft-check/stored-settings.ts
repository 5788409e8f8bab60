import { storedSetting } from '../platform/stored.ts';
import { checkLists, DEFAULT_CHECK } from './lists.ts';

/** What people changed about the check of drafts. */
export const checkSetting = storedSetting('local:draft-check', checkLists, DEFAULT_CHECK);
