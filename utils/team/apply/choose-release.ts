import { DAY } from '../../core/time.ts';
import type { TeamRelease } from '../../records/team-release.ts';
import { isTakenIn, type ReleaseEntry } from '../../store/team-releases.ts';

/** What there must be of a release to say when it is used. */
export type Scheduled = Pick<ReleaseEntry, 'key' | 'number' | 'header' | 'state' | 'hasContent'>;

/** How many releases keep their content, and of how many anything is kept. */
export const CONTENTS_KEPT = 20;
export const RELEASES_KEPT = 200;

const hasStarted = ({ header }: Scheduled, now: number): boolean =>
  header.kind === 'withdrawal' || (header.startsAt ?? 0) <= now;
const hasEnded = ({ header: { endsAt } }: Scheduled, now: number): boolean =>
  endsAt !== undefined && endsAt <= now;

/** Those that a later release put aside. */
const asideOf = (releases: readonly Scheduled[]): Set<string> =>
  new Set(releases.flatMap((one) => (isTakenIn(one) ? one.header.supersedes : [])));

/** Those that may come into use, the newest first: taken in, with their content, and not one that a later release put aside. */
function candidatesOf(releases: readonly Scheduled[]): Scheduled[] {
  const aside = asideOf(releases);
  return releases
    .filter((one) => one.hasContent && isTakenIn(one) && !aside.has(one.key))
    .sort((one, other) => other.number - one.number);
}

/**
 * Which release is to be in use at a moment (UTC ms): the newest that has begun and not ended. Numbers order, times only schedule: a clock that
 * was wrong puts it right again. A withdrawal has always begun. Where all that has begun has ended, the last of it stays:
 * there is nothing to go back to. `begun` is the newest that has begun, ended or not: what it withdraws stays withdrawn.
 */
export function chooseRelease(
  releases: readonly Scheduled[],
  now: number,
): { use?: Scheduled; begun?: Scheduled } {
  const begun = candidatesOf(releases).filter((one) => hasStarted(one, now));
  const use = begun.find((one) => !hasEnded(one, now)) ?? begun[0];
  return { ...(use && { use }), ...(begun[0] && { begun: begun[0] }) };
}

/** When the choice may next be another one (UTC ms). */
export function nextBoundary(releases: readonly Scheduled[], now: number): number | undefined {
  const times = candidatesOf(releases)
    .flatMap(({ header: { endsAt, startsAt } }) => [startsAt, endsAt])
    .filter((time) => time !== undefined && time > now) as number[];
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** The states that differ from what they should be where `use` is in use. */
export function statesWith(
  releases: readonly Scheduled[],
  use: Scheduled | undefined,
  now: number,
): Map<string, TeamRelease['state']> {
  const candidates = new Set(candidatesOf(releases));
  const states = new Map<string, TeamRelease['state']>();
  for (const one of releases) {
    if (!isTakenIn(one)) continue;
    const waits = candidates.has(one) && one.number > (use?.number ?? 0) && !hasEnded(one, now);
    const state = one === use ? 'current' : waits ? 'waiting' : 'past';
    if (state !== one.state) states.set(one.key, state);
  }
  return states;
}

/** The clock may be a day ahead when a release is taken in (ms). */
const CLOCK_AHEAD = DAY;

/** Those that come into use at some moment from now on, though there are many newer ones: which have not begun by then, or have ended. */
function neededOf(releases: readonly Scheduled[], now: number): Set<Scheduled> {
  const needed = new Set<Scheduled>();
  // Stretches of time for which no newer one is there.
  let open: [from: number, to: number][] = [[now - CLOCK_AHEAD, Number.POSITIVE_INFINITY]];
  for (const one of candidatesOf(releases)) {
    const { endsAt = Number.POSITIVE_INFINITY, kind, startsAt = 0 } = one.header;
    const begin = kind === 'withdrawal' ? 0 : startsAt;
    if (!open.some(([from, to]) => begin < to && endsAt > from)) continue;
    needed.add(one);
    open = open.flatMap(([from, to]) =>
      [
        [from, Math.min(to, begin)] as [number, number],
        [Math.max(from, endsAt), to] as [number, number],
      ].filter(([start, end]) => start < end),
    );
  }
  return needed;
}

/** Which releases lose their content and which are forgotten, beside the ones that are kept. `now` in UTC ms. */
export function outdated(
  releases: readonly Scheduled[],
  use: Scheduled | undefined,
  now: number,
): { drained: string[]; forgotten: string[] } {
  const taken = releases.filter(isTakenIn).sort((one, other) => other.number - one.number);
  const needed = neededOf(releases, now);
  const old = taken.filter((one) => one !== use && !needed.has(one));
  const aside = asideOf(releases);
  // Another lead's release is of no use once the two were joined, or where what both stand on is gone.
  const joined = releases.filter(
    ({ key, number, state }) =>
      state === 'beside' && (aside.has(key) || number + CONTENTS_KEPT <= (use?.number ?? 0)),
  );
  return {
    drained: old.slice(CONTENTS_KEPT, RELEASES_KEPT).flatMap((one) => (one.hasContent ? [one.key] : [])),
    forgotten: [...old.slice(RELEASES_KEPT), ...joined].map(({ key }) => key),
  };
}
