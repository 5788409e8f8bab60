import * as z from 'zod/mini';
import { sessionValue } from '../../platform/session-value.ts';
import { storedSetting } from '../../platform/stored.ts';
import { startDraft } from './start-draft.ts';

/** What was begun of a new team and not finished, until the browser is closed. */
export const startSession = sessionValue('session:team-start', startDraft);

const looked = z.object({ team: z.string(), number: z.int().check(z.gte(0)) });

/** Up to which release of which team somebody has looked at what changed. */
export const lookedSetting = storedSetting('local:teamLooked', looked, { team: '', number: 0 });
