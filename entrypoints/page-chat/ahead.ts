import type { ReplyResponse } from '../../utils/platform/reply-asks.ts';
import type { Tone } from '../../utils/records/reply.ts';
import { isMeant, type Meant, meantBy } from './insertion.ts';
import type { Questions } from './picker-questions.ts';
import type { Surroundings } from './surroundings.ts';

/** The list that a picker opens with, asked for while nobody waits: the worker that knows it may have to start first. */
export interface Ahead {
  /** What was found for a conversation in a voice; nothing of another one, and nothing before the answer. */
  list(meant: Meant, voice: Tone | undefined): ReplyResponse<'find'> | undefined;
  /** Asks again when the page has nothing to do: the conversation, what the buyer wants, or the library is another. */
  renew(): void;
}

/** At the latest after so long (ms) a busy page is asked for. */
const LATEST = 1000;

export function createAhead(
  { document, seen, signal }: Surroundings,
  questions: Questions,
  voiceNow: () => Tone | undefined,
): Ahead {
  let known: { meant: Meant; voice: Tone | undefined; found: ReplyResponse<'find'> } | undefined;
  let isDue = false;
  let isAsking = false;

  const ask = async () => {
    isDue = false;
    const view = seen();
    if (signal.aborted || !view || view.conversation?.settled === false) return;
    isAsking = true;
    const asked = { meant: meantBy(view), voice: voiceNow() };
    const found = await questions.find('', [], asked.voice);
    isAsking = false;
    if (found) known = { ...asked, found };
    if (isDue) void ask();
  };
  function renew(): void {
    if (document.hidden || signal.aborted || isDue) return;
    isDue = true;
    if (!isAsking) requestIdleCallback(() => void ask(), { timeout: LATEST });
  }

  return {
    list(meant, voice) {
      const view = seen();
      if (!view || !known || known.voice !== voice) return undefined;
      return isMeant(view, meant) && isMeant(view, known.meant) ? known.found : undefined;
    },
    renew,
  };
}
