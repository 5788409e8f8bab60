import { fail, ok, type Result } from '../../utils/core/result.ts';
import { MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Handlers, Sender } from '../../utils/platform/messages.ts';
import { CLOCKS_LIMIT, type Clock, type Waiting } from '../../utils/platform/timing-contract.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import { openAsks } from '../../utils/store/conversation-state.ts';
import { findConversation, judgeConversations, waitingOf } from '../../utils/store/conversations.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { foldFull } from '../../utils/store/load-log.ts';
import { commitLog } from '../../utils/store/messages.ts';
import { waitsSince } from '../../utils/timing/judge-waiting.ts';
import { ruleFor } from '../../utils/timing/rules.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import { reminderManners } from '../../utils/timing/waiting-judge.ts';
import { type Court, convene } from './court.ts';
import { admit } from './gate.ts';
import type { Surroundings } from './surroundings.ts';
import { conveneWaiting } from './waiting-court.ts';

type TimingHandlers = Pick<Handlers, 'log' | 'waiting' | 'answering'>;

/** Nobody types for longer without a new word of it. */
const LONGEST_ANSWER = 5 * MINUTE;

/** Lets a message through to a console that is switched on. Errors: `unknown-console`, `not-allowed`, `console-off`. */
async function enter(
  console: string,
  sender: Sender,
  now: number,
): Promise<Result<{ court: Court; zone: string }>> {
  const admitted = admit(console, sender);
  if (!admitted.ok) return admitted;
  const court = await convene(now);
  return court.off.includes(console) ? fail('console-off') : ok({ court, zone: admitted.value.timeZone });
}

function clockOf(value: Conversation, since: number): Clock {
  const { buyer, id, listed } = value;
  const asks = openAsks(value).length;
  return {
    conversation: id,
    ...(buyer !== undefined && { buyer }),
    since,
    exact: asks > 0 || listed?.exact === true,
    asks,
  };
}

/** Who waits in a shop for this agent, and how clocks run. */
async function waitingIn(database: Database, console: string, shop: string, now: number): Promise<Waiting> {
  const [settings, waiting] = await Promise.all([
    timingSetting.get(),
    waitingOf(database, console, shop, now),
  ]);
  const { chip, clocks, me, sound } = settings;
  const { lead, limit } = reminderManners(console, settings);
  const running = waiting.flatMap((value) => {
    const since = waitsSince(value, me, now);
    return since === undefined ? [] : [clockOf(value, since)];
  });
  return {
    clocks: running.slice(0, CLOCKS_LIMIT),
    manners: { limit, lead, clocks, chip, sound, rule: ruleFor(console, settings).id },
  };
}

/** What chat pages tell and ask of who waits. */
export const timingHandlers = ({ clock, later, refresh }: Surroundings): TimingHandlers => ({
  async log(request, sender) {
    const { console, shop } = request;
    const now = clock();
    const entered = await enter(console, sender, now);
    if (!entered.ok) return entered;
    const { court, zone } = entered.value;
    return inStore(async (database) => {
      const committed = await commitLog(database, request, zone, now, await conveneWaiting(court));
      if (!committed.ok) return committed;
      const { changed, conversations, sheets } = committed.value;
      if (changed) refresh([console]);
      else if (conversations.length > 0) refresh([]);
      for (const sheet of sheets) later(() => inStore(async (own) => ok(await foldFull(own, [sheet]))));
      return ok(await waitingIn(database, console, shop.id, now));
    });
  },

  async waiting({ console, shop }, sender) {
    const now = clock();
    const entered = await enter(console, sender, now);
    if (!entered.ok) return entered;
    return inStore(async (database) => ok(await waitingIn(database, console, shop.id, now)));
  },

  async answering({ console, conversation, shop, until }, sender) {
    const now = clock();
    const entered = await enter(console, sender, now);
    if (!entered.ok) return entered;
    const heldUntil = Math.min(until, now + LONGEST_ANSWER);
    return inStore(async (database) => {
      const value = await findConversation(database, console, shop.id, conversation);
      // Pages say so every few seconds; one that is held long enough, or waits for nobody, stays as it is.
      if (!value?.waitingSince || (value.heldUntil ?? 0) >= heldUntil - SECOND) return ok({});
      const judge = await conveneWaiting(entered.value.court);
      const held = await judgeConversations(database, [value.key], judge, (one) => ({ ...one, heldUntil }));
      if (!held.ok) return held;
      refresh(held.value.changed ? [console] : []);
      return ok({});
    });
  },
});
