import type { Composer } from '../../../utils/composer/composer.ts';

export type { LiveSurface, ShownThread } from '../../../utils/chat-log/follow/live-surface.ts';

/** What the surface may ask of its page; `live/live.ts` exports `startLive(around): LiveSurface`. */
export interface LiveAround {
  document: Document;
  view: Window;
  console: string;
  /** The shop that is open by now; undefined until the page or an answer has told. */
  shop(): { id: string; name?: string | undefined } | undefined;
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
