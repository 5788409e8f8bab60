import { type Reply, reply } from '../../records/reply.ts';
import type { ImportRow } from '../findings.ts';
import { excerptOf, refused } from '../found.ts';
import { type Fields, isFields, listOf, textOf, type ValueFormat } from './shape.ts';

/** How our own file is told from others, and the version that this code writes and reads. */
export const OWN_KIND = 'tiexin-replies';
export const OWN_VERSION = 1;

function replyRow(row: number, value: unknown): ImportRow {
  const checked = reply.safeParse(value);
  if (!checked.success) {
    const path = checked.error.issues[0]?.path.join('.') ?? '';
    const title = isFields(value) ? textOf(value.title) : '';
    return isFields(value) ? refused(row, 'badField', title, path) : refused(row, 'notARecord', '');
  }
  // Whose layer it was is not taken from a file: only a signed one may speak for the team.
  const { layer: _, ...draft } = checked.data;
  return { row, reply: draft, errors: [], notes: [], excerpt: excerptOf(draft.variants[0]?.body ?? '') };
}

/** Our own file, which loses nothing. */
export const ownJson: ValueFormat = {
  fits: (value) => isFields(value) && value.kind === OWN_KIND,
  read: (value) => listOf((value as Fields).replies).map((one, at) => replyRow(at + 1, one)),
};

/** Whether a file of ours was written by a newer version, which may mean what this one does not know. */
export const isNewer = (value: unknown): boolean =>
  isFields(value) &&
  value.kind === OWN_KIND &&
  typeof value.version === 'number' &&
  value.version > OWN_VERSION;

/** Our own file as a value. */
export const ownValue = (replies: readonly Reply[], now: number): unknown => ({
  kind: OWN_KIND,
  version: OWN_VERSION,
  exportedAt: now,
  replies,
});
