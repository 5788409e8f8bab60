import * as z from 'zod/mini';
import { instant } from './fields.ts';

export const jobKind = z.enum([
  'judge-order',
  'judge-parcel',
  'judge-review',
  'judge-item',
  'judge-conversation',
  'wake',
  'notify',
  'sweep',
  'team-poll',
  'team-start',
  'team-send',
]);

/**
 * Something the background must do at a time: the one persisted list behind the one alarm. `key` is `kind/subject`, so a
 * job is never there twice; `subject` is a record key.
 * - `judge-order`, `judge-parcel`: judge the record again, because time alone changes its verdict.
 * - `judge-review`: the same for a review and its case. `judge-item`: look for complaints that several buyers share about an item.
 * - `judge-conversation`: remind of a conversation that waits, before its limit and at it. The subject is the conversation's key.
 * - `wake`: a snoozed alert is due again.
 * - `notify`: tell of an alert with the next batch.
 * - `sweep`: delete what is older than the retention time.
 * - `team-poll`: ask the channels for a release. `team-start`: a release begins or ends. `team-send`: hand on what is shared. The
 *   subject is `team`.
 */
export const job = z.object({
  key: z.string(),
  kind: jobKind,
  subject: z.string(),
  dueAt: instant,
});
export type Job = z.infer<typeof job>;
