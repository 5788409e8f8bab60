import * as z from 'zod/mini';
import { storedSetting } from '../../platform/stored.ts';

const teamBoard = z.object({ size: z.optional(z.int().check(z.gte(1), z.lte(100_000))) });

/** How many are in the team, as a lead said on this browser: nobody else knows, since no list of members is kept anywhere. */
export const teamBoardSetting = storedSetting('local:teamBoard', teamBoard, {});
