import * as z from 'zod/mini';
import { reviewNormalisers } from '../../utils/reader/reviews/normalisers.ts';
import { mood, review } from '../../utils/records/review.ts';
import {
  condition,
  domPlace,
  domRows,
  isOnePlace,
  name,
  pageFrame,
  path,
  paths,
  regex,
  request,
  shopFields,
  wall,
} from './console-schema.ts';

const common = {
  as: z.enum(Object.keys(reviewNormalisers) as [keyof typeof reviewNormalisers]),
  map: z.optional(z.record(z.string(), z.string())),
};
const jsonField = z.strictObject({ from: z.union([path, paths]), ...common });
const domField = z.strictObject({ ...domPlace, ...common }).check(z.refine(isOnePlace, 'exactly one place'));

const ENGINE = ['key', 'console', 'shop', 'seenAt', 'isDefault', 'phrases', 'appended', 'reply'];
const FIELDS = [
  ...Object.keys(review.shape).filter((field) => !ENGINE.includes(field)),
  ...['appendedText', 'appendedAt', 'appendedDays', 'appendedMood', 'replyText', 'replyAt'],
];

const fields = (field: typeof jsonField | typeof domField) =>
  z
    .partialRecord(
      z.enum(FIELDS as [string]),
      z.union([field, z.array(field as z.ZodMiniType).check(z.minLength(1))]),
    )
    .check(
      z.refine((map) => map.at !== undefined && map.text !== undefined, 'needs at and text'),
      z.refine((map) => (map.id ?? map.orderId) !== undefined, 'needs id or orderId'),
    );

const conditions = z.array(condition).check(z.minLength(1));
const presence = z.optional(z.strictObject({ there: z.optional(conditions), gone: z.optional(conditions) }));

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    id: name,
    request,
    charset: z.optional(z.literal('gb18030')),
    envelope: conditions,
    empty: z.optional(z.array(conditions)),
    shop: z.optional(shopFields),
    gives: z.strictObject({
      record: z.literal('review'),
      list: paths,
      fields: fields(jsonField),
      phrases: z.optional(z.strictObject({ each: path, text: jsonField, mood: jsonField })),
      appended: presence,
      reply: presence,
    }),
  }),
  z.strictObject({
    kind: z.literal('dom'),
    id: name,
    gives: z.strictObject({
      record: z.literal('review'),
      ...domRows,
      fields: fields(domField),
    }),
  }),
]);

/** What a console's `reviews.ts` must look like, to the last member. */
export const reviewDataSchema = z.strictObject({
  words: z.strictObject({
    moods: z.array(z.tuple([mood, regex])).check(z.minLength(1)),
    moodless: z.optional(regex),
    noText: regex,
    defaultPraise: regex,
    replyClosed: z.optional(regex),
  }),
  walls: z.optional(z.array(wall)),
  pages: z
    .array(
      z.strictObject({
        ...pageFrame,
        confidence: z.optional(z.literal('low')),
        sources: z.array(source).check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
});
