import { DAY } from '../core/time.ts';
import { INTENTS, withParent } from '../intent/intents.ts';
import type { LearnedPicks } from '../records/learned-picks.ts';

/** After this time a pick counts half. */
const HALF_LIFE = 30 * DAY;
/** What a pick for a finer intent counts for its parent. */
const FOR_PARENT = 0.5;
/** Weights below this are forgotten, and only so many are kept for each intent. */
const FORGOTTEN = 0.05;
const KEPT = 100;
/** With how many picks for an intent what was learned counts half. */
const HALF_TRUST = 3;

/** Nothing learned yet; to put it in the place of what is there is to reset it. `now` in UTC ms. */
export const forgetPicks = (now: number): LearnedPicks => ({ key: 'picks', at: now, weights: {} });

const fading = (from: number, to: number): number => 0.5 ** (Math.max(0, to - from) / HALF_LIFE);

/** The picks with one more: that `reply` was chosen for a turn with `intent`. `now` in UTC ms. */
export function learnPick(
  picks: LearnedPicks,
  { intent, reply, now }: { intent: string; reply: string; now: number },
): LearnedPicks {
  // What a page calls an intent is not trusted: only those that there are can be learned.
  if (!(INTENTS as readonly string[]).includes(intent)) return picks;
  const fade = fading(picks.at, now);
  const counted = Object.entries(picks.weights).map(([id, replies]): [string, [string, number][]] => [
    id,
    Object.entries(replies).map(([name, weight]) => [name, weight * fade]),
  ]);
  const weights = new Map(counted.map(([id, replies]) => [id, new Map(replies)]));
  for (const [at, id] of withParent(intent).entries()) {
    const replies = weights.get(id) ?? new Map<string, number>();
    replies.set(reply, (replies.get(reply) ?? 0) + (at === 0 ? 1 : FOR_PARENT));
    weights.set(id, replies);
  }
  const kept = [...weights].map(([id, replies]) => [id, Object.fromEntries(strongest(replies))] as const);
  return { key: 'picks', at: Math.max(now, picks.at), weights: Object.fromEntries(kept) };
}

const strongest = (replies: ReadonlyMap<string, number>): [string, number][] =>
  [...replies]
    .filter(([, weight]) => weight >= FORGOTTEN)
    .sort(([, a], [, b]) => b - a)
    .slice(0, KEPT);

/** How much of what this person picks for an intent is this reply, 0 to 1; held back while picks are few or old. `now` in UTC ms. */
export function pickShare(picks: LearnedPicks, intent: string, reply: string, now: number): number {
  const [id = intent, parent = id] = withParent(intent);
  const ofIntent = (name: string) => (Object.hasOwn(picks.weights, name) ? picks.weights[name] : undefined);
  const replies = ofIntent(id) ?? ofIntent(parent);
  const weight = replies && Object.hasOwn(replies, reply) ? replies[reply] : undefined;
  if (!replies || weight === undefined) return 0;
  const sum = Object.values(replies).reduce((total, each) => total + each, 0);
  const trust = sum * fading(picks.at, now);
  return (weight / sum) * (trust / (trust + HALF_TRUST));
}
