import type { HeardAnswer } from '../../utils/page/handover.ts';
import type { Outlook, Summary } from '../../utils/platform/contract.ts';
import type { CompiledConsole } from '../../utils/reader/compile.ts';
import type { LocatedRow } from '../../utils/reader/read-rows.ts';
import type { PageData } from '../../utils/reader/vocabulary.ts';
import type { Health } from '../../utils/records/health.ts';

/** What the overlay is told after each step. */
export interface SessionState {
  page: PageData | undefined;
  shop: string;
  /** Every order on the page, as far as they have been located. */
  rows: readonly LocatedRow[];
  /** Those of them in and near the window, which get badges. */
  shown: readonly LocatedRow[];
  outlooks: ReadonlyMap<string, Outlook>;
  summary: Summary | undefined;
  health: Health | undefined;
  refused: string | undefined;
}

export interface SessionOptions {
  document: Document;
  console: CompiledConsole;
  /** Whether this is the top frame; a child frame reads pages that allow it, and leaves the rest to the top. */
  top: boolean;
  now(): number;
  onState(state: SessionState): void;
  signal: AbortSignal;
}

export interface Session {
  answer(heard: HeardAnswer): void;
  /** Asks the background again how the shown orders stand, after they changed elsewhere. */
  refresh(): Promise<void>;
}
