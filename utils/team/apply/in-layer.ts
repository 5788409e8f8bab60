import type { Job } from '../../records/job.ts';
import type { Reply } from '../../records/reply.ts';
import type { TeamContent, TeamLayer, TeamReply } from '../../records/team-content.ts';
import { jobOf } from '../../store/jobs.ts';
import { isAtSame } from '../moves/way.ts';

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** A reply of a release as it stands in the library. */
const asStored = ({ copyOf: _copy, ...reply }: TeamReply): Reply => ({
  ...reply,
  state: 'approved',
  layer: 'team',
});

/**
 * What a release brings into use: its replies but those that are withdrawn, and what stands beside them. `newest` is the newest release that has begun: going
 * back to an older one brings back neither what was withdrawn since nor addresses of then. Of an id that stands twice the last counts.
 */
export function layerOf(
  content: TeamContent,
  number: number,
  newest: Pick<TeamContent, 'withdrawn' | 'addresses'> = content,
): { replies: Reply[]; layer: TeamLayer } {
  const { replies, addresses: _, ...beside } = content;
  const gone = byId([...beside.withdrawn, ...newest.withdrawn]);
  const inUse = [...byId(replies).values()].filter(({ id }) => !gone.has(id));
  return {
    replies: inUse.map(asStored),
    layer: {
      key: 'team',
      number,
      ...beside,
      withdrawn: [...gone.values()],
      ...(newest.addresses && { addresses: newest.addresses }),
    },
  };
}

/** How the subject of a `notify` job about the team begins: `team/reading/<id>`, `team/withdrawn/<id>`, `team/address/<id>`. */
export const TEAM_NEWS = 'team/';

/**
 * What somebody should be told of `now` (UTC ms): required readings that came, replies that were withdrawn, and addresses that are new. Nothing on
 * the first release: who joins reads the team's page.
 */
export function newsOf(before: TeamLayer | undefined, after: TeamLayer, now: number): Job[] {
  if (!before) return [];
  const read = new Map(before.readings.map(({ id, required, version }) => [id, required ? version : 0]));
  const readings = after.readings.filter(
    ({ id, required, version }) => required && version > (read.get(id) ?? 0),
  );
  const gone = byId(before.withdrawn);
  const withdrawn = after.withdrawn.filter(({ id }) => !gone.has(id));
  const ways = byId(before.addresses?.now ?? []);
  const moved = (after.addresses?.now ?? []).filter((way) => {
    const known = ways.get(way.id);
    return !known || !isAtSame(known, way);
  });
  return [
    ...readings.map(({ id }) => jobOf('notify', `${TEAM_NEWS}reading/${id}`, now)),
    ...withdrawn.map(({ id }) => jobOf('notify', `${TEAM_NEWS}withdrawn/${id}`, now)),
    ...moved.map(({ id }) => jobOf('notify', `${TEAM_NEWS}address/${id}`, now)),
  ];
}
