import * as z from 'zod/mini';
import { id, instant, text } from './fields.ts';
import { LIST_LIMIT } from './key.ts';

/** Why a console gave no data: never to be read as "no orders". */
export const wallKind = z.enum(['captcha', 'login', 'punish', 'risk', 'plug-in-refused', 'too-frequent']);
export type WallKind = z.infer<typeof wallKind>;

/** What a reader could not do, without any personal data: codes, field names and counts only. */
export const diagnostic = z.object({
  code: z.enum([
    'missing-required',
    'bad-value',
    'no-anchor',
    'not-json',
    'bad-envelope',
    'too-large',
    'too-deep',
    'too-many',
    'wall',
    'duplicate',
  ]),
  source: id,
  field: z.optional(id),
  count: z.int().check(z.gte(1)),
});
export type Diagnostic = z.infer<typeof diagnostic>;

/** How well a page of a console could be read the last time. `key` is `console/page`. */
export const health = z.object({
  key: z.string(),
  console: id,
  page: id,
  state: z.enum(['read', 'empty', 'partial', 'unreadable', 'wall']),
  wall: z.optional(wallKind),
  /** The sources that gave records, most trusted first. */
  sources: z.array(id).check(z.maxLength(20)),
  records: z.int().check(z.gte(0)),
  diagnostics: z.array(diagnostic).check(z.maxLength(LIST_LIMIT)),
  readAt: z.optional(instant),
  triedAt: instant,
  detail: z.optional(text),
});
export type Health = z.infer<typeof health>;
