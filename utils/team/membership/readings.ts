import type { Team } from '../../records/team.ts';
import type { TeamReading } from '../../records/team-content.ts';

/** Under which name an acknowledgement of a reading is kept: of another version it is another one. */
export const acknowledgementOf = ({ id, version }: Pick<TeamReading, 'id' | 'version'>): string =>
  version === 1 ? id : `${id}@${version}`;

/** When a reading was acknowledged, UTC ms; undefined: not yet. */
export const acknowledgedAt = (
  { acknowledged }: Pick<Team, 'acknowledged'>,
  reading: TeamReading,
): number | undefined => {
  const name = acknowledgementOf(reading);
  return Object.hasOwn(acknowledged, name) ? acknowledged[name] : undefined;
};

/** What somebody has not acknowledged yet, required reading first. */
export const unreadReadings = (
  team: Pick<Team, 'acknowledged'>,
  readings: readonly TeamReading[],
): TeamReading[] =>
  readings
    .filter((reading) => acknowledgedAt(team, reading) === undefined)
    .sort((a, b) => Number(b.required) - Number(a.required));
