import { fail, ok, type Result } from '../../core/result.ts';
import type { Reply } from '../../records/reply.ts';
import { TEAM_REPLIES_LIMIT, type TeamReply } from '../../records/team-content.ts';

/** An id for a new reply of the team. */
export const newTeamId = (): string => `team:${crypto.randomUUID()}`;

/** A reply of the team as the editor edits it: as though it were one's own. */
export const asEditable = (reply: TeamReply): Reply => ({ ...reply, state: 'approved', layer: 'personal' });

/** What was edited as a reply of the team. */
export function asTeamReply({ layer: _layer, state: _state, copyOf: _copy, ...reply }: Reply): TeamReply {
  return reply;
}

const usable = ({ state, layer }: Reply): boolean => state !== 'retired' && layer !== 'team';

/** The replies of one's own library that can become the team's. */
export const offered = (replies: Iterable<Reply>): Reply[] => [...replies].filter(usable);

/**
 * Replies of one's own library as new replies of the team; one's own stay as they are. `now` in UTC ms. Error: `team-replies-full` with how many
 * there is room for.
 */
export function forTeam(replies: readonly Reply[], present: number, now: number): Result<TeamReply[]> {
  const room = Math.max(0, TEAM_REPLIES_LIMIT - present);
  if (replies.length > room) return fail('team-replies-full', String(room));
  return ok(replies.map((reply) => ({ ...asTeamReply(reply), id: newTeamId(), updatedAt: now })));
}

const wordsOf = ({ title, variants, images }: TeamReply): string => JSON.stringify([title, variants, images]);

/**
 * A reply as it is drafted: its time of change moves only with its words, so that agents are not told of a new wording where a tag was changed.
 */
export const keepingTime = (reply: TeamReply, released: TeamReply | undefined): TeamReply =>
  released && wordsOf(reply) === wordsOf(released) ? { ...reply, updatedAt: released.updatedAt } : reply;
