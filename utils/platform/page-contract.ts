import type { Result } from '../core/result.ts';
import type { ChatContext, ReplyCard } from './reply-contract.ts';

/**
 * What our own pages may ask the content script of a chat page, through `tabs.sendMessage` to the frame that answered. Content scripts
 * carry no schemas: they check by hand what they are given.
 */
export interface PageMessages {
  /** What the page shows now; `no-chat` where it has no composer. */
  context: { request: Record<string, never>; response: ChatContext };
  /**
   * Puts a text into the composer at the cursor, if the conversation that `context` told of is still open. Errors: `no-chat`, `other-conversation`,
   * `not-settled`, `not-taken` (the page did not take it).
   */
  insert: {
    request: {
      conversation: { key: string; visit?: number } | null;
      text: string;
      reply?: string;
      trial?: NonNullable<ReplyCard['trial']>;
    };
    response: Record<string, never>;
  };
}

export type PageMessageName = keyof PageMessages;
export type PageAnswer<N extends PageMessageName> = Result<PageMessages[N]['response']>;

/** How such a message is told from others. */
export const TO_PAGE = 'tiexin:page';
