import type * as z from 'zod/mini';
import type { Result } from '../core/result.ts';
import type { replyContract } from './reply-contract.ts';

/** A message about replies. */
export type ReplyMessage = keyof typeof replyContract;
export type ReplyRequest<N extends ReplyMessage> = z.infer<(typeof replyContract)[N]['request']>;
export type ReplyResponse<N extends ReplyMessage> = z.infer<(typeof replyContract)[N]['response']>;

/** Asks the background something about replies; the types alone, so that whoever asks carries no schema. */
export type AskReply = <N extends ReplyMessage>(
  name: N,
  body: ReplyRequest<N>,
) => Promise<Result<ReplyResponse<N>>>;
