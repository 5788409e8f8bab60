import type { ListRow } from '../../../utils/chat-log/reading.ts';
import type { Composer } from '../../../utils/composer/composer.ts';
import type { Waiting } from '../../../utils/platform/timing-contract.ts';

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

/** What the surface may ask of its page; `live/live.ts` exports `startLive(around): LiveSurface`. */
export interface LiveAround {
  document: Document;
  view: Window;
  console: string;
  /** The shop that is open by now; undefined until the page or an answer has told. */
  shop(): { id: string; name?: string } | undefined;
  /** The composers that stand on the page right now. */
  composers(): readonly Composer[];
  /** Tells the background that an answer is being typed to this buyer, until then (UTC ms). */
  answering(conversation: string, until: number): void;
  /** Whether the extension is still there. */
  alive(): boolean;
  /** UTC ms. */
  now(): number;
  signal: AbortSignal;
}
