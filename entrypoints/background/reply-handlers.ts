import consoles from 'virtual:console-facts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { checkDraft } from '../../utils/draft-check/check-draft.ts';
import { silencedFor, withSilence } from '../../utils/draft-check/lists.ts';
import { checkSetting } from '../../utils/draft-check/stored-settings.ts';
import { announceChat } from '../../utils/platform/chat-news.ts';
import type { Handlers, Sender } from '../../utils/platform/messages.ts';
import type { ChatContext, OrderBrief } from '../../utils/platform/reply-contract.ts';
import { type OrderFacts, shopOf } from '../../utils/replies/facts.ts';
import { fillReply } from '../../utils/replies/fill-reply.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeUse, countUse, putPicks } from '../../utils/store/replies.ts';
import { forgetPicks, learnPick } from '../../utils/suggest/learn.ts';
import { besideUse } from '../../utils/team/counts/count-team-use.ts';
import { isTeamId, withTeamWords } from '../../utils/team/in-use.ts';
import { wordReply } from '../../utils/team/trials/word-arm.ts';
import { admit, consoleOfSender } from './gate.ts';
import { keepLibrary, type LibraryKeeper } from './library.ts';
import { findCards, isOffered } from './reply-cards.ts';
import { momentOf, momentWith } from './reply-moment.ts';
import { answersFirst } from './review-answers.ts';
import { noteRisk } from './risk.ts';
import { offersAt, readMoment } from './suggestions.ts';
import type { Surroundings } from './surroundings.ts';
import { teamLayer } from './team/layer.ts';

type ReplyHandlers = Pick<
  Handlers,
  'suggest' | 'find' | 'fill' | 'check' | 'silence' | 'used' | 'favour' | 'voice' | 'reread'
>;

const briefOf = ({ alerts, order }: OrderFacts): OrderBrief => ({
  id: order.id,
  key: order.key,
  status: order.status,
  statusText: order.statusText,
  ...(order.items[0] && { item: order.items[0].title }),
  ...(order.shipBy !== undefined && { shipBy: order.shipBy }),
  ...(order.shipBySource && { shipBySource: order.shipBySource }),
  alerts: alerts.map(({ dueAt, kind, severity }) => ({
    kind,
    severity,
    ...(dueAt !== undefined && { dueAt }),
  })),
});

/** Words of apology of the shop's people, in the languages of the replies. */
const SORRY = /抱歉|对不起|對不起|不好意思|sorry|apologi[sz]e/iu;
const hasApologised = (turns: ChatContext['turns']): boolean =>
  turns.some(({ role, text }) => role === 'agent' && SORRY.test(text));

/** Our own pages, and pages of a console that we know. */
const isOurs = (sender: Sender): boolean =>
  sender.tier === 'trusted' || consoleOfSender(sender) !== undefined;

type Used = Parameters<ReplyHandlers['used']>[0];

/** Counts what became of a reply, and learns which one is picked for an intent. */
async function countAndLearn(
  library: LibraryKeeper,
  { event, id, intent, orderIds = [], trial }: Used,
  console: string | undefined,
  now: number,
): Promise<Result<Record<string, never>>> {
  const loaded = await library.get();
  if (!loaded.ok) return loaded;
  const held = loaded.value;
  const reply = held.replies.get(id);
  // One that the team withdrew while it stood in a composer is counted to the end.
  const isWithdrawn = !reply && isTeamId(id) && held.uses.has(id);
  if (!reply && !isWithdrawn) return fail('no-reply');
  const isOfTeam = isWithdrawn || reply?.layer === 'team';
  const inUse = (key: string) => held.trials.byReply.get(id)?.find((one) => one.key === key)?.trial;
  const awaitsReviews = trial !== undefined && inUse(trial.id)?.outcome === 'bad-review';
  const sentTo = awaitsReviews && console !== undefined ? { console, orders: orderIds } : undefined;
  const isInUse = (key: string) => inUse(key) !== undefined;
  const beside = isOfTeam ? besideUse({ reply: id, event, trial, now, isInUse, sentTo }) : undefined;
  return inStore(async (database) => {
    const use = await changeUse(database, id, (old) => countUse(old, event, now, intent), beside);
    held.uses.set(id, use);
    if (event === 'inserted' && intent !== undefined) {
      held.picks = learnPick(held.picks ?? forgetPicks(now), { intent, reply: id, now });
      await putPicks(database, held.picks);
    }
    return ok({});
  });
}

/** What a reply was called that the team withdrew, if it says so. */
const withdrawnTitle = async (id: string): Promise<string | undefined> =>
  (await teamLayer())?.withdrawn.find((one) => one.id === id)?.title;

const handlersOn = (library: LibraryKeeper, surroundings: Surroundings): ReplyHandlers => ({
  async suggest({ context }, sender) {
    const both = await momentWith(context, sender, surroundings.clock(), library);
    if (!both.ok) return both;
    const { library: held, moment } = both.value;
    if (sender.tier === 'page' && sender.tab !== undefined) announceChat(sender.tab);
    const { agentName: _agent, shopName: _shop, ...manners } = moment.settings;
    const reading = await readMoment(moment);
    const suggestions = await offersAt(held, moment, reading);
    if (reading && sender.tier === 'page') {
      const { zone } = moment;
      surroundings.later(() => noteRisk({ moment, reading, library: held, zone }, surroundings));
    }
    return ok({
      manners,
      suggestions,
      orders: moment.facts.map(briefOf),
      ...(reading && { mood: reading.mood }),
    });
  },

  async find({ context, group, lang, limit, query, voice }, sender) {
    const both = await momentWith(context, sender, surroundings.clock(), library);
    if (!both.ok) return both;
    const { library: held, moment } = both.value;
    const wording = { tone: voice ?? moment.settings.voice, lang: lang ?? moment.lang };
    const reading = query.trim() === '' ? await readMoment(moment) : undefined;
    const intents = reading?.sure ? reading.intents.slice(0, 1).map(({ id }) => id) : [];
    library.warm();
    const found = findCards(held, moment, { group, limit, query, wording, intents });
    if (query.trim() !== '' || group !== undefined || context.kind !== 'review') return ok(found);
    return ok(await answersFirst(found, held, moment, { limit, wording }));
  },

  async fill({ answers, context, id, lang, tone }, sender) {
    const both = await momentWith(context, sender, surroundings.clock(), library);
    if (!both.ok) return both;
    const { library: held, moment } = both.value;
    const reply = held.replies.get(id);
    if (!reply && isTeamId(id)) return fail('reply-withdrawn', await withdrawnTitle(id));
    if (!reply || !isOffered(reply, moment)) return fail('no-reply');
    const { arms, seed, values } = moment;
    const worded = wordReply(reply, arms.get(id), tone, lang);
    const filled = fillReply(worded.reply, { lang, tone, values, seed, ...(answers && { answers }) });
    if (!filled.ok) return filled;
    return ok({ ...filled.value, images: reply.images, ...(worded.trial && { trial: worded.trial }) });
  },

  async check({ context, text }, sender) {
    const moment = await momentOf({ ...context, orderIds: [] }, sender, surroundings.clock());
    if (!moment.ok) return moment;
    const [own, layer, reading] = await Promise.all([
      checkSetting.get(),
      teamLayer(),
      readMoment(moment.value),
    ]);
    const lists = withTeamWords(own, layer);
    return ok({
      findings: checkDraft(text, {
        console: context.console,
        kind: context.kind,
        lists,
        silenced: silencedFor(lists, context.console, shopOf(context)),
        apologised: hasApologised(context.turns),
        mood: reading?.mood,
      }),
    });
  },

  async silence({ console, finding, on, shop }, sender) {
    const admitted = admit(console, sender);
    if (!admitted.ok) return admitted;
    await checkSetting.set(withSilence(await checkSetting.get(), { console, shop, finding }, on));
    return ok({});
  },

  async used(used, sender) {
    if (!isOurs(sender)) return fail('not-allowed');
    return countAndLearn(library, used, consoleOfSender(sender)?.id, surroundings.clock());
  },

  async favour({ id, on }, sender) {
    if (!isOurs(sender)) return fail('not-allowed');
    const held = await library.get();
    if (!held.ok) return held;
    if (!held.value.replies.has(id)) return fail('no-reply');
    return inStore(async (database) => {
      const use = await changeUse(database, id, (old) => ({ ...old, favourite: on }));
      // The index looks at the uses anew when they are another map.
      held.value.uses = new Map(held.value.uses).set(id, use);
      return ok({});
    });
  },

  async voice({ tone }, sender) {
    if (!isOurs(sender)) return fail('not-allowed');
    await replySetting.set({ ...(await replySetting.get()), voice: tone });
    surroundings.refresh(consoles.map(({ id }) => id));
    return ok({});
  },

  reread: ({ ids }) => library.reread(ids),
});

/** What may be asked about replies: by chat pages, each of its own console, and by our own pages. */
export const replyHandlers = (
  surroundings: Surroundings,
  library: LibraryKeeper = keepLibrary(),
): ReplyHandlers => handlersOn(library, surroundings);
