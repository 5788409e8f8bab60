import type { ChatView } from '../../utils/chat/view.ts';
import { contextOf, occasionOf } from '../../utils/picker/context.ts';
import type { ReplyResponse } from '../../utils/platform/reply-asks.ts';
import type { ReplyCard, ReplyManners } from '../../utils/platform/reply-contract.ts';
import type { Reason } from '../../utils/records/alert.ts';
import { whyLine } from '../../utils/suggest/why-text.ts';
import type { Surroundings } from './surroundings.ts';

/** A suggestion as it was told. */
interface Told {
  card: ReplyCard;
  intent?: string;
  reasons: readonly Reason[];
}

/** A suggestion with its reasons in words, as they are at this moment: what was two hours off is not for long. */
export interface Offer {
  card: ReplyCard;
  intent?: string;
  why: string;
}

export interface Offers {
  /** Absent until the background has answered once. */
  manners(): ReplyManners | undefined;
  /** The suggestions for the conversation that is open; none of one that was left. */
  list(): readonly Offer[];
  /** What the buyer's last turn is about, by the first suggestion. */
  intent(): string | undefined;
  /** Asks anew where the occasion is another one, or after a change of settings (`anyway`). */
  follow(view: ChatView, anyway?: boolean): void;
  setVoice(voice: ReplyManners['voice']): void;
}

/** Suggestions for the open conversation. One question at a time: what changes meanwhile is asked about once the answer is there. */
export function createOffers(
  { ask, console, now, signal }: Surroundings,
  onChange: (conversation: string | undefined, isAnswer: boolean) => void,
): Offers {
  let answer: ReplyResponse<'suggest'> | undefined;
  let offers: readonly Told[] = [];
  let conversation: string | undefined;
  let occasion: string | undefined;
  let next: ChatView | undefined;
  let asking = false;

  const keep = ({ suggestions }: ReplyResponse<'suggest'>): Told[] =>
    suggestions.slice(0, 3).map(({ card, intent, why }) => ({
      card,
      ...(intent && { intent }),
      reasons: why,
    }));

  const run = async () => {
    if (asking || !next) return;
    asking = true;
    const view = next;
    next = undefined;
    const result = await ask('suggest', { context: contextOf(console, view) });
    asking = false;
    if (signal.aborted) return;
    if (result.ok) {
      answer = result.value;
      // Of a conversation that was left meanwhile nothing is offered in another one.
      if (view.conversation?.key === conversation) offers = keep(answer);
    } else {
      occasion = undefined;
      offers = [];
    }
    onChange(conversation, true);
    void run();
  };

  return {
    manners: () => answer?.manners,
    list: () => offers.map(({ reasons, ...rest }): Offer => ({ ...rest, why: whyLine(reasons, now()) })),
    intent: () => offers[0]?.intent,
    follow(view, anyway = false) {
      const key = view.conversation?.key;
      if (key !== conversation) {
        conversation = key;
        offers = [];
        occasion = undefined;
        onChange(key, false);
      }
      if (view.conversation?.settled === false) return;
      const seen = occasionOf(view);
      if (seen === occasion && !anyway) return;
      // What stands is offered until the answer is there: a message that only gets its id would have the line go and come.
      occasion = seen;
      next = view;
      void run();
    },
    setVoice(voice) {
      if (answer) answer = { ...answer, manners: { ...answer.manners, voice } };
    },
  };
}
