import * as z from 'zod/mini';
import { severity } from '../records/alert.ts';

const minuteOfDay = z.int().check(z.gte(0), z.lte(1440));

export const attentionSettings = z.object({
  /** Of which alerts a notification tells; empty: of none. */
  notify: z.array(severity).check(z.maxLength(3)),
  /** In local time; `from` after `to` crosses midnight. What is to be told waits until they end and comes as one. */
  quietHours: z.object({ enabled: z.boolean(), from: minuteOfDay, to: minuteOfDay }),
});
export type AttentionSettings = z.infer<typeof attentionSettings>;

export const DEFAULT_ATTENTION: AttentionSettings = {
  notify: ['urgent'],
  quietHours: { enabled: true, from: 22 * 60, to: 8 * 60 },
};
