import { ok, type Result } from '../../utils/core/result.ts';
import { send } from '../../utils/platform/send.ts';
import type { Team, TeamKey } from '../../utils/records/team.ts';
import type { TeamContent, TeamReply } from '../../utils/records/team-content.ts';
import type { DraftChange, TeamDraft } from '../../utils/records/team-draft.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeDrafts, getDraft } from '../../utils/store/team-drafts.ts';
import { getTeamKey } from '../../utils/store/teams.ts';
import { baseOf } from '../../utils/team/drafts/base.ts';
import { valueIn } from '../../utils/team/drafts/content-part.ts';
import { draftKey } from '../../utils/team/drafts/draft-key.ts';
import { layComment, layDraft } from '../../utils/team/drafts/draft-posts.ts';
import { type Actor, type DraftAction, newDraft, takeStep } from '../../utils/team/drafts/flow.ts';
import { keepingTime } from '../../utils/team/drafts/team-reply.ts';
import { canSign } from '../../utils/team/release/keys.ts';

interface Step {
  before: TeamDraft | undefined;
  /** Undefined: it is gone. */
  after: TeamDraft | undefined;
}

/** What the page is told while steps are stored, and once they are on their way. */
export interface Telling {
  /** So many of all were laid ready for the others; told of large numbers only, some at a time. */
  onCount?: (done: number, all: number) => void;
  /** What waits for the others does not fit through a channel, and never will as it is. */
  onTooLarge?: () => void;
}

/** After so many laid ready the page is told how far it is. */
const COUNTED = 200;

/** The keys that this browser signs posts with. */
interface Keys {
  member: TeamKey | undefined;
  signing: TeamKey | undefined;
}

const isLead = ({ keys }: Team, signing: TeamKey | undefined): boolean =>
  canSign(signing) && keys.some(({ key }) => key === signing.public);

/** Lays ready what others must hear of a step: proposals and what became of them, decisions and that one was taken back, comments. */
async function layNews(
  database: Database,
  team: Team,
  { member, signing }: Keys,
  { before, after }: Step,
  now: number,
): Promise<boolean> {
  const draft = after ?? before;
  if (!draft) return false;
  const isMine = draft.by.id === team.member.id;
  const isOut = (one: TeamDraft | undefined) => one !== undefined && one.state !== 'draft';
  const comment =
    after && after.comments.length > (before?.comments.length ?? 0) ? after.comments.at(-1) : undefined;
  if (isMine && after?.state === 'proposed') await layDraft(database, team, member, draft, after, now);
  else if (isMine && isOut(before) && !isOut(after)) await layDraft(database, team, member, draft, null, now);
  else if (!isMine && after && after.state !== before?.state)
    await layDraft(database, team, signing, draft, after, now);
  else if (comment && isOut(after))
    await layComment(database, team, isLead(team, signing) ? signing : member, draft.key, comment, now);
  else return false;
  return true;
}

/** Hands on what waits for others. Whether it goes out at once is for the channels; what fails is sent with the next exchange, but not what is too large. */
async function handOn(onTooLarge: Telling['onTooLarge']): Promise<void> {
  const exchanged = await send('teamExchange', {});
  const isTooLarge =
    exchanged.ok && exchanged.value.channels.some(({ failure }) => failure?.code === 'channel-post-large');
  if (isTooLarge) onTooLarge?.();
}

/** Stores steps together, unless one of the drafts was changed elsewhere, and hands on what others must hear. */
async function store(
  team: Team,
  steps: readonly Step[],
  { onCount, onTooLarge }: Telling,
): Promise<Result<void>> {
  const put = steps.flatMap(({ after }) => after ?? []);
  const remove = steps.flatMap(({ before, after }) => (before && !after ? [before.key] : []));
  const unless = new Map(
    steps.flatMap(({ before, after }) => {
      const key = (before ?? after)?.key;
      return key === undefined ? [] : [[key, before?.version ?? 0] as const];
    }),
  );
  const stored = await inStore(async (database) => {
    const changed = await changeDrafts(database, { put, remove }, unless);
    if (!changed.ok) return changed;
    const [member, signing] = await Promise.all([
      getTeamKey(database, 'member'),
      getTeamKey(database, 'signing'),
    ]);
    let news = false;
    for (const [at, step] of steps.entries()) {
      if (at > 0 && at % COUNTED === 0) onCount?.(at, steps.length);
      news = (await layNews(database, team, { member, signing }, step, Date.now())) || news;
    }
    return ok(news);
  });
  if (!stored.ok) return stored;
  if (stored.value) void handOn(onTooLarge);
  return ok(undefined);
}

/** What is released of each thing; replies are looked up, of the rest there is little. */
function releasedIn(content: TeamContent): (change: DraftChange) => DraftChange['value'] {
  const replies = new Map(content.replies.map((reply) => [reply.id, reply]));
  return ({ part, id }) => (part === 'reply' ? (replies.get(id) ?? null) : valueIn(content, part, id));
}

function timed(change: DraftChange, released: DraftChange['value']): DraftChange {
  if (change.part !== 'reply' || !change.value) return change;
  return { ...change, value: keepingTime(change.value, (released as TeamReply | null) ?? undefined) };
}

/** Drafts changes of one's own, on top of a draft of one's own where there is one. Errors: `draft-changed`, those of `takeStep` and of the store. */
export async function saveChanges(
  team: Team,
  actor: Actor,
  content: TeamContent,
  changes: readonly DraftChange[],
  telling: Telling = {},
): Promise<Result<void>> {
  const found = await inStore(async (database) =>
    ok(await Promise.all(changes.map((change) => getDraft(database, draftKey(change, actor.id))))),
  );
  if (!found.ok) return found;
  const steps: Step[] = [];
  const now = Date.now();
  const releasedOf = releasedIn(content);
  for (const [at, wanted] of changes.entries()) {
    const released = releasedOf(wanted);
    const change = timed(wanted, released);
    const before = found.value[at];
    if (before) {
      const after = takeStep(before, { do: 'edit', change }, actor, now);
      if (!after.ok) return after;
      steps.push({ before, after: after.value });
    } else {
      const base = await baseOf(released);
      steps.push({ before, after: newDraft(change, base, actor, now) });
    }
  }
  return store(team, steps, telling);
}

/** Does something to drafts, all or none. Errors: those of `takeStep`, `draft-changed`, those of the store. */
export async function takeSteps(
  team: Team,
  actor: Actor,
  drafts: readonly TeamDraft[],
  action: DraftAction,
  telling: Telling = {},
): Promise<Result<void>> {
  const steps: Step[] = [];
  for (const before of drafts) {
    const after = takeStep(before, action, actor, Date.now());
    if (!after.ok) return after;
    steps.push({ before, after: after.value });
  }
  return store(team, steps, telling);
}
