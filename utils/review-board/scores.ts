import type { Topic } from '../records/review-verdict.ts';
import { NO_COMPLAINT, type Selection, TOPICS } from './select.ts';

/** The three scores that marketplaces give a shop. */
export const SCORES = ['description', 'service', 'logistics'] as const;
export type Score = (typeof SCORES)[number];

/** Which complaints speak of which score. The division is ours: platforms publish none. */
export const SCORE_OF: Record<Topic, Score> = {
  quality: 'description',
  size: 'description',
  colour: 'description',
  smell: 'description',
  function: 'description',
  missing: 'description',
  mismatch: 'description',
  price: 'description',
  fake: 'description',
  freshness: 'description',
  safety: 'description',
  attitude: 'service',
  'after-sale': 'service',
  logistics: 'logistics',
  courier: 'logistics',
  packaging: 'logistics',
  damaged: 'logistics',
};

/** What reviews that complain of a topic do to the average of all stars. */
export interface TopicCost {
  topic: Topic;
  /** Reviews with stars that complain of it. */
  reviews: number;
  /** Their average, and that of all others with stars; the latter undefined where there are none. */
  withIt: number;
  withoutIt: number | undefined;
  /** How much higher the average of all would be without these reviews; never below 0. */
  points: number;
  /** Stars lost altogether: how far these reviews stay behind the others, added up; never below 0. */
  stars: number;
}

export interface ScoreCosts {
  score: Score;
  /** Reviews with stars that complain of any of its topics, each once. */
  reviews: number;
  points: number;
  topics: TopicCost[];
}

export interface StarFigures {
  /** Reviews with stars, which alone are counted here. */
  reviews: number;
  mean: number | undefined;
  scores: ScoreCosts[];
}

interface Sum {
  reviews: number;
  stars: number;
}

function costOf(part: Sum, all: Sum): Omit<TopicCost, 'topic'> {
  const others = all.reviews - part.reviews;
  const withIt = part.stars / part.reviews;
  const withoutIt = others === 0 ? undefined : (all.stars - part.stars) / others;
  const gap = Math.max(0, (withoutIt ?? withIt) - withIt);
  return {
    reviews: part.reviews,
    withIt,
    withoutIt,
    points: Math.max(0, (withoutIt ?? withIt) - all.stars / all.reviews),
    stars: gap * part.reviews,
  };
}

/** What moves the scores: the stars that each topic costs, counted on the reviews that have stars. The costliest topics first. */
export function starFigures(selection: Selection): StarFigures {
  const all: Sum = { reviews: 0, stars: 0 };
  const byTopic = TOPICS.map((): Sum => ({ reviews: 0, stars: 0 }));
  const byScore = SCORES.map((): Sum => ({ reviews: 0, stars: 0 }));
  const bitsOf = SCORES.map((score) =>
    TOPICS.reduce((bits, topic, place) => (SCORE_OF[topic] === score ? bits | (1 << place) : bits), 0),
  );
  const add = (sum: Sum | undefined, stars: number) => {
    if (!sum) return;
    sum.reviews += 1;
    sum.stars += stars;
  };
  for (let at = 0; at < selection.count; at += 1) {
    const stars = selection.stars[at] ?? 0;
    if (stars === 0) continue;
    add(all, stars);
    const topics = selection.level[at] === NO_COMPLAINT ? 0 : (selection.topics[at] ?? 0);
    if (topics === 0) continue;
    for (let bits = topics, place = 0; bits !== 0; place += 1, bits >>>= 1)
      if (bits & 1) add(byTopic[place], stars);
    for (let place = 0; place < bitsOf.length; place += 1)
      if (topics & (bitsOf[place] ?? 0)) add(byScore[place], stars);
  }
  return {
    reviews: all.reviews,
    mean: all.reviews === 0 ? undefined : all.stars / all.reviews,
    scores: SCORES.map((score, place) => {
      const sum = byScore[place] ?? { reviews: 0, stars: 0 };
      return {
        score,
        reviews: sum.reviews,
        points: sum.reviews === 0 ? 0 : costOf(sum, all).points,
        topics: TOPICS.flatMap((topic, at) => {
          const part = byTopic[at];
          return SCORE_OF[topic] === score && part && part.reviews > 0 ? { topic, ...costOf(part, all) } : [];
        }).sort((one, other) => other.points - one.points || other.reviews - one.reviews),
      };
    }),
  };
}
