import type { Failure } from '../../core/result.ts';

/** How a hub stands. `since` in UTC ms. */
export interface HubState {
  connected: boolean;
  since: number;
  /** Which server has the connection. */
  server?: string;
  /** Why there is none. */
  failure?: Failure;
}

/** What a hub has to say by itself. */
export interface HubEvents {
  /**
   * Somebody published. Answers whether it was taken in; one that was refused is not offered again at once. Nothing where nobody could be
   * asked: it is offered again soon.
   */
  onRelease(text: string, etag: string): Promise<boolean | undefined>;
  /** Nothing lies there, though something should: it was emptied, or never used. */
  onEmpty?(): void;
  /** Claims that changed, not checked; one that was let go has an `until` of 0. */
  onClaims?(claims: unknown[]): void;
  onState?(state: HubState): void;
}
