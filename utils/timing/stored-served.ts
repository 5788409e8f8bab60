import * as z from 'zod/mini';
import { storedSetting } from '../platform/stored.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const served = z.record(day, z.int().check(z.gte(0)));

/** Buyers served by day: kept when their messages are deleted, for milestones. Counts only. */
export const servedSetting = storedSetting('local:served', served, {});
