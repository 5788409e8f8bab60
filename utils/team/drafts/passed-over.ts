import type { TeamContent } from '../../records/team-content.ts';
import type { DraftChange } from '../../records/team-draft.ts';
import type { ReleaseEntry } from '../../store/team-releases.ts';
import { contentWith } from './content-part.ts';

type Entry = Pick<ReleaseEntry, 'key' | 'number' | 'header' | 'state' | 'hasContent'>;

/** A release that was to start later and never will: something that was published meanwhile stands on what was in use before it. */
export interface PassedOver<R extends Entry = Entry> {
  release: R;
  /** The release that was in use meanwhile, from which it differs in what it was to bring; absent: the first. */
  basis: string | undefined;
}

const beginOf = ({ header }: Entry): number =>
  header.kind === 'withdrawal' ? header.at : Math.max(header.at, header.startsAt ?? 0);

/** Whether the one that follows a release leaves out what it was to bring. A plain release is made on top of it and leaves out nothing. */
const leavesOut = (release: Entry, next: Entry): boolean =>
  next.header.kind !== 'release' && beginOf(next) < beginOf(release);

/**
 * The releases that were passed over and whose time is not over, newest first; not those that were signed anew since (`of`), nor those that somebody let go
 * (`dropped`). `now` in UTC ms.
 */
export function passedOver<R extends Entry>(
  releases: readonly R[],
  dropped: ReadonlySet<string>,
  now: number,
): PassedOver<R>[] {
  const taken = releases.filter(({ state }) => state !== 'signed');
  const byKey = new Map(taken.map((one) => [one.key, one]));
  const isTakenUp = ({ number }: R) =>
    taken.some(({ header }) => header.kind === 'release' && header.of === number);
  return taken.flatMap((release): PassedOver<R>[] => {
    const { header, hasContent, key } = release;
    if (header.startsAt === undefined || header.kind === 'withdrawal' || !hasContent) return [];
    if (dropped.has(key) || isTakenUp(release) || (header.endsAt ?? Number.POSITIVE_INFINITY) <= now)
      return [];
    const next = taken.find((one) => one.header.previous === key);
    if (!next || !leavesOut(release, next)) return [];
    let basis = byKey.get(header.previous);
    while (basis && beginOf(basis) > next.header.at) basis = byKey.get(basis.header.previous);
    return [{ release, basis: basis?.key }];
  });
}

/**
 * What is released now with what a release that was passed over was to bring (`changes`), but nothing that was withdrawn since. `basis` is the content that
 * the changes were made from.
 */
export function takenUp(
  now: TeamContent,
  changes: readonly DraftChange[],
  basis: Pick<TeamContent, 'withdrawn'>,
): TeamContent {
  const known = new Set(basis.withdrawn.map(({ at, id }) => `${at} ${id}`));
  const gone = new Set(now.withdrawn.flatMap(({ at, id }) => (known.has(`${at} ${id}`) ? [] : [id])));
  const isGone = (change: DraftChange): boolean => {
    if (change.part === 'reply') return gone.has(change.id);
    return change.part === 'trial' && change.value !== null && gone.has(change.value.reply);
  };
  const wanted = changes.filter((change) => !isGone(change));
  return contentWith(
    now,
    wanted.map((change) => ({ change, at: 0, key: `${change.part}/${change.id}` })),
  );
}
