import { alertKey } from '../../utils/attention/finding.ts';
import { ok } from '../../utils/core/result.ts';
import { dayOf } from '../../utils/core/zone.ts';
import type { TurnReading } from '../../utils/intent/read-turn.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import { shopOf } from '../../utils/replies/facts.ts';
import { getAlert } from '../../utils/store/alerts.ts';
import { openAsks } from '../../utils/store/conversation-state.ts';
import { findConversation, judgeConversations } from '../../utils/store/conversations.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { loadConversation } from '../../utils/store/load-log.ts';
import { asksAgain } from '../../utils/timing/asks-again.ts';
import {
  type Apology,
  apologiesFor,
  goodsSigns,
  judgeRisk,
  lateRounds,
  type RiskSigns,
} from '../../utils/timing/judge-risk.ts';
import { waitsSince } from '../../utils/timing/judge-waiting.ts';
import type { TimingSettings } from '../../utils/timing/settings.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import { reminderManners } from '../../utils/timing/waiting-judge.ts';
import { convene } from './court.ts';
import type { Library } from './library.ts';
import { isOffered } from './reply-cards.ts';
import type { Moment } from './reply-moment.ts';
import type { Surroundings } from './surroundings.ts';
import { conveneWaiting } from './waiting-court.ts';

/** Where a conversation goes on: the zone of its console. */
export interface RiskContext {
  moment: Moment;
  reading: TurnReading;
  library: Library;
  zone: string;
}

async function signsOf(
  database: Database,
  value: Conversation,
  { moment, reading, zone }: RiskContext,
  settings: TimingSettings,
): Promise<RiskSigns> {
  const { earlier, facts, now, said } = moment;
  const { limit } = reminderManners(value.console, settings);
  const since = waitsSince(value, [], now);
  const signs: RiskSigns = {
    waited: since === undefined ? 0 : (now - since) / limit,
    late: 0,
    asks: since === undefined ? 0 : openAsks(value).length,
    again: asksAgain(said, earlier),
    mood: reading.mood,
    intents: reading.sure ? reading.intents.slice(0, 1).map(({ id }) => id) : [],
    ...goodsSigns(facts, now),
  };
  const today = dayOf(now, zone);
  const wasAnswered = value.lastReplyAt !== undefined && dayOf(value.lastReplyAt, zone) === today;
  if (!wasAnswered || !mayComplain(signs)) return signs;
  const sheet = await loadConversation(database, value.key, today);
  return { ...signs, late: sheet ? lateRounds(sheet, value.key, limit) : 0 };
}

/** Whether it would be worth telling if answers of today had been late, which takes a look at the day's messages to know. */
const mayComplain = (signs: RiskSigns): boolean =>
  judgeRisk({ ...signs, late: Number.MAX_SAFE_INTEGER }, undefined, {
    answered: false,
    stored: undefined,
  }) !== undefined;

/** The first of the fitting replies that the library has and offers here, by its name in the buyer's language. */
function apologyIn({ library, moment }: RiskContext, signs: RiskSigns): Apology | undefined {
  for (const id of apologiesFor(signs)) {
    const reply = library.replies.get(id);
    if (reply && isOffered(reply, moment)) return { id, title: reply.title };
  }
  return undefined;
}

/**
 * Looks whether the buyer of the open conversation is likely to complain, and keeps one quiet alert about it. The words are those of the
 * question, in memory; only what they mean is kept. Without a record of the conversation nothing is said.
 */
export async function noteRisk(context: RiskContext, { clock, refresh }: Surroundings): Promise<void> {
  const { console, conversation, kind } = context.moment.context;
  if (kind === 'review' || conversation === undefined) return;
  const [court, settings] = await Promise.all([convene(clock()), timingSetting.get()]);
  if (!settings.atRisk || court.off.includes(console)) return;
  const noted = await inStore(async (database) => {
    const found = await findConversation(database, console, shopOf(context.moment.context), conversation.key);
    if (!found) return ok(false);
    const signs = await signsOf(database, found, context, settings);
    const stored = await getAlert(database, alertKey('at-risk', found));
    const answered = (found.lastReplyAt ?? 0) > (stored?.openedAt ?? 0);
    const finding = judgeRisk(signs, apologyIn(context, signs), { answered, stored });
    if (!finding) return ok(false);
    const judge = await conveneWaiting(court, ({ key }) => (key === found.key ? finding : undefined));
    const judged = await judgeConversations(database, [found.key], judge);
    return judged.ok ? ok(judged.value.changed) : judged;
  });
  if (noted.ok && noted.value) refresh([console]);
}
