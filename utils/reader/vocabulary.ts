/**
 * The vocabulary in which a console is described. A console is data: strings, numbers, lists and the named normalisers of
 * `normalisers.ts`; never a function. When a page needs more, this vocabulary grows by a word with tests.
 *
 * Text matching is by regular expression source (compiled once, with the `u` flag) and by CSS selector. Selectors never
 * name a whole hashed class: use `[class*="TB_bodyGroupHeader_"]`, data attributes, roles and labels.
 */
import type { CounterName } from '../records/counters.ts';
import type { Order, OrderItem, OrderStatus } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { NormaliserName } from './normalisers.ts';
import type { DomPlace, PageFrame, Wall } from './page-vocabulary.ts';

export type Lang = 'zh-CN' | 'zh-TW' | 'en';

export interface ConsoleData {
  /** Folder name, storage key, first part of every record key. */
  id: string;
  name: Record<Lang, string>;
  /** Exact host names. They become the extension's host access, so each needs a reason. */
  hosts: readonly string[];
  /** Those of them where nothing but chats is read (`chat.ts`): the tap stays out of their pages. */
  chatHosts?: readonly string[];
  /** The zone of times that pages print without one. China: `Asia/Shanghai`. */
  timeZone: string;
  /** ISO 4217, of amounts that name no currency. */
  currency: string;
  /**
   * Words of the console for each status: regular expressions tried in the order written, first match wins, on text with
   * white space removed. What no word matches is `unknown`.
   */
  statusWords: readonly (readonly [OrderStatus, string])[];
  /** Texts of the after-sale field that mean "none" (regular expressions on the whole text). */
  noAfterSale: readonly string[];
  /** How pages say which shop is open, most trusted first; `id` is preferred, `name` stands in where no id is shown. */
  shop: readonly ShopSource[];
  /** Answers and pages that stand where data should: recognised and said, never read as "no orders". */
  walls: readonly Wall[];
  pages: readonly PageData[];
  /** Where a person can see one record; `{id}` is replaced, and in that of reviews `{item}` by the item's number, or by nothing. */
  links: { order: string; parcel?: string; review?: string };
}

export interface PageData extends PageFrame {
  /** In order of trust. */
  sources: readonly Source[];
}

export type Source = AnswerSource | DomSource;

/** Which of the page's own requests to listen to. Never sent by us. */
export interface RequestTest {
  method: 'GET' | 'POST' | 'any';
  /** Regular expression on `host + pathname`. */
  url: string;
  /** Query parameters that must match (regular expression on the value): consoles that put the API name there. */
  query?: Readonly<Record<string, string>>;
  /** Only while the page's own address (path) matches; for answers whose own address is not known. */
  page?: string;
  /** A literal that the answer must contain; for answers whose own address is not known. */
  contains?: string;
}

/** How an answer is known, and what it says before any of its records. */
export interface AnswerHead {
  kind: 'answer';
  id: string;
  request: RequestTest;
  /** The charset of answers that name none. Default: UTF-8. */
  charset?: 'gb18030';
  /** All must hold, or the answer is not data (`bad-envelope`). */
  envelope: readonly Condition[];
  /** Or, of one of these, all must hold: then the answer says that there is nothing, without a list. */
  empty?: readonly (readonly Condition[])[];
  /** Where the shop is named in the answer or the item, if it is. */
  shop?: ShopFields;
}

export interface AnswerSource extends AnswerHead {
  gives: AnswerOrders | AnswerParcels | AnswerCounters;
}

/** A dotted path: `a.b`, `list.0.x`, `list.*.x` (each), `list.[code=notDelivery].count` (first match), `` (itself). */
export type Path = string;
export type Scalar = string | number | boolean | null;

export interface Condition {
  path: Path;
  /** The value is one of these … */
  in?: readonly Scalar[];
  /** … or is a text that matches this regular expression … */
  like?: string;
  /** … or is of this type (`nothing`: null or absent). */
  is?: 'array' | 'object' | 'string' | 'number' | 'nothing';
}

/** Where a field comes from in JSON; the first path that gives a usable value wins. */
export interface JsonField {
  from: Path | readonly Path[];
  as: NormaliserName;
  /** Looked up before normalising; a value that is not here counts as unknown. */
  map?: Readonly<Record<string, string>>;
  required?: true;
}

/** One field, or several to try in order. */
export type Candidates<F> = F | readonly F[];
/** Record fields that a source may fill; `key`, `console`, `shop` and `seenAt` are the engine's. */
type OrderFieldName = Exclude<keyof Order, 'key' | 'console' | 'shop' | 'seenAt' | 'items' | 'shipBySource'>;
/** The after-sale of items is joined to that of their order. */
type ItemFieldName = keyof OrderItem | 'afterSale';
type ParcelFieldName = Exclude<
  keyof Parcel,
  'key' | 'console' | 'shop' | 'seenAt' | 'orderIds' | 'exception'
>;

export interface AnswerOrders {
  record: 'order';
  /** Where the list is; the first path that is an array (or, with `single`, an object) wins. */
  list: readonly Path[];
  single?: true;
  fields: { id: Candidates<JsonField & { required: true }> } & Partial<
    Record<OrderFieldName, Candidates<JsonField>>
  >;
  /** `each` is the path of the list of items inside an order; `` makes the order itself its only item. */
  items: {
    each: Path;
    fields: { title: Candidates<JsonField> } & Partial<Record<ItemFieldName, Candidates<JsonField>>>;
  };
}

export interface AnswerParcels {
  record: 'parcel';
  /** Where a path with `*` leads to several lists, the one whose entries have an id. */
  list: readonly Path[];
  fields: { id: Candidates<JsonField & { required: true }> } & Partial<
    Record<ParcelFieldName, Candidates<JsonField>>
  >;
  /** Path (with `*`) of the order numbers in the parcel. */
  orderIds: Path;
  exceptions: {
    each: Path;
    type: Path;
    text: Path;
    /** Type code or text (regular expression) to stage, gravest first. */
    stages: readonly (readonly [NonNullable<Parcel['exception']>['stage'], string])[];
    /** An entry counts until one of these holds: a state that is missing or not known closes nothing. */
    closed?: readonly Condition[];
  };
}

export interface AnswerCounters {
  record: 'counters';
  fields: Partial<Record<CounterName, JsonField>>;
}

/** Where a shop is named; of several paths the first that gives a value. */
export interface ShopFields {
  id?: Path | readonly Path[];
  name?: Path | readonly Path[];
}

export type ShopSource =
  | { kind: 'answer'; request: RequestTest; shop: ShopFields }
  | { kind: 'dom'; select: string; gives: 'id' | 'name'; match?: string };

export interface DomSource {
  kind: 'dom';
  id: string;
  gives: DomOrders | DomCounters;
}

export interface DomOrders {
  record: 'order';
  /** One element per order. With `extend`, its next siblings up to another belong to it; with `heads`, it has no columns itself. */
  rows: { select: string; extend?: true; heads?: true; skip?: string };
  /** Other labels on the row: what stands there is never taken for a value. */
  labels?: readonly string[];
  /** What people write by themselves (a buyer's message), by selector or by the labels before it: no label is looked for in it. */
  freeText?: string;
  freeLabels?: readonly string[];
  fields: { id: Candidates<DomField & { required: true }> } & Partial<
    Record<OrderFieldName, Candidates<DomField>>
  >;
  /** Elements inside an order (or among its extended rows), one per item; `self` makes the order its only item. */
  items: {
    each: string | 'self';
    fields: { title: Candidates<DomField> } & Partial<Record<ItemFieldName, Candidates<DomField>>>;
  };
}

export interface DomCounters {
  record: 'counters';
  fields: Partial<Record<CounterName, DomField>>;
}

/** A field of the DOM: its place, and what makes a value of what stands there. */
export interface DomField extends DomPlace {
  as: NormaliserName;
  map?: Readonly<Record<string, string>>;
  required?: true;
}
