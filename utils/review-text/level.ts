import type { Mood } from '../records/review.ts';
import type { Graveness, ReviewLevel } from '../records/review-verdict.ts';
import type { ReviewText } from './judgement.ts';

/** What a level is made of. */
export interface Evidence {
  /** How surely the words are a complaint, 0 to 1; nothing where there are no words. */
  negative: number | undefined;
  graveness: Graveness;
  stars: number | undefined;
  mood: Mood | undefined;
  phrases: ReviewText['phrases'];
  /** The follow-up review is clearly content: what was wrong has been put right. */
  settled: boolean;
  /** Chances from which few are wrong; of the model. */
  sure: number;
  likely: number;
}

/** From which chance on words are rather a complaint than not. */
const RATHER = 0.5;
/** From which chance on words count that speak of harm or fakes. */
const GRAVE = 0.25;

/** Praise by its mark: the stars, else the platform's mark of the whole, else of every phrase. */
function isPraised({ mood, phrases = [], stars }: Evidence): boolean {
  if (stars !== undefined) return stars >= 4;
  if (mood !== undefined) return mood === 'good';
  return phrases.length > 0 && phrases.every((phrase) => phrase.mood === 'good');
}

/** What the mark says alone. A bad mark without words can only be the buyer's own. */
function levelOfMark({ mood, negative, phrases = [], stars }: Evidence): ReviewLevel {
  if (stars !== undefined && stars <= 2) return 'alert';
  if (mood === 'bad') return negative === undefined && stars === undefined ? 'alert' : 'look';
  if (stars === 3) return 'look';
  if (mood === 'neutral' && stars === undefined && (negative === undefined || negative >= GRAVE))
    return 'look';
  return phrases.some((phrase) => phrase.mood === 'bad') ? 'look' : 'none';
}

/** Joins what the words say with the stars and the platform's mark. */
export function levelOf(evidence: Evidence): ReviewLevel {
  const { graveness, likely, mood, negative = 0, settled, stars, sure } = evidence;
  if (settled) return 'none';
  const grave = graveness === 'grave' && negative >= GRAVE;
  if (isPraised(evidence)) {
    const hidden = negative >= likely || grave || (mood === 'bad' && negative >= RATHER);
    return hidden ? 'hidden' : levelOfMark(evidence);
  }
  const low = mood === 'bad' || stars === 3 || (mood === 'neutral' && stars === undefined);
  if (negative >= sure || (low && negative >= RATHER && (mood === 'bad' || negative >= likely)))
    return 'alert';
  const level = levelOfMark(evidence);
  return level === 'none' && (negative >= RATHER || grave) ? 'look' : level;
}
