import * as z from 'zod/mini';
import { id } from './fields.ts';

/** The longest word of one's own, in characters. */
export const WORD_LIMIT = 40;
export const OWN_WORDS_LIMIT = 500;

/** A word or phrase that somebody wants marked: taken literally, found in whatever spelling width, case or script. No consoles: on all. */
export const ownWord = z.object({
  id,
  word: z.string().check(z.minLength(1), z.maxLength(WORD_LIMIT)),
  level: z.enum(['block', 'warn', 'hint']),
  note: z.optional(z.string().check(z.maxLength(200))),
  /** What may stand in its place. */
  rewrite: z.optional(z.string().check(z.maxLength(200))),
  consoles: z.array(id).check(z.maxLength(50)),
});
export type OwnWord = z.infer<typeof ownWord>;
