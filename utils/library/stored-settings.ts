import * as z from 'zod/mini';
import { sessionValue } from '../platform/session-value.ts';
import { storedSetting } from '../platform/stored.ts';
import { instant } from '../records/fields.ts';
import { ID_LIMIT } from '../records/key.ts';
import { GROUP_DEPTH, reply } from '../records/reply.ts';

const path = z.array(z.string().check(z.maxLength(ID_LIMIT))).check(z.minLength(1), z.maxLength(GROUP_DEPTH));

/** Folders that a person made; those with replies in them are known by these. */
export const folderSetting = storedSetting(
  'local:library-folders',
  z.array(path).check(z.maxLength(500)),
  [],
);

/** A reply that was being edited and is not saved: a title may still be missing. `baseAt` is when the stored one was changed last. */
const unsavedReply = z.object({
  draft: z.object({ ...reply.shape, title: z.string().check(z.maxLength(200)) }),
  folder: z.string().check(z.maxLength(500)),
  baseAt: z.optional(instant),
  /** Its pictures are too large to be kept twice: those of the stored reply stand. */
  withoutImages: z.boolean(),
});
export type UnsavedReply = z.infer<typeof unsavedReply>;

/** What the editor has not saved. */
export const unsavedSession = sessionValue('session:library-unsaved', unsavedReply);
