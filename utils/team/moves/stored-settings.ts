import * as z from 'zod/mini';
import { storedSetting } from '../../platform/stored.ts';
import { TEAM_WAYS_LIMIT } from '../../records/team-addresses.ts';

const later = z.object({
  team: z.string(),
  offers: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(TEAM_WAYS_LIMIT)),
});

/** Which offers of new addresses somebody put off. */
export const laterSetting = storedSetting('local:teamMovesLater', later, { team: '', offers: [] });
