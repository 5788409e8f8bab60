import type { LocatedRow } from '../../reader/locate-rows.ts';
import type { Health } from '../../records/health.ts';
import type { HeardAnswer } from '../handover.ts';
import type { Identified, Kind, PageOf } from './kind.ts';

/** What the overlay is told after each step. */
export interface SessionState<O, S> {
  /** Whether this is a page that is read. */
  isRead: boolean;
  /** Every record on the page, as far as they have been located. */
  rows: readonly LocatedRow[];
  /** Those of them in and near the window, which get badges. */
  shown: readonly LocatedRow[];
  outlooks: ReadonlyMap<string, O>;
  summary: S | undefined;
  health: Health | undefined;
  refused: string | undefined;
}

export interface SessionOptions<R extends Identified, O extends { id: string }, S, P extends PageOf> {
  document: Document;
  kind: Kind<R, O, S, P>;
  /** Whether this is the top frame; a child frame reads pages that allow it, and leaves the rest to the top. */
  top: boolean;
  now(): number;
  onState(state: SessionState<O, S>): void;
  signal: AbortSignal;
}

export interface Session {
  answer(heard: HeardAnswer): void;
  /** Asks the background again how the shown records stand, after they changed elsewhere. */
  refresh(): Promise<void>;
}
