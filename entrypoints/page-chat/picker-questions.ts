import type { ChatView } from '../../utils/chat/view.ts';
import { fail, type Result } from '../../utils/core/result.ts';
import { contextOf } from '../../utils/picker/context.ts';
import type { ReplyResponse } from '../../utils/platform/reply-asks.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Tone } from '../../utils/records/reply.ts';
import { FIRST_ROWS, MOST_ROWS } from './picker-rows.ts';
import type { Surroundings } from './surroundings.ts';

export interface Questions {
  /** What a query finds; undefined where the background does not answer, or the page is no chat any more. */
  find(
    query: string,
    path: readonly string[],
    voice: Tone | undefined,
  ): Promise<ReplyResponse<'find'> | undefined>;
  /** A reply's messages, for the conversation that is open. Errors: `no-chat`, those of `fill`. */
  fill(
    card: ReplyCard,
    tone: Tone,
    answers?: Readonly<Record<string, string>>,
  ): Promise<Result<ReplyResponse<'fill'>>>;
  favour(card: ReplyCard, on: boolean): Promise<boolean>;
}

/** What the picker asks the background, each time with what the page shows. */
export function createQuestions({ ask, console, read, seen }: Surroundings): Questions {
  const contextOfView = (view: ChatView | undefined) => view && contextOf(console, view);
  return {
    async find(query, path, voice) {
      const context = contextOfView(seen());
      if (!context) return undefined;
      const result = await ask('find', {
        context,
        query,
        ...(voice && { voice }),
        ...(path.length > 0 && { group: [...path] }),
        limit: query === '' && path.length === 0 ? FIRST_ROWS : MOST_ROWS,
      });
      return result.ok ? result.value : undefined;
    },
    async fill({ id, lang }, tone, answers) {
      const context = contextOfView(read());
      if (!context) return fail('no-chat');
      return ask('fill', { context, id, tone, lang, ...(answers && { answers }) });
    },
    favour: async ({ id }, on) => (await ask('favour', { id, on })).ok,
  };
}
