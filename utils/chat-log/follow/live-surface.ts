import type { Waiting } from '../../platform/timing-contract.ts';
import type { ListRow } from '../reading.ts';

/** The conversation whose thread stands on the page. */
export interface ShownThread {
  key: string;
  buyer?: string;
  /** What names the buyer above the thread, where there is such an element; its clock goes beside it. */
  header?: Element;
  /** False while the page is switching: header and thread may be those of different buyers. */
  settled: boolean;
}

/** What is laid over a chat page while somebody waits. It is told only what differs from before. */
export interface LiveSurface {
  /** Rows of the list of conversations as they stand, top down; rows that left the page are not among them. */
  rows(list: readonly ListRow[]): void;
  /** Undefined where no conversation is open. */
  thread(shown: ShownThread | undefined): void;
  /** Who waits: as the background answered, and with what the page has shown since, before the background could know. */
  waiting(now: Waiting): void;
  /** Takes everything away. It is called when the page's part ends, at the latest on `signal`. */
  end(): void;
}
