import * as z from 'zod/mini';
import { normalisers } from '../../utils/reader/normalisers.ts';
import { counterName } from '../../utils/records/counters.ts';
import { wallKind } from '../../utils/records/health.ts';
import { order, orderItem, orderStatus } from '../../utils/records/order.ts';
import { exceptionStage, parcel } from '../../utils/records/parcel.ts';

export const regex = z.string().check(
  z.refine((source) => {
    try {
      return new RegExp(source, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  }, 'a regular expression'),
);
export const word = z.string().check(z.minLength(1));
export const words = z.array(word).check(z.minLength(1));
export const path = z.string();
export const paths = z.array(path).check(z.minLength(1));
export const name = z.string().check(z.regex(/^[a-z][a-z\d-]*$/));
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const normaliser = z.enum(Object.keys(normalisers) as [keyof typeof normalisers]);

export const condition = z
  .strictObject({
    path,
    in: z.optional(z.array(scalar)),
    like: z.optional(regex),
    is: z.optional(z.enum(['array', 'object', 'string', 'number', 'nothing'])),
  })
  .check(z.refine((test) => (test.in ?? test.like ?? test.is) !== undefined, 'in, like or is'));

export const request = z.strictObject({
  method: z.enum(['GET', 'POST', 'any']),
  url: regex,
  query: z.optional(z.record(z.string(), regex)),
  page: z.optional(regex),
  contains: z.optional(word),
});

const common = {
  as: normaliser,
  map: z.optional(z.record(z.string(), z.string())),
  required: z.optional(z.literal(true)),
};
const jsonField = z.strictObject({ from: z.union([path, paths]), ...common });
/** Where a field of the DOM stands, to the last member. */
export const domPlace = {
  select: z.optional(words),
  label: z.optional(words),
  column: z.optional(words),
  beside: z.optional(words),
  given: z.optional(word),
  join: z.optional(z.literal([true, 'once', 'count'])),
  attr: z.optional(word),
  text: z.optional(z.enum(['all', 'first', 'last', 'rest', 'spaced'])),
  match: z.optional(regex),
};
/** Whether a field names one place. */
export const isOnePlace = ({ select, label, column, beside, given }: Record<string, unknown>): boolean =>
  [select ?? column, label, beside, given].filter((place) => place !== undefined).length === 1;

const domField = z
  .strictObject({ ...domPlace, ...common })
  .check(z.refine(isOnePlace, 'exactly one of select, label, column, beside, given, or select with column'));

type Field = typeof jsonField | typeof domField;

const candidates = <F extends Field>(field: F) =>
  z.union([field, z.array(field as z.ZodMiniType).check(z.minLength(1))]);

const fields = <F extends Field>(field: F, names: readonly string[], needed: string) =>
  z
    .partialRecord(z.enum(names as [string]), candidates(field))
    .check(z.refine((map) => map[needed] !== undefined, `needs ${needed}`));

const OWN = ['key', 'console', 'shop', 'seenAt'];
const without = (shape: object, ...others: string[]) =>
  Object.keys(shape).filter((field) => ![...OWN, ...others].includes(field));
const ORDER = without(order.shape, 'items', 'shipBySource');
const ITEM = [...Object.keys(orderItem.shape), 'afterSale'];
const PARCEL = without(parcel.shape, 'orderIds', 'exception');

const shopPath = z.optional(z.union([path, paths]));
export const shopFields = z.strictObject({ id: shopPath, name: shopPath });

const answerGives = z.discriminatedUnion('record', [
  z.strictObject({
    record: z.literal('order'),
    list: paths,
    single: z.optional(z.literal(true)),
    fields: fields(jsonField, ORDER, 'id'),
    items: z.strictObject({ each: path, fields: fields(jsonField, ITEM, 'title') }),
  }),
  z.strictObject({
    record: z.literal('parcel'),
    list: paths,
    fields: fields(jsonField, PARCEL, 'id'),
    orderIds: path,
    exceptions: z.strictObject({
      each: path,
      type: path,
      text: path,
      stages: z.array(z.tuple([exceptionStage, regex])),
      closed: z.optional(z.array(condition)),
    }),
  }),
  z.strictObject({
    record: z.literal('counters'),
    fields: z.partialRecord(counterName, jsonField),
  }),
]);

/** How rows of a page are found, and what stands in them besides fields. */
export const domRows = {
  rows: z.strictObject({
    select: word,
    extend: z.optional(z.literal(true)),
    heads: z.optional(z.literal(true)),
    skip: z.optional(word),
  }),
  labels: z.optional(words),
  freeText: z.optional(word),
};

const domGives = z.discriminatedUnion('record', [
  z.strictObject({
    record: z.literal('order'),
    ...domRows,
    freeLabels: z.optional(z.array(word)),
    fields: fields(domField, ORDER, 'id'),
    items: z.strictObject({ each: word, fields: fields(domField, ITEM, 'title') }),
  }),
  z.strictObject({ record: z.literal('counters'), fields: z.partialRecord(counterName, domField) }),
]);

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    id: name,
    request,
    charset: z.optional(z.literal('gb18030')),
    envelope: z.array(condition),
    empty: z.optional(z.array(z.array(condition).check(z.minLength(1)))),
    shop: z.optional(shopFields),
    gives: answerGives,
  }),
  z.strictObject({ kind: z.literal('dom'), id: name, gives: domGives }),
]);

/** What every page has, whatever is read on it. */
export const pageFrame = {
  id: name,
  url: z.array(regex).check(z.minLength(1)),
  frames: z.enum(['top', 'any']),
  anchor: z.array(word),
  observe: z.array(word),
  empty: z.optional(z.strictObject({ select: word, text: regex })),
};
const page = z.strictObject({ ...pageFrame, sources: z.array(source).check(z.minLength(1)) });

export const wall = z
  .strictObject({
    kind: wallKind,
    answer: z.optional(
      z.strictObject({
        status: z.optional(z.array(z.int())),
        when: z.optional(z.array(condition)),
        text: z.optional(regex),
        notJson: z.optional(z.literal(true)),
      }),
    ),
    dom: z.optional(words),
    says: z.optional(regex),
    url: z.optional(regex),
  })
  .check(z.refine(({ answer, dom, url }) => Boolean(answer ?? dom ?? url), 'needs a test'));

/** What the data of a console must look like, to the last member. The type says the same; this also knows broken expressions. */
export const consoleSchema = z.strictObject({
  id: name,
  name: z.strictObject({ 'zh-CN': word, 'zh-TW': word, en: word }),
  hosts: z.array(z.string().check(z.regex(/^[a-z\d-]+(\.[a-z\d-]+)+$/))).check(z.minLength(1)),
  chatHosts: z.optional(words),
  timeZone: z.literal('Asia/Shanghai'),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  statusWords: z.array(z.tuple([orderStatus, regex])).check(z.minLength(1)),
  noAfterSale: z.array(regex),
  shop: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('answer'), request, shop: shopFields }),
      z.strictObject({
        kind: z.literal('dom'),
        select: word,
        gives: z.enum(['id', 'name']),
        match: z.optional(regex),
      }),
    ]),
  ),
  walls: z.array(wall),
  pages: z.array(page),
  links: z.strictObject({ order: word, parcel: z.optional(word), review: z.optional(word) }),
});
