import * as z from 'zod/mini';
import { id, instant } from './fields.ts';
import { ID_LIMIT } from './key.ts';

/** The longest text of one message, in UTF-16 units: twice what any console takes, since a template is longer than what it gives. */
export const BODY_LIMIT = 4000;
export const MESSAGES_LIMIT = 10;
export const GROUP_DEPTH = 6;
/** An image as a data URL, in characters: some 1.5 MB. */
const IMAGE_LIMIT = 2_000_000;

/** The voice of a variant: 端庄, 清新, 俏皮, 干练; `plain` where a text that somebody brought names none. */
export const tone = z.enum(['plain', 'poised', 'fresh', 'playful', 'brisk']);
export type Tone = z.infer<typeof tone>;

export const replyLang = z.enum(['zh-CN', 'zh-TW', 'en']);
export type ReplyLang = z.infer<typeof replyLang>;

/** A message is a template (`utils/template/`). */
const message = z.string().check(z.maxLength(BODY_LIMIT));
const label = z.string().check(z.maxLength(ID_LIMIT));
const labels = z.array(label).check(z.maxLength(50));

/**
 * One wording. `more` are the messages that follow `body`, sent one after the other; `title` is what the reply is called in this language
 * where its own title is in another one.
 */
export const variant = z.object({
  tone,
  lang: replyLang,
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  body: message,
  more: z.optional(z.array(message).check(z.maxLength(MESSAGES_LIMIT - 1))),
});
export type Variant = z.infer<typeof variant>;

/** A picture that goes with a reply. A library that was brought may name it only. */
export const replyImage = z.object({
  name: z.string().check(z.maxLength(200)),
  data: z.optional(z.string().check(z.maxLength(IMAGE_LIMIT), z.startsWith('data:image/'))),
});

export type ReplyImage = z.infer<typeof replyImage>;

export const replyLayer = z.enum(['starter', 'personal', 'team']);
export type ReplyLayer = z.infer<typeof replyLayer>;

/**
 * A reply of the library. `group` is its folder, outermost first. `situations` are intents (`utils/intent/`) that it answers; empty
 * `consoles` means every one. A starter reply that a person changes keeps its id and becomes `personal`; one that is thrown away becomes
 * `retired`, so that the next version does not bring it back.
 */
export const reply = z.object({
  id,
  code: label,
  group: z.array(label).check(z.maxLength(GROUP_DEPTH)),
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  variants: z.array(variant).check(z.minLength(1), z.maxLength(30)),
  situations: labels,
  tags: labels,
  consoles: z.array(id).check(z.maxLength(50)),
  images: z.array(replyImage).check(z.maxLength(20)),
  validUntil: z.optional(instant),
  state: z.enum(['draft', 'approved', 'retired']),
  layer: replyLayer,
  updatedAt: instant,
  /** The team's reply that this personal one was copied from, and of when it was. */
  copyOf: z.optional(z.object({ id, updatedAt: instant })),
});
export type Reply = z.infer<typeof reply>;

/**
 * What became of a reply, counted; `id` is the reply's. Times in UTC milliseconds. No text, no buyer. `byIntent` counts the picks for
 * each intent that the buyer's turn had.
 */
export const replyUse = z.object({
  id,
  inserted: z.int().check(z.gte(0)),
  sentAsIs: z.int().check(z.gte(0)),
  sentEdited: z.int().check(z.gte(0)),
  askedAgain: z.int().check(z.gte(0)),
  firstUsedAt: z.optional(instant),
  lastUsedAt: z.optional(instant),
  favourite: z.optional(z.boolean()),
  byIntent: z.record(z.string(), z.int()),
});
export type ReplyUse = z.infer<typeof replyUse>;

/** What became of a reply that was put in. */
export const replyEvent = z.enum(['inserted', 'sent-as-is', 'sent-edited', 'asked-again']);
export type ReplyEvent = z.infer<typeof replyEvent>;

/** Two counts of the same reply, each of which may hold what the other does: an export that comes back counts nothing twice. */
export function mergeUses(one: ReplyUse, other: ReplyUse): ReplyUse {
  const later = (other.lastUsedAt ?? 0) > (one.lastUsedAt ?? 0) ? other : one;
  return later.inserted >= Math.max(one.inserted, other.inserted)
    ? later
    : one.inserted > other.inserted
      ? one
      : other;
}
