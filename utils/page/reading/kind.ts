import type { Result } from '../../core/result.ts';
import type { Response } from '../../platform/contract.ts';
import type { LocatedRow, RowFinder } from '../../reader/locate-rows.ts';
import type { Read, ReadContext, Reading } from '../../reader/reading.ts';
import type { Batch } from '../../records/batch.ts';
import type { Counters } from '../../records/counters.ts';
import type { Diagnostic, Health, WallKind } from '../../records/health.ts';
import type { HeardAnswer } from '../handover.ts';
import type { PageView } from './page-view.ts';

/** What every record has, whatever it tells of. */
export interface Identified {
  key: string;
  console: string;
  shop: string;
  id: string;
  seenAt: number;
}

/** What a page of a console is to whoever reads it, whatever its sources give. */
export interface PageOf {
  id: string;
  frames: 'top' | 'any';
  anchor: readonly string[];
}

/** The rows of one source of a page. */
export interface RowSource<R extends Identified> {
  id: string;
  /** The rows that stand under `root`; undefined: this source has none. */
  find(root: Element, context: () => ReadContext): RowFinder | undefined;
  /** A row of which no name is found is none of the records, instead of one that can't be read. */
  skipsUnnamed?: true;
  /** Whether a row still is what it was located as. */
  isStanding(row: LocatedRow): boolean;
  /** No record: the row lacks what is required, which the diagnostics name. */
  read(
    row: LocatedRow,
    context: ReadContext,
  ): { record?: Read<R> | undefined; diagnostics: readonly Diagnostic[] };
}

/** How shown records stand, as the background says. */
export interface View<O, S> {
  outlooks: readonly O[];
  summary: S | undefined;
  health?: Health | undefined;
}

/** What a page shows, to be asked about: ids of records, the shop and the page. */
export interface Asked {
  shop: string;
  ids: readonly string[];
  page: string | undefined;
}

/** What a frame is read for: orders, or reviews. The rest of a session is the same. */
export interface Kind<R extends Identified, O extends { id: string }, S, P extends PageOf> {
  console: string;
  /** What becomes of the records of one address. */
  createView(): PageView<R>;
  /** What a row calls this record that does not know its id; undefined where rows always know. */
  standIn?(record: R): string | undefined;
  pageOf(address: { path: string; top: boolean }, document: Document): P | undefined;
  wallOn(document: Document, address: string): WallKind | undefined;
  shopOn(document: Document): { id?: string; name?: string } | undefined;
  /** The stable ancestor to observe; undefined until one exists. */
  rootOf(page: P, document: Document): Element | undefined;
  /** Whether the page says that there is nothing to show. */
  isEmpty(page: P, document: Document): boolean;
  /** Whether a page's records come with an answer, which may yet come. */
  isAnswered(page: P): boolean;
  /** Whether a page without records, and without a word that there are none, is one that we can't read. */
  mustShow(page: P): boolean;
  hasDom(page: P): boolean;
  rows(page: P): readonly RowSource<R>[];
  readAnswer(
    answer: HeardAnswer['answer'],
    context: ReadContext & { pagePath: string },
  ): (Reading & { records: Read<R>[] }) | undefined;
  counters?(page: P, document: Document, context: ReadContext): { source: string; counters: Counters }[];
  /** How a record stands by the page's word alone. */
  first?(record: Read<R>): O | undefined;
  /** The part of a batch that holds these records. */
  batch(records: Read<R>[]): Pick<Batch, 'orders' | 'parcels' | 'reviews'>;
  /** How what was recorded stands. */
  viewOf(answer: Response<'record'>): View<O, S>;
  /** Asks how what is shown stands. */
  look(asked: Asked): Promise<Result<View<O, S>>>;
  /** All names under which rows may ask for an outlook. */
  namesOf(outlook: O): readonly string[];
}
