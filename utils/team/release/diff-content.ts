import type { OwnWord } from '../../records/own-word.ts';
import type { ShipByRule } from '../../records/ship-by-rule.ts';
import type { TeamWay } from '../../records/team-addresses.ts';
import type {
  TeamContent,
  TeamIntent,
  TeamReading,
  TeamTrial,
  Withdrawal,
} from '../../records/team-content.ts';
import { diffReply, type ReplyChange } from './diff-reply.ts';
import { sameValue } from './same.ts';

/** What came into a list, went, or is another by the same id. */
export interface ListChange<T> {
  added: T[];
  removed: T[];
  changed: { before: T; after: T }[];
}

type ShippingTimes = NonNullable<TeamContent['shipping']['thresholds']>;

/** What changed between two contents, in the order of the later one; what went stands at the end. */
export interface ContentDiff {
  replies: ReplyChange[];
  words: ListChange<OwnWord>;
  /** Rules of the draft check that the team switched off, and on again. */
  rulesOff: { added: string[]; removed: string[] };
  /** Thresholds before and after, where they are others. */
  shipping: ListChange<ShipByRule> & { thresholds?: { before: ShippingTimes; after: ShippingTimes } };
  intents: ListChange<TeamIntent>;
  readings: ListChange<TeamReading>;
  trials: ListChange<TeamTrial>;
  withdrawn: ListChange<Withdrawal>;
  /** Nothing where either says nothing of addresses. */
  addresses: ListChange<TeamWay>;
}

/** How many of a part came, went and changed. */
export interface DiffCount {
  added: number;
  removed: number;
  changed: number;
}
export type DiffPart = Exclude<keyof ContentDiff, 'rulesOff'>;

const byId = <T extends { id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));

function diffList<T extends { id: string }>(before: readonly T[], after: readonly T[]): ListChange<T> {
  const [old, now] = [byId(before), byId(after)];
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((one) => {
      const known = old.get(one.id);
      return known && !sameValue(known, one) ? { before: known, after: one } : [];
    }),
  };
}

function diffReplies(before: TeamContent, after: TeamContent): ReplyChange[] {
  const [old, now] = [byId(before.replies), byId(after.replies)];
  return [
    ...after.replies.flatMap((one) => diffReply(old.get(one.id), one) ?? []),
    ...before.replies.flatMap((one) => (now.has(one.id) ? [] : (diffReply(one, undefined) ?? []))),
  ];
}

/** What a release changes against the one before it, or against the working copy. 5,000 replies take some tens of ms. */
export function diffContent(before: TeamContent, after: TeamContent): ContentDiff {
  const [off, nowOff] = [new Set(before.words.off), new Set(after.words.off)];
  const times = { before: before.shipping.thresholds ?? {}, after: after.shipping.thresholds ?? {} };
  return {
    replies: diffReplies(before, after),
    words: diffList(before.words.own, after.words.own),
    rulesOff: {
      added: after.words.off.filter((id) => !off.has(id)),
      removed: before.words.off.filter((id) => !nowOff.has(id)),
    },
    shipping: {
      ...diffList(before.shipping.rules, after.shipping.rules),
      ...(!sameValue(times.before, times.after) && { thresholds: times }),
    },
    intents: diffList(before.intents, after.intents),
    readings: diffList(before.readings, after.readings),
    trials: diffList(before.trials, after.trials),
    withdrawn: diffList(before.withdrawn, after.withdrawn),
    addresses:
      before.addresses && after.addresses
        ? diffList(before.addresses.now, after.addresses.now)
        : diffList([], []),
  };
}

const countOf = <T>({ added, removed, changed }: ListChange<T>): DiffCount => ({
  added: added.length,
  removed: removed.length,
  changed: changed.length,
});

/** How much changed, part by part. Rules switched off count among the words, thresholds as one change of shipping. */
export function countDiff(diff: ContentDiff): Record<DiffPart, DiffCount> {
  const [words, shipping] = [countOf(diff.words), countOf(diff.shipping)];
  const replies = (kind: ReplyChange['kind']) => diff.replies.filter((one) => one.kind === kind).length;
  return {
    replies: { added: replies('added'), removed: replies('removed'), changed: replies('changed') },
    words: {
      added: words.added + diff.rulesOff.added.length,
      removed: words.removed + diff.rulesOff.removed.length,
      changed: words.changed,
    },
    shipping: { ...shipping, changed: shipping.changed + (diff.shipping.thresholds ? 1 : 0) },
    intents: countOf(diff.intents),
    readings: countOf(diff.readings),
    trials: countOf(diff.trials),
    withdrawn: countOf(diff.withdrawn),
    addresses: countOf(diff.addresses),
  };
}

/** Whether nothing changed at all. */
export const isSameContent = (diff: ContentDiff): boolean =>
  Object.values(countDiff(diff)).every(({ added, removed, changed }) => added + removed + changed === 0);
