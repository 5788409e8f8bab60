import { DAY } from '../core/time.ts';
import type { Reason } from '../records/alert.ts';
import { type Graveness, graveness, type ReviewVerdict, type Topic } from '../records/review-verdict.ts';
import { orderOfStandIn } from '../records/stand-in.ts';
import { tailOf } from './tail.ts';

/** Several buyers who complain about the same thing of one item within a short time. Times in UTC milliseconds. */
export interface Cluster {
  topic: Topic;
  /** Orders that complained, each once. */
  count: number;
  /** How many were to be expected by the item's own rate. */
  expected: number;
  /** The first and the last of the complaints. */
  from: number;
  to: number;
  why: Reason[];
  graveness: Graveness;
  /** The variant that most of the complaints are about, where there are several. */
  spec?: string;
  /** The reviews, the newest first. */
  keys: string[];
}

export interface ClusterOptions {
  /** When the order of a review was placed (UTC ms), for batches. */
  orderedAt?: (row: ReviewVerdict) => number | undefined;
  /** Who wrote it, where the caller knows; two reviews of one buyer count once. */
  buyerOf?: (row: ReviewVerdict) => string | undefined;
}

/** A test of one stretch of time: `level` is how often a steady item is warned of by mere chance. */
interface Stretch {
  days: number;
  level: number;
}

/**
 * Out of 500 steady weeks and out of 1,000 steady months one is called a cluster. Reviews that call goods dangerous or fake cost more to
 * overlook than to look at. All levels are ours.
 */
const USUAL: readonly Stretch[] = [
  { days: 7, level: 0.002 },
  { days: 30, level: 0.001 },
];
const GRAVE: readonly Stretch[] = [
  { days: 7, level: 0.02 },
  { days: 30, level: 0.01 },
];
const GRAVE_TOPICS: ReadonlySet<Topic> = new Set(['safety', 'fake']);

/** What is believed of an item before its own history speaks: `share` of its reviews, as if seen in so many `reviews`. */
const PRIOR = { share: 0.01, reviews: 50 };
const GRAVE_PRIOR = { share: 0.001, reviews: 500 };
/** History counts as at most so many reviews: rates move by themselves, and a belief that is too sure calls that a cluster. */
const SURE = 1000;
/** How far the history reaches before the stretch, days. */
const HISTORY = 365;
/** A cluster has at least so many times the complaints expected: on a thousand reviews a rise by a tenth is sure and no recall. */
const LIFT = 2;
/** From this share of the complaints on, a variant or a batch is what they have in common. */
const MOST = 0.6;
/** Orders of a batch lie within so many days. */
const BATCH = 3;

const isComplaint = (row: ReviewVerdict): boolean => row.level !== 'none' && row.taught !== 'not-negative';
const isSure = (row: ReviewVerdict): boolean => row.level !== 'look' || row.taught === 'missed';

function whoOf(row: ReviewVerdict, { buyerOf }: ClusterOptions): string {
  const buyer = buyerOf?.(row);
  if (buyer !== undefined) return `buyer ${buyer}`;
  return row.orderId ?? orderOfStandIn(row.id) ?? row.key;
}

/** One review for each order: a complaint before praise, then the older one, so that the order of the rows does not matter. */
function once(rows: readonly ReviewVerdict[], options: ClusterOptions): ReviewVerdict[] {
  const sorted = [...rows].sort(
    (one, other) =>
      Number(isComplaint(other)) - Number(isComplaint(one)) ||
      other.topics.length - one.topics.length ||
      one.at - other.at ||
      (one.key < other.key ? -1 : 1),
  );
  const kept = new Map<string, ReviewVerdict>();
  for (const row of sorted) {
    const who = whoOf(row, options);
    if (!kept.has(who)) kept.set(who, row);
  }
  return [...kept.values()].sort((one, other) => other.at - one.at || (one.key < other.key ? -1 : 1));
}

interface Found {
  rows: ReviewVerdict[];
  expected: number;
  days: number;
  history: { reviews: number; complaints: number };
  /** The chance divided by the level: the smaller, the surer. */
  odds: number;
}

interface Scope {
  rows: readonly ReviewVerdict[];
  prior: { share: number; reviews: number };
  /** How many scopes are looked at: each gets its part of the level. */
  among: number;
}

function lookAt(scope: Scope, topic: Topic, { days, level }: Stretch, now: number): Found | undefined {
  const start = now - days * DAY;
  const complains = (row: ReviewVerdict) => isComplaint(row) && row.topics.includes(topic);
  const within = scope.rows.filter(({ at }) => at > start && at <= now);
  const rows = within.filter(complains);
  const least = GRAVE_TOPICS.has(topic) ? 2 : 3;
  if (rows.length < least || rows.filter(isSure).length < 2) return undefined;
  const before = scope.rows.filter(({ at }) => at <= start && at > start - HISTORY * DAY);
  const complaints = before.filter(complains).length;
  const weight = Math.min(1, SURE / Math.max(1, before.length));
  const hits = scope.prior.share * scope.prior.reviews + complaints * weight;
  const misses = (1 - scope.prior.share) * scope.prior.reviews + (before.length - complaints) * weight;
  const expected = (within.length * hits) / (hits + misses);
  const odds = tailOf(rows.length, within.length, hits, misses) / (level / scope.among);
  if (odds > 1 || rows.length < LIFT * expected) return undefined;
  return { rows, expected, days, history: { reviews: before.length, complaints }, odds };
}

/** The value that at least `MOST` of the rows share. */
function mostOf(rows: readonly ReviewVerdict[]): { spec: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const { spec } of rows) if (spec) counts.set(spec, (counts.get(spec) ?? 0) + 1);
  const [spec, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return spec !== undefined && count !== undefined && count >= MOST * rows.length
    ? { spec, count }
    : undefined;
}

/** The shortest stretch of order dates that most of the rows lie in, if it is short. */
function batchOf(rows: readonly ReviewVerdict[], { orderedAt }: ClusterOptions) {
  const dates = rows.flatMap((row) => orderedAt?.(row) ?? []).sort((one, other) => one - other);
  const most = Math.max(2, Math.ceil(MOST * rows.length));
  let best: { from: number; to: number; count: number } | undefined;
  for (let at = 0; at + most <= dates.length; at += 1) {
    const [from, to] = [dates[at], dates[at + most - 1]];
    if (from === undefined || to === undefined || to - from > BATCH * DAY) continue;
    if (!best || to - from < best.to - best.from) best = { from, to, count: most };
  }
  return best && { ...best, count: dates.filter((date) => date >= best.from && date <= best.to).length };
}

const RANK = graveness.options;

function describe(topic: Topic, found: Found, hasSpecs: boolean, options: ClusterOptions): Cluster {
  const { rows, expected, days, history } = found;
  const rounded = Math.max(0.1, Math.round(expected * 10) / 10);
  const why: Reason[] = [
    { code: 'cluster_rate', values: { topic, count: rows.length, days, expected: rounded } },
    history.reviews < PRIOR.reviews
      ? { code: 'cluster_thin', values: { reviews: history.reviews } }
      : { code: 'cluster_base', values: { reviews: history.reviews, complaints: history.complaints } },
  ];
  const most = hasSpecs ? mostOf(rows) : undefined;
  if (most) why.push({ code: 'cluster_spec', values: { spec: most.spec, count: most.count } });
  const batch = batchOf(rows, options);
  if (batch)
    why.push({ code: 'cluster_batch', values: { count: batch.count, from: batch.from, to: batch.to } });
  return {
    topic,
    count: rows.length,
    expected,
    from: Math.min(...rows.map(({ at }) => at)),
    to: Math.max(...rows.map(({ at }) => at)),
    why,
    graveness: rows.reduce<Graveness>(
      (gravest, row) => (RANK.indexOf(row.graveness) > RANK.indexOf(gravest) ? row.graveness : gravest),
      'none',
    ),
    ...(most && { spec: most.spec }),
    keys: rows.map(({ key }) => key),
  };
}

/**
 * The clusters among the verdicts of one item (`rows`: its year, in any order), at most one for each topic, the surest first. `now` in UTC
 * milliseconds. Counted is against the share of the item's own older reviews that complain of the topic, and for one variant against the
 * item's, drawn towards a general share where there are few; a steady item is warned of as seldom as the levels above say. Orders
 * count once, whatever was read of them; what a person called not negative does not count.
 */
export function findClusters(
  rows: readonly ReviewVerdict[],
  now: number,
  options: ClusterOptions = {},
): Cluster[] {
  const item = once(rows, options);
  const recent = item.filter((row) => isComplaint(row) && row.at > now - 30 * DAY && row.at <= now);
  const specs = new Set(item.flatMap(({ spec }) => spec || []));
  const found: { cluster: Cluster; odds: number }[] = [];
  for (const topic of new Set(recent.flatMap(({ topics }) => topics))) {
    const isGrave = GRAVE_TOPICS.has(topic);
    const general = isGrave ? GRAVE_PRIOR : PRIOR;
    const scopes: Scope[] = [{ rows: item, prior: general, among: 1 }];
    const wanted = new Set(recent.flatMap((row) => (row.topics.includes(topic) && row.spec) || []));
    if (specs.size > 1) {
      const older = item.filter(({ at }) => at <= now - 7 * DAY);
      const complaints = older.filter((row) => isComplaint(row) && row.topics.includes(topic)).length;
      const share = (general.share * general.reviews + complaints) / (general.reviews + older.length);
      for (const spec of wanted)
        scopes.push({
          rows: item.filter((row) => row.spec === spec),
          prior: { share, reviews: general.reviews },
          among: specs.size,
        });
    }
    const surest = scopes
      .flatMap((scope) =>
        (isGrave ? GRAVE : USUAL).flatMap((stretch) => lookAt(scope, topic, stretch, now) ?? []),
      )
      .sort((one, other) => one.odds - other.odds)[0];
    if (surest) found.push({ cluster: describe(topic, surest, specs.size > 1, options), odds: surest.odds });
  }
  return found
    .sort((one, other) => one.odds - other.odds || (one.cluster.topic < other.cluster.topic ? -1 : 1))
    .map(({ cluster }) => cluster);
}
