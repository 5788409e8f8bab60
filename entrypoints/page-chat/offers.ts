import type { ChatView } from '../../utils/chat/view.ts';
import { contextOf, occasionOf } from '../../utils/picker/context.ts';
import type { ReplyResponse } from '../../utils/platform/reply-asks.ts';
import type { ReplyCard, ReplyManners } from '../../utils/platform/reply-contract.ts';
import { whyLine } from '../../utils/suggest/why-text.ts';
import type { Surroundings } from './surroundings.ts';

/** A suggestion with its reasons in words. */
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
  let offers: readonly Offer[] = [];
  let conversation: string | undefined;
  let occasion: string | undefined;
  let next: ChatView | undefined;
  let asking = false;

  const dress = ({ suggestions }: ReplyResponse<'suggest'>): Offer[] =>
    suggestions.slice(0, 3).map(({ card, intent, why }) => ({
      card,
      ...(intent && { intent }),
      why: whyLine(why, now()),
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
      if (view.conversation?.key === conversation) offers = dress(answer);
    } else occasion = undefined;
    onChange(conversation, true);
    void run();
  };

  return {
    manners: () => answer?.manners,
    list: () => offers,
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
      if (seen !== occasion) offers = [];
      occasion = seen;
      next = view;
      void run();
    },
    setVoice(voice) {
      if (answer) answer = { ...answer, manners: { ...answer.manners, voice } };
    },
  };
}
