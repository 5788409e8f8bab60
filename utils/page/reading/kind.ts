import type { Result } from '../../core/result.ts';
import type { Response } from '../../platform/contract.ts';
import type { ConsoleFrame } from '../../reader/compile-frame.ts';
import type { LocatedRow, RowFinder } from '../../reader/locate-rows.ts';
import type { PageFrame } from '../../reader/page-vocabulary.ts';
import type { Read, ReadContext, Reading } from '../../reader/reading.ts';
import type { Batch } from '../../records/batch.ts';
import type { Counters } from '../../records/counters.ts';
import type { Diagnostic, Health } from '../../records/health.ts';
import type { HeardAnswer } from '../handover.ts';
import type { Leftovers } from './leftovers.ts';
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
export interface PageOf extends PageFrame {
  sources: readonly { kind: 'answer' | 'dom'; gives: { record: string } }[];
}

/** What an answer gave. A long list is read in parts, of which the first is what the window shows. */
export interface Told<R extends Identified> extends Reading {
  records: Read<R>[];
  rest?: () => Told<R>;
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
  /** What rows may call this record that do not know its id; undefined where rows always know. */
  standIns?(record: R): string[];
  /** The console's pages, compiled. */
  market: ConsoleFrame<P>;
  rows(page: P): readonly RowSource<R>[];
  readAnswer(answer: HeardAnswer['answer'], context: ReadContext & { pagePath: string }): Told<R> | undefined;
  /** Keeps what is left of answers that are read in parts; absent where none are. */
  leftovers?(document: Document, take: (part: Told<R>) => void, signal: AbortSignal): Leftovers<Told<R>>;
  counters?(page: P, document: Document, context: ReadContext): { source: string; counters: Counters }[];
  /** How a record stands by the page's word alone. */
  first?(record: Read<R>): O | undefined;
  /** The part of a batch that holds these records. */
  batch(records: Read<R>[]): Pick<Batch, 'orders' | 'parcels' | 'reviews'>;
  /** How what was recorded stands. */
  viewOf(answer: Response<'record'>): View<O, S>;
  /** Asks how what is shown stands; asks again where the worker died over it, until the signal ends. */
  look(asked: Asked, signal: AbortSignal): Promise<Result<View<O, S>>>;
  /** Names besides its id under which rows may ask for an outlook. */
  namesOf?(outlook: O): readonly string[];
}
