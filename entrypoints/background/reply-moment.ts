import consoles from 'virtual:console-facts';
import { lastBuyerTurn } from '../../utils/chat/view.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { CHINA } from '../../utils/core/zone.ts';
import type { Sender } from '../../utils/platform/messages.ts';
import type { ChatContext } from '../../utils/platform/reply-contract.ts';
import type { ReplyLang } from '../../utils/records/reply.ts';
import { languageOfBuyer } from '../../utils/replies/buyer-language.ts';
import { loadFacts, meantOrder, type OrderFacts, shopOf } from '../../utils/replies/facts.ts';
import type { ReplySettings } from '../../utils/replies/settings.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { valuesFor } from '../../utils/replies/values.ts';
import { inStore } from '../../utils/store/handle.ts';
import { type Assigned, assignArms } from '../../utils/team/trials/assign-arm.ts';
import type { TemplateValues } from '../../utils/template/variables.ts';
import { admit } from './gate.ts';
import type { Library, LibraryKeeper } from './library.ts';

/** All that a question about replies is answered from, read once. */
export interface Moment {
  context: ChatContext;
  facts: OrderFacts[];
  settings: ReplySettings;
  now: number;
  /** The zone of the console. */
  zone: string;
  /** What the buyer said last, oldest first. */
  said: string[];
  /** What they said before that. */
  earlier: string[];
  /** In which language the buyer writes, else the usual one. */
  lang: ReplyLang;
  values(lang: ReplyLang): TemplateValues;
  /** The same for one conversation on one page. */
  seed: string;
  /** Which wording is due here of each reply that the team compares two of. */
  arms: ReadonlyMap<string, Assigned>;
}

/** Whether a sender may speak of the console in a context: a page of its own only; our own pages of any, or of none. */
function admitContext(context: ChatContext, sender: Sender): Result<{ zone: string }> {
  if (sender.tier === 'page') {
    const admitted = admit(context.console, sender);
    return admitted.ok ? ok({ zone: admitted.value.timeZone }) : admitted;
  }
  return ok({ zone: consoles.find(({ id }) => id === context.console)?.timeZone ?? CHINA });
}

const textsOf = (turns: readonly ChatContext['turns'][number][]): string[] =>
  turns.flatMap(({ kind, text }) => (kind === 'text' && text !== '' ? [text] : []));

/** Reads what is known at this moment. Errors: `unknown-console`, `not-allowed`, those of the store. */
export async function momentOf(context: ChatContext, sender: Sender, now: number): Promise<Result<Moment>> {
  const admitted = admitContext(context, sender);
  if (!admitted.ok) return admitted;
  const { zone } = admitted.value;
  const [settings, facts] = await Promise.all([
    replySetting.get(),
    inStore(async (database) => ok(await loadFacts(database, context))),
  ]);
  if (!facts.ok) return fail(facts.error.code, facts.error.detail);
  const meant = meantOrder(facts.value, context);
  const last = lastBuyerTurn(context.turns);
  const earlier = context.turns.filter((turn) => turn.role === 'buyer' && !last.includes(turn));
  const known = new Map<ReplyLang, TemplateValues>();
  return ok({
    context,
    facts: facts.value,
    settings,
    now,
    zone,
    said: textsOf(last),
    earlier: textsOf(earlier),
    lang: languageOfBuyer([...textsOf(last), ...textsOf(earlier)], settings.lang),
    values(lang) {
      const values = known.get(lang) ?? valuesFor({ context, meant, settings, now, zone }, lang);
      known.set(lang, values);
      return values;
    },
    seed: `${context.console} ${context.conversation?.key ?? ''}`,
    arms: new Map(),
  });
}

/** What one conversation is called when its wording is drawn: two consoles' and two shops' are never taken for one. */
function conversationOf(context: ChatContext): string | undefined {
  const key = context.conversation?.key;
  return key === undefined || context.kind !== 'chat'
    ? undefined
    : JSON.stringify([context.console, shopOf(context) ?? '', key]);
}

/** The moment and the library together, with the wordings that are due. Errors: those of both. */
export async function momentWith(
  context: ChatContext,
  sender: Sender,
  now: number,
  keeper: LibraryKeeper,
): Promise<Result<{ moment: Moment; library: Library }>> {
  const [moment, library] = await Promise.all([momentOf(context, sender, now), keeper.get()]);
  if (!moment.ok) return moment;
  if (!library.ok) return library;
  const { trials } = library.value;
  if (trials.byReply.size > 0) moment.value.arms = await assignArms(trials, conversationOf(context), now);
  return ok({ moment: moment.value, library: library.value });
}
