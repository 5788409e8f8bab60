import * as z from 'zod/mini';
import { reason } from '../records/alert.ts';
import { id, instant, text } from '../records/fields.ts';
import { BODY_LIMIT, MESSAGES_LIMIT, replyEvent, replyImage, replyLang, tone } from '../records/reply.ts';

const short = z.string().check(z.maxLength(200));
const query = z.string().check(z.maxLength(100));
const body = z.string().check(z.maxLength(2 * BODY_LIMIT));

/** A message of the thread, for use in memory only (`utils/chat/view.ts`). */
const turn = z.object({
  role: z.enum(['buyer', 'agent', 'robot', 'system']),
  kind: z.enum(['text', 'image', 'card', 'video', 'withdrawn', 'other']),
  text: z.string().check(z.maxLength(500)),
  at: z.optional(instant),
});

/**
 * Where a reply is to go: what the page shows of the open conversation. It goes along with each question, so that the background
 * keeps nothing of it. `orderIds` are the orders that the page shows for this buyer.
 */
export const chatContext = z.object({
  console: id,
  page: id,
  kind: z.enum(['chat', 'review']),
  shop: z.optional(z.object({ id: z.optional(id), name: z.optional(short) })),
  /** `visit` tells two buyers of one name apart, where a page shows nothing else of them: it changes with each switch. */
  conversation: z.optional(z.object({ key: short, buyer: z.optional(short), visit: z.optional(z.int()) })),
  turns: z.array(turn).check(z.maxLength(20)),
  orderIds: z.array(id).check(z.maxLength(20)),
  item: z.optional(text),
});
export type ChatContext = z.infer<typeof chatContext>;

/** A part of a text, in UTF-16 units: from `start` up to and without `end`. */
const span = z.object({ start: z.int(), end: z.int() });

/** In which wording of a comparison a reply is shown: under which key it is counted (`utils/team/trials/`). */
const armMark = z.object({ id, arm: z.enum(['a', 'b']) });

/** A reply as the picker shows it. `preview` is its first message, filled for this buyer in the voice asked for. */
export const replyCard = z.object({
  id,
  code: short,
  title: short,
  group: z.array(short),
  lang: replyLang,
  tone,
  /** The voices that it has in this language. */
  tones: z.array(tone),
  preview: body,
  /** How many messages it has. */
  messages: z.int(),
  /** Names of the pictures that go with it. */
  images: z.array(short),
  /** Labels of what the preview leaves open because nothing is known of it; and of what will be asked for. */
  missing: z.array(short),
  asks: z.array(short),
  favourite: z.boolean(),
  /** The comparison that it is shown for, if any: it goes back with `used`. */
  trial: z.optional(armMark),
  /** Where the query was found. */
  marks: z.object({ title: z.array(span), code: z.array(span), preview: z.array(span) }),
});
export type ReplyCard = z.infer<typeof replyCard>;

export const suggestion = z.object({ card: replyCard, intent: z.optional(id), why: z.array(reason) });
export type Suggestion = z.infer<typeof suggestion>;

/** Something that a reply asks the agent for when it goes in. */
export const ask = z.object({
  name: id,
  label: short,
  kind: z.enum(['text', 'choice', 'date']),
  choices: z.optional(z.array(short).check(z.maxLength(50))),
  fallback: z.optional(short),
});
export type Ask = z.infer<typeof ask>;

/** A finding of the draft check, in UTF-16 units of the text. `why` is a locale key under `check.why`. */
export const draftFinding = z.object({
  id,
  group: id,
  level: z.enum(['block', 'warn', 'hint']),
  start: z.int(),
  end: z.int(),
  why: reason,
  /** What may stand in place of that part. */
  rewrite: z.optional(body),
});
export type DraftFinding = z.infer<typeof draftFinding>;

/** How replies are offered: what the page needs to know of the settings. */
export const replyManners = z.object({
  /** Characters that open the picker where a word begins. */
  triggers: z.array(z.string().check(z.minLength(1), z.maxLength(2))).check(z.maxLength(8)),
  /** A key with its modifiers, as in `Ctrl+Space`; empty: none. */
  hotkey: z.string().check(z.maxLength(40)),
  voice: tone,
  lang: replyLang,
  /** Whether the dock with suggestions stands at the composer. */
  dock: z.boolean(),
  /** Whether drafts are checked while somebody types. */
  check: z.boolean(),
  /** What Enter in the picker does to a draft that is there. */
  draft: z.enum(['keep', 'replace']),
});
export type ReplyManners = z.infer<typeof replyManners>;

/** What is known of the buyer's orders, for a line beside the thread. */
export const orderBrief = z.object({
  id,
  key: z.string(),
  status: id,
  statusText: text,
  item: z.optional(text),
  shipBy: z.optional(instant),
  shipBySource: z.optional(z.enum(['console', 'rule'])),
  alerts: z.array(z.object({ kind: id, severity: id, dueAt: z.optional(instant) })),
});
export type OrderBrief = z.infer<typeof orderBrief>;

const context = chatContext;
/** The most replies that one message names as changed; a page that changed more names none, and all are read again. */
export const CHANGED_LIMIT = 2000;
const nothing = z.object({});

/** Messages about replies: the same questions for the picker in a page and for our own pages. Content scripts get filled texts and cards, never the library. */
export const replyContract = {
  /** The settings, the suggestions for this moment (none when unsure), and what is known of the buyer's orders. */
  suggest: {
    tier: 'page',
    request: z.object({ context }),
    response: z.object({
      manners: replyManners,
      suggestions: z.array(suggestion),
      orders: z.array(orderBrief),
      mood: z.optional(z.enum(['calm', 'anxious', 'unhappy', 'angry'])),
    }),
  },
  /**
   * The replies that a query finds, best first; with an empty query the favourites and most used ones that fit. `group` keeps to a
   * folder; `folders` are the folders right below it (or at the top), with how many replies each holds.
   */
  find: {
    tier: 'page',
    request: z.object({
      context,
      query,
      voice: z.optional(tone),
      lang: z.optional(replyLang),
      group: z.optional(z.array(short).check(z.maxLength(6))),
      limit: z.int().check(z.gte(1), z.lte(50)),
    }),
    response: z.object({
      cards: z.array(replyCard),
      folders: z.array(z.object({ name: short, count: z.int() })),
      /** In a folder how many it holds; with a query how many were found, at most one more than asked for. */
      total: z.int(),
    }),
  },
  /** A reply's messages, filled for this buyer. What has no value stands as `〔label〕` and is named in `missing`. */
  fill: {
    tier: 'page',
    request: z.object({
      context,
      id,
      tone,
      lang: replyLang,
      answers: z.optional(z.record(z.string().check(z.maxLength(80)), short)),
    }),
    response: z.object({
      messages: z.array(body).check(z.maxLength(MESSAGES_LIMIT)),
      missing: z.array(short),
      asks: z.array(ask),
      images: z.array(replyImage),
      /** The comparison that these words are part of: another voice may be part of none. */
      trial: z.optional(armMark),
    }),
  },
  /** What is wrong with a draft. */
  check: {
    tier: 'page',
    request: z.object({ context, text: body }),
    response: z.object({ findings: z.array(draftFinding) }),
  },
  /** Silences a finding for a shop, or takes that back. */
  silence: {
    tier: 'page',
    request: z.object({ console: id, shop: id, finding: id, on: z.boolean() }),
    response: nothing,
  },
  /**
   * Counts what became of a reply; with the intent of the turn that it answered, the wording of a comparison that it was in, and then the orders that
   * the page shows for this buyer.
   */
  used: {
    tier: 'page',
    request: z.object({
      id,
      event: replyEvent,
      intent: z.optional(id),
      trial: z.optional(armMark),
      orderIds: z.optional(z.array(id).check(z.maxLength(20))),
    }),
    response: nothing,
  },
  /** Marks a reply as a favourite, or not. */
  favour: { tier: 'page', request: z.object({ id, on: z.boolean() }), response: nothing },
  /** The library or what was learned was changed by an extension page: these replies, or without ids all of it. */
  reread: {
    tier: 'trusted',
    request: z.object({ ids: z.optional(z.array(id).check(z.maxLength(CHANGED_LIMIT))) }),
    response: nothing,
  },
  /** Chooses the voice in which replies are offered from now on. */
  voice: { tier: 'page', request: z.object({ tone }), response: nothing },
} as const;
