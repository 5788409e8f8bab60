import { endOfDay } from '../../utils/core/zone.ts';
import type { AlertKind } from '../../utils/records/alert.ts';
import { type Entry, stateOf } from './entry.ts';

/** 现在: late or urgent; 今天: due before the day ends; 之后: the rest; 已稍后: put off. */
export type GroupId = 'now' | 'today' | 'later' | 'snoozed';
export const GROUPS = ['now', 'today', 'later', 'snoozed'] as const satisfies readonly GroupId[];

/** Where an entry stands at `now` (UTC ms). */
export function groupOf(entry: Entry, now: number): GroupId {
  const { alert } = entry;
  if (alert.state === 'snoozed') return 'snoozed';
  if (alert.severity === 'urgent' || stateOf(entry, now) === 'late') return 'now';
  if (alert.dueAt === undefined) return alert.severity === 'warn' ? 'today' : 'later';
  return alert.dueAt <= endOfDay(now, entry.timeZone) ? 'today' : 'later';
}

const sortTime = ({ alert }: Entry): number =>
  (alert.state === 'snoozed' ? alert.snoozedUntil : alert.dueAt) ?? alert.openedAt;

/** Below what may harm somebody stand the late orders, then the other bad reviews by how bad they are. */
function placeOf({ alert: { kind, why } }: Entry): number {
  if (kind !== 'review') return 1;
  const isA = (code: string) => why.some((one) => one.code === code);
  return isA('review_grave') ? 0 : isA('review_serious') ? 2 : 3;
}

/** Entries by group, each group by time. In 现在 the longest late order comes first, and of bad reviews the worst, then the newest. */
export function groupEntries(entries: readonly Entry[], now: number): Record<GroupId, Entry[]> {
  const groups: Record<GroupId, Entry[]> = { now: [], today: [], later: [], snoozed: [] };
  for (const entry of entries) groups[groupOf(entry, now)].push(entry);
  const byTime = (a: Entry, b: Entry) => sortTime(a) - sortTime(b) || (a.alert.key < b.alert.key ? -1 : 1);
  for (const id of GROUPS) groups[id].sort(byTime);
  groups.now.sort((a, b) => {
    const place = placeOf(a);
    return place - placeOf(b) || (place === 1 ? 0 : (b.review?.at ?? 0) - (a.review?.at ?? 0));
  });
  return groups;
}

/** One line of the list: a heading or an entry. */
export type Line =
  | { kind: 'group'; id: GroupId; count: number; folded: boolean }
  | { kind: 'entry'; entry: Entry; group: GroupId };

/** The list from top to bottom; groups without entries are left out, a folded one shows its heading only. */
export function linesOf(groups: Record<GroupId, Entry[]>, folded: ReadonlySet<GroupId>): Line[] {
  return GROUPS.flatMap((id): Line[] => {
    const entries = groups[id];
    if (entries.length === 0) return [];
    const heading: Line = { kind: 'group', id, count: entries.length, folded: folded.has(id) };
    return heading.folded
      ? [heading]
      : [heading, ...entries.map((entry): Line => ({ kind: 'entry', entry, group: id }))];
  });
}

export interface Filter {
  /** `console/shop`; empty: all. */
  shop: string;
  kind: AlertKind | 'all';
  /** Part of an order number, tracking number, item title, buyer or review. */
  search: string;
}

export const NO_FILTER: Filter = { shop: '', kind: 'all', search: '' };

const folded = (text: string): string => text.toLowerCase();
/** Numbers are pasted with spaces and dashes that the console does not show, or the other way round. */
const bare = (text: string): string => folded(text).replace(/[\s-]/g, '');

function matchesSearch(
  { number, order, parcel, review, conversation, itemTitle }: Entry,
  words: string,
): boolean {
  const numbers = [number, ...(parcel?.orderIds ?? []), order?.trackingNo ?? ''];
  const wanted = bare(words);
  if (wanted !== '' && numbers.some((one) => bare(one).includes(wanted))) return true;
  const titles = [
    ...(order?.items.map((item) => `${item.title} ${item.spec ?? ''}`) ?? []),
    order?.buyer ?? '',
    review?.buyer ?? conversation?.buyer ?? '',
    review?.itemTitle ?? itemTitle ?? '',
    `${review?.text ?? ''} ${review?.appended?.text ?? ''}`,
  ];
  return titles.some((title) => folded(title).includes(folded(words)));
}

/** What a filter lets through, in the order given. */
export function filterEntries(entries: readonly Entry[], { shop, kind, search }: Filter): Entry[] {
  const words = search.trim();
  return entries.filter(
    (entry) =>
      (shop === '' || entry.shopKey === shop) &&
      (kind === 'all' || entry.alert.kind === kind) &&
      (words === '' || matchesSearch(entry, words)),
  );
}

export interface Counts {
  late: number;
  soon: number;
  other: number;
  /** Bad reviews, however pressing. */
  bad: number;
}

/** How many open entries stand how; what is put off does not count. */
export function countStates(entries: readonly Entry[], now: number): Counts {
  const counts: Counts = { late: 0, soon: 0, other: 0, bad: 0 };
  for (const entry of entries) {
    if (entry.alert.state !== 'open') continue;
    // Who waits is counted apart, whether reminded of or not.
    if (entry.alert.kind === 'waiting') continue;
    if (entry.alert.kind === 'review') {
      counts.bad += 1;
      continue;
    }
    const state = stateOf(entry, now);
    counts[state === 'fine' ? 'other' : state] += 1;
  }
  return counts;
}
