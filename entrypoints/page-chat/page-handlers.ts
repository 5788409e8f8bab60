import { fail, ok } from '../../utils/core/result.ts';
import { contextOf } from '../../utils/picker/context.ts';
import type { PageHandlers } from '../../utils/platform/page-messages.ts';
import { refusal } from './insertion.ts';
import type { ChatSession } from './session.ts';
import type { Surroundings } from './surroundings.ts';

/** What may be told of an insertion that failed; the rest is that the page did not take it. */
const TOLD = ['no-chat', 'other-conversation', 'not-settled'];

/** What our own pages may ask this frame; it answers where it has a composer, so that of several frames the right one does. */
export function pageHandlers({ console, read }: Surroundings, chat: ChatSession): PageHandlers {
  return {
    context() {
      const view = chat.composer() && read();
      return view && Promise.resolve(ok(contextOf(console, view)));
    },
    insert({ conversation, text, reply, trial }) {
      const composer = chat.composer();
      if (!composer) return undefined;
      const put = async () => {
        const view = read();
        const meant = { key: conversation?.key, visit: conversation?.visit };
        const refused = refusal(view, meant);
        if (refused) return fail(refused);
        const failure = await chat.followUp.putText(composer, text, meant, reply, trial);
        if (failure === undefined) return ok({});
        return fail(TOLD.includes(failure) ? failure : 'not-taken');
      };
      return put();
    },
  };
}
