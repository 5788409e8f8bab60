import type { ChatView } from '../../utils/chat/view.ts';
import type { Composer, Place } from '../../utils/composer/composer.ts';
import type { Result } from '../../utils/core/result.ts';
import type { AskReply, ReplyMessage, ReplyRequest } from '../../utils/platform/reply-asks.ts';

/** A part of a draft, in UTF-16 units. */
export interface DraftSpan {
  start: number;
  end: number;
}

/** What can be done with a composer (`utils/composer/`). */
export interface Editor {
  read(composer: Composer): string;
  /** The selection, or where it was last; undefined where there never was one. */
  selection(composer: Composer): DraftSpan | undefined;
  select(composer: Composer, span: DraftSpan): void;
  hasFocus(composer: Composer): boolean;
  /** Remembers the cursor from now on, for when the focus is elsewhere. */
  follow(composer: Composer): void;
  /** `isStillMeant` is asked again before each further way that is tried. */
  insert(
    composer: Composer,
    text: string,
    place: Place,
    options: { isStillMeant(): boolean },
  ): Promise<Result<unknown>>;
  lengthOf(text: string, composer: Composer): { count: number; most: number; over: boolean } | undefined;
}

/** What a chat page gives, and whom it asks. */
export interface Surroundings {
  document: Document;
  view: Window;
  console: string;
  /** What the page shows at this moment; undefined where it is no chat page any more. It is looked at anew: before anything goes in. */
  read(): ChatView | undefined;
  /** What the page showed when it last changed, for all else. */
  seen(): ChatView | undefined;
  composers(): readonly Composer[];
  editor: Editor;
  /** Asks again when the worker was killed half-way. */
  ask: AskReply;
  /** Tells once: what may not be counted twice. */
  tell<N extends ReplyMessage>(name: N, body: ReplyRequest<N>): void;
  /** Brings the picker's script into this frame; false when that failed. */
  bringPicker(): Promise<boolean>;
  alive(): boolean;
  /** UTC ms. */
  now(): number;
  signal: AbortSignal;
}
