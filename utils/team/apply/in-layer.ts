import type { Job } from '../../records/job.ts';
import type { Reply } from '../../records/reply.ts';
import type { TeamContent, TeamLayer, TeamReply, Withdrawal } from '../../records/team-content.ts';
import { jobOf } from '../../store/jobs.ts';

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** A reply of a release as it stands in the library. */
const asStored = ({ copyOf: _copy, ...reply }: TeamReply): Reply => ({
  ...reply,
  state: 'approved',
  layer: 'team',
});

/**
 * What a release brings into use: its replies but those that are withdrawn, and what stands beside them. `withdrawn` are those of the newest release
 * that has begun: going back to an older one does not bring back what was withdrawn since. Of an id that stands twice the last counts.
 */
export function layerOf(
  { replies, ...beside }: TeamContent,
  number: number,
  withdrawn: readonly Withdrawal[] = [],
): { replies: Reply[]; layer: TeamLayer } {
  const gone = byId([...beside.withdrawn, ...withdrawn]);
  const inUse = [...byId(replies).values()].filter(({ id }) => !gone.has(id));
  return {
    replies: inUse.map(asStored),
    layer: { key: 'team', number, ...beside, withdrawn: [...gone.values()] },
  };
}

/** How the subject of a `notify` job about the team begins: `team/reading/<id>`, `team/withdrawn/<id>`. */
export const TEAM_NEWS = 'team/';

/**
 * What somebody should be told of `now` (UTC ms): required readings that came, and replies that were withdrawn. Nothing on the first release: who
 * joins reads the team's page.
 */
export function newsOf(before: TeamLayer | undefined, after: TeamLayer, now: number): Job[] {
  if (!before) return [];
  const read = new Map(before.readings.map(({ id, required, version }) => [id, required ? version : 0]));
  const readings = after.readings.filter(
    ({ id, required, version }) => required && version > (read.get(id) ?? 0),
  );
  const gone = byId(before.withdrawn);
  const withdrawn = after.withdrawn.filter(({ id }) => !gone.has(id));
  return [
    ...readings.map(({ id }) => jobOf('notify', `${TEAM_NEWS}reading/${id}`, now)),
    ...withdrawn.map(({ id }) => jobOf('notify', `${TEAM_NEWS}withdrawn/${id}`, now)),
  ];
}
