import type { Reason } from '../records/alert.ts';
import type { Reply } from '../records/reply.ts';
import type { ReviewLevel, Topic } from '../records/review-verdict.ts';
import { type Circumstances, fitsHere, pointsOfUse, voicePoints } from './rank.ts';

const TAG = 'review:';

/** The approved replies that say which review they answer. Made once for a library; a change makes it anew. */
export const repliesToReviews = (replies: Iterable<Reply>): Reply[] =>
  [...replies].filter(({ state, tags }) => state === 'approved' && tags.some((tag) => tag.startsWith(TAG)));

/** Whose eyes a reply is for: those of everybody beside a review, or those of the buyer alone. Its tag says so. */
export type Audience = 'public' | 'private';

/** What a review is about, as far as an answer depends on it. */
export interface ReviewMatter {
  level: ReviewLevel;
  /** The strongest first. */
  topics: readonly Topic[];
  /** The buyer's last word is a follow-up review. */
  followUp?: boolean;
  /** Praise that says something, or that came with pictures: thanks can be about it. */
  telling?: boolean;
}

export interface ReviewQuestion extends Omit<Circumstances, 'states' | 'mood' | 'learned'> {
  matter: ReviewMatter;
  audience: Audience;
  /** Those of `repliesToReviews`. */
  replies: Iterable<Reply>;
}

/** A reply to a review, and why it is offered: codes under `suggest.why`. */
export interface ReviewAnswer {
  id: string;
  why: Reason[];
}

const AUDIENCES: readonly Audience[] = ['public', 'private'];

/** Wishes weaken from one topic to the next, but never below those that fit any complaint. */
const BY_PLACE = [1, 0.85, 0.75] as const;
const FURTHER_TOPIC = 0.65;
const HIDDEN = 0.6;
const FOLLOW_UP = 0.7;
const ANY = 0.5;
const DOUBTED = 0.8;
/** What most complaints of which nothing more is known are about. */
const COMMON: readonly (readonly [Topic, number])[] = [
  ['quality', 0.45],
  ['function', 0.4],
];
/** What a topic that fits weighs beside how often a reply is used, its language and its voice. */
const FITS = 2;
/** What counts for a reply of the shop's own. */
const OWN = 0.05;

/** What is wished for, as tags (`review:quality`) with their weight. */
function wishesFor({ followUp, level, telling, topics }: ReviewMatter): Map<string, number> {
  if (level === 'none')
    return new Map([
      ['praise', 0.9],
      ['praise-detail', telling ? 1 : 0.7],
      ['append-good', followUp ? 1.2 : 0.5],
    ]);
  const wishes = new Map<string, number>(
    topics.map((topic, at) => [topic, BY_PLACE[at] ?? FURTHER_TOPIC] as const),
  );
  if (level === 'hidden') wishes.set('hidden', topics.length === 0 ? 1 : HIDDEN);
  if (followUp) wishes.set('follow-up', FOLLOW_UP);
  for (const [topic, weight] of COMMON) if (!wishes.has(topic)) wishes.set(topic, weight);
  wishes.set('any', topics.length === 0 ? 0.9 : ANY);
  // What only may be a complaint may be praise as well.
  if (level === 'look') wishes.set('praise', DOUBTED);
  return wishes;
}

const subjectsOf = ({ tags }: Reply): string[] =>
  tags.flatMap((tag) => (tag.startsWith(TAG) ? tag.slice(TAG.length) : []));

/** A reply that says for whom it is meant is never offered to the others; one that does not is for both. */
const isFor = ({ tags }: Reply, audience: Audience): boolean =>
  tags.includes(audience) || !AUDIENCES.some((one) => tags.includes(one));

function reasonFor(subject: string, { level, topics }: ReviewMatter): Reason {
  if ((topics as readonly string[]).includes(subject)) return { code: 'topic', values: { topic: subject } };
  if (level === 'none') return { code: 'praise' };
  return { code: level === 'hidden' ? 'hidden' : subject === 'follow-up' ? 'follow_up' : 'complaint' };
}

/**
 * Replies to a review, best first: those for its topics, then those for any complaint; thanks where nothing is complained about. What is for
 * the buyer alone is never among those to be published.
 */
export function answerReview(question: ReviewQuestion, limit: number): ReviewAnswer[] {
  const { audience, matter, replies, uses } = question;
  const wishes = wishesFor(matter);
  const ranked: { reply: Reply; subject: string; score: number }[] = [];
  for (const reply of replies) {
    if (!isFor(reply, audience) || !fitsHere(reply, question)) continue;
    const subject = subjectsOf(reply).sort((a, b) => (wishes.get(b) ?? 0) - (wishes.get(a) ?? 0))[0];
    const wish = subject === undefined ? undefined : wishes.get(subject);
    if (subject === undefined || wish === undefined) continue;
    const own = reply.layer === 'starter' ? 0 : OWN;
    const score = FITS * wish + pointsOfUse(uses.get(reply.id)) + own + voicePoints(reply, question);
    ranked.push({ reply, subject, score });
  }
  ranked.sort((a, b) => b.score - a.score || (a.reply.id < b.reply.id ? -1 : 1));
  return varied(ranked)
    .slice(0, limit)
    .map(({ reply, subject }) => ({ id: reply.id, why: [reasonFor(subject, matter)] }));
}

/** The best for each subject first, so that a second answer about the same does not push out one about the next topic. */
function varied<R extends { subject: string }>(ranked: readonly R[]): R[] {
  const seen = new Set<string>();
  const first = ranked.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}
