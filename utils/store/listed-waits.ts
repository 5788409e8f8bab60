import { HOUR, MINUTE, SECOND } from '../core/time.ts';
import type { Listed } from '../platform/timing-contract.ts';
import type { Conversation } from '../records/conversation.ts';
import { settled } from './conversation-state.ts';

type Word = NonNullable<Conversation['listed']>;

/** By how much the begin of one wait may seem to move: a list that says `1小时` says so for an hour. */
function slackOf({ exact }: Word, since: number, now: number): number {
  if (exact) return 3 * SECOND;
  return now - since >= HOUR ? HOUR : MINUTE;
}

/** The begin of the same wait, as well as it is known from two words of the list; undefined where it is another wait. */
function joined(old: Word, read: Word): Word | undefined {
  const slack = Math.max(slackOf(old, old.since, read.seenAt), slackOf(read, read.since, read.seenAt));
  if (Math.abs(old.since - read.since) > slack) return undefined;
  if (old.exact !== read.exact) return old.exact ? old : read;
  return old.since <= read.since ? old : read;
}

/**
 * What a row of the page's list says of a wait, read at `now` (UTC ms). The last word counts; the same word again changes nothing, though
 * “3 minutes ago” moves with the clock.
 */
export function list(state: Conversation, { buyer, exact, since }: Listed, now: number): Conversation {
  const named: Conversation = buyer !== undefined && state.buyer === undefined ? { ...state, buyer } : state;
  const { listed, settledAt, ...rest } = named;
  if (since === undefined) {
    // Nothing waits, as far as is known: there is nothing to take back.
    if (named.waitingSince === undefined) return named;
    return settled({ ...rest, settledAt: now });
  }
  const read: Word = { since: Math.min(since, now), exact: exact === true, seenAt: now };
  const word = (listed && joined(listed, read)) ?? read;
  // A wait from before the list said that nobody waits: it was wrong then.
  const stands = settledAt !== undefined && word.since > settledAt;
  return settled({ ...rest, ...(stands && { settledAt }), listed: word });
}
