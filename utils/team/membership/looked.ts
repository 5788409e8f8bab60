import type { TeamRelease } from '../../records/team-release.ts';

/** A release without its content. */
export type ReleaseEntry = Omit<TeamRelease, 'envelope'> & { hasContent: boolean };

/** Two releases between which changes are told: `before` is undefined where nothing older is here to compare with. */
export interface ReleaseStep {
  release: ReleaseEntry;
  before: ReleaseEntry | undefined;
  /** The number of a later release that has ended: this older one is in use again. */
  ended?: number;
}

/**
 * The releases that came since the one looked at last, newest first, each with the one before it that is still here in full. Those that only wait
 * for their time are left out, and those later than the one in use, which are over; what is `signed` has not been in use. Where the one looked at last
 * is over, going back to the one in use is the only step.
 */
export function stepsSince(releases: readonly ReleaseEntry[], number: number): ReleaseStep[] {
  const used = releases
    .filter(({ state }) => state === 'current' || state === 'past')
    .sort((a, b) => b.number - a.number);
  const current = used.find(({ state }) => state === 'current');
  const upTo = current?.number ?? Number.POSITIVE_INFINITY;
  const over = used.find(
    (one) => one.number > upTo && one.number <= number && one.header.endsAt !== undefined,
  );
  if (current && over)
    return [{ release: current, before: over.hasContent ? over : undefined, ended: over.number }];
  return used.flatMap((release, at) =>
    release.number > number && release.number <= upTo
      ? [{ release, before: used.slice(at + 1).find(({ hasContent }) => hasContent) }]
      : [],
  );
}
