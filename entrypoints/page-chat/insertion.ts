import type { ChatView } from '../../utils/chat/view.ts';
import type { Composer, Place } from '../../utils/composer/composer.ts';
import { fail, type Result } from '../../utils/core/result.ts';
import type { Surroundings } from './surroundings.ts';

/** The conversation that something was meant for. */
export interface Meant {
  key: string | undefined;
  visit: number | undefined;
}

/** What is open now, to be compared when something goes in. */
export const meantBy = (view: ChatView | undefined): Meant => ({
  key: view?.conversation?.key,
  visit: view?.conversation?.visit,
});

/** A name, or what stands in where not even a name is shown: two buyers may have the same, but between them lies a switch. */
const isWeak = (key: string): boolean => /^[~^]/.test(key);

/** Whether a conversation is the one that something was meant for. */
export function isMeant({ conversation }: ChatView, { key, visit }: Meant): boolean {
  return conversation?.key === key && (key === undefined || !isWeak(key) || conversation?.visit === visit);
}

/** Why nothing may go in. */
export type Refusal = 'no-chat' | 'other-conversation' | 'not-settled';

/**
 * Why nothing may go in now: `no-chat` (nothing is open), `other-conversation` (not the one that it was meant for) or `not-settled` (the
 * page is just changing from one to another); undefined where it may.
 */
export function refusal(view: ChatView | undefined, meant: Meant): Refusal | undefined {
  if (!view) return 'no-chat';
  const { conversation } = view;
  if (!isMeant(view, meant)) return 'other-conversation';
  if (view.kind === 'chat' && !conversation) return 'no-chat';
  return conversation && !conversation.settled ? 'not-settled' : undefined;
}

/** Puts drafts in, after one more look at whose thread is open. */
export function createInsertion({ read, editor }: Surroundings) {
  let busy = 0;
  return {
    /** While a text goes in, what the composer tells is not somebody typing. */
    isBusy: () => busy > 0,
    async put(
      composer: Composer | undefined,
      text: string,
      place: Place,
      meant: Meant,
    ): Promise<Result<unknown>> {
      const refused = composer ? refusal(read(), meant) : 'gone';
      if (!composer || refused) return fail(refused ?? 'gone');
      busy += 1;
      try {
        return await editor.insert(composer, text, place, {
          isStillMeant: () => refusal(read(), meant) === undefined,
        });
      } finally {
        busy -= 1;
      }
    },
  };
}

export type Insertion = ReturnType<typeof createInsertion>;
