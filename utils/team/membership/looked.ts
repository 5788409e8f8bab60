import type { TeamRelease } from '../../records/team-release.ts';

/** A release without its content. */
export type ReleaseEntry = Omit<TeamRelease, 'envelope'> & { hasContent: boolean };

/** Two releases between which changes are told: `before` is undefined where nothing older is here to compare with. */
export interface ReleaseStep {
  release: ReleaseEntry;
  before: ReleaseEntry | undefined;
}

/**
 * The releases that came since the one looked at last, newest first, each with the one before it that is still here in full. Those that only wait
 * for their time are left out; what is `signed` has not been in use.
 */
export function stepsSince(releases: readonly ReleaseEntry[], number: number): ReleaseStep[] {
  const used = releases
    .filter(({ state }) => state === 'current' || state === 'past')
    .sort((a, b) => b.number - a.number);
  return used.flatMap((release, at) =>
    release.number > number
      ? [{ release, before: used.slice(at + 1).find(({ hasContent }) => hasContent) }]
      : [],
  );
}
