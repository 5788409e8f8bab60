import type { ChatView, Turn } from '../chat/view.ts';
import { MINUTE } from '../core/time.ts';
import type { ReplyCard } from '../platform/reply-contract.ts';
import type { ReplyEvent } from '../records/reply.ts';
import { asks, compareSent, freshTurns } from './sent.ts';

/** So long (ms) after an insertion, and after the sending, is looked for what became of it. */
export const OUTCOME_TIME = 10 * MINUTE;
/** More drafts than these nobody has open at a time. */
const MOST = 8;

/** The comparison that the reply was in, as its card names it. */
type ArmMark = ReplyCard['trial'];

interface Inserted {
  reply: string;
  trial: ArmMark;
  intent: string | undefined;
  conversation: string | undefined;
  /** In memory only, and only until it is sent or given up. */
  text: string | undefined;
  /** UTC ms, of the insertion, then of the sending. */
  at: number;
  /** The buyer has written since it was sent. */
  answered: boolean;
}

/** Tells what became of a reply. */
type Report = (reply: string, event: ReplyEvent, intent: string | undefined, trial: ArmMark) => void;

export interface Outcomes {
  inserted(
    reply: string,
    text: string,
    intent: string | undefined,
    view: ChatView | undefined,
    trial?: ArmMark,
  ): void;
  /** Looks at the thread after a change. */
  see(view: ChatView): void;
  /** Tells what the buyer's last turn is about, once that is known. */
  understood(conversation: string | undefined, intent: string | undefined): void;
}

/**
 * Follows what becomes of replies, in memory: an own message after the insertion that is the same text was sent as it is, one with most of
 * it was edited. A buyer's message within ten minutes of that, with a question or with the intent that was answered, asks again. What is
 * told is a count; no text leaves here.
 */
export function createOutcomes(now: () => number, report: Report): Outcomes {
  let open: Inserted[] = [];
  const seen = new Map<string, readonly Turn[]>();

  /** How many of the fresh messages are up to and with the sent text: those behind them are answers to it. */
  const findSent = (one: Inserted, text: string, fresh: readonly Turn[]): number | undefined => {
    for (const [at, turn] of fresh.entries()) {
      const event = turn.role === 'agent' ? compareSent(text, turn.text) : undefined;
      if (!event) continue;
      one.text = undefined;
      one.at = now();
      report(one.reply, event, one.intent, one.trial);
      return at + 1;
    }
    return undefined;
  };

  const askedAgain = (one: Inserted) => {
    open = open.filter((other) => other !== one);
    report(one.reply, 'asked-again', one.intent, one.trial);
  };

  return {
    inserted(reply, text, intent, view, trial) {
      const conversation = view?.conversation?.key;
      open.push({ reply, trial, intent, conversation, text, at: now(), answered: false });
      open = open.slice(-MOST);
      if (view) seen.set(conversation ?? '', view.turns);
      report(reply, 'inserted', intent, trial);
    },
    see({ conversation, turns }) {
      open = open.filter(({ at }) => now() - at <= OUTCOME_TIME);
      if (open.length === 0) seen.clear();
      const before = seen.get(conversation?.key ?? '');
      if (conversation?.settled === false || !before) return;
      const fresh = freshTurns(before, turns);
      seen.set(conversation?.key ?? '', turns);
      for (const one of open.filter((each) => each.conversation === conversation?.key)) {
        const after = one.text === undefined ? 0 : findSent(one, one.text, fresh);
        const answers = after === undefined ? [] : fresh.slice(after).filter(({ role }) => role === 'buyer');
        if (answers.some(({ text }) => asks(text))) askedAgain(one);
        else if (answers.length > 0) one.answered = true;
      }
    },
    understood(conversation, intent) {
      if (intent === undefined) return;
      for (const one of open)
        if (one.answered && one.intent === intent && one.conversation === conversation) askedAgain(one);
    },
  };
}
