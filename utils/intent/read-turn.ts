import { foldTurn } from './fold-text.ts';
import { type Intent, MOODS, type Mood, withParent } from './intents.ts';
import { type IntentModel, learnedLogits } from './model.ts';
import type { Phrase } from './phrases.ts';
import { PARENTS, scoreIntents, scoreMoods, scoreParents } from './score-rules.ts';

/** An intent with how likely it is held to be, 0 to 1. */
export interface ScoredIntent {
  id: Intent;
  score: number;
}

/** What a buyer's turn is held to mean. */
export interface TurnReading {
  /** Best first, at most `CANDIDATES`: a finer intent in place of its parent where something speaks for it. */
  intents: readonly ScoredIntent[];
  mood: Mood;
  /** False where nothing should be offered on the strength of this. */
  sure: boolean;
}

const CANDIDATES = 5;
/** From which score on a reading is sure, and by how much it must be ahead of the next parent (`docs/intents.md`). */
const SURE_SCORE = 0.46;
const SURE_LEAD = 0.12;
/** Logits of the rules alone, used where no model is there. */
const RULES_ONLY = { intent: 1.3, mood: 1.1 };
const MOOD_PRIOR = [2.2, 0, 0, -0.6];
const OTHER_PRIOR = 1.5;
/** How much what the buyer said before counts, where the turn itself says too little. */
const EARLIER = 0.7;
/** Evidence of the rules below which a turn is held to say too little. */
const TOO_LITTLE = 2;
/** The share of its parent from which a finer intent is named, and from which a second one is. */
const FINE_SHARE = 0.5;
const SECOND_SHARE = 0.3;

function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits);
  const parts = logits.map((logit) => Math.exp(logit - top));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** A parent and its children as candidates: the child takes its parent's place where its share is large enough. */
function finer(parent: Intent, score: number, rules: ReadonlyMap<Intent, number>): ScoredIntent[] {
  const known = [...rules].filter(([intent]) => withParent(intent).at(-1) === parent);
  const evidence = known.map(([intent, points]) => ({
    id: intent,
    part: Math.exp(intent === parent ? points - 1 : points),
  }));
  const sum = evidence.reduce((total, { part }) => total + part, 1);
  const children = evidence.filter(({ id }) => id !== parent).sort((a, b) => b.part - a.part);
  const [first, second] = children;
  if (!first || first.part / sum < FINE_SHARE)
    return first && second && (first.part + second.part) / sum > FINE_SHARE
      ? [
          { id: first.id, score },
          { id: second.id, score: (score * second.part) / sum },
        ]
      : [{ id: parent, score }];
  const more =
    second && second.part / sum >= SECOND_SHARE
      ? [{ id: second.id, score: (score * second.part) / sum }]
      : [];
  return [{ id: first.id, score }, ...more];
}

/** What the rules say: of the turn, and, where it says too little, of what was said before, at a discount. */
function evidenceOf(
  folded: string,
  earlier: readonly string[],
  phrases: readonly Phrase[],
): Map<Intent, number> {
  const scores = scoreIntents(folded, phrases);
  const most = Math.max(0, ...scores.values());
  const acknowledged = (scores.get('thanks_ack') ?? 0) > 0;
  if (earlier.length === 0 || most >= TOO_LITTLE || acknowledged) return scores;
  for (const [intent, points] of scoreIntents(foldTurn(earlier), phrases)) {
    if (intent === 'other' || intent === 'thanks_ack' || intent === 'greeting_human') continue;
    scores.set(intent, (scores.get(intent) ?? 0) + EARLIER * points);
  }
  return scores;
}

/**
 * What the buyer wants with their last turn, and in which mood: rules, with a learned model on top of them. `texts` are the messages of the
 * turn, oldest first; `earlier` what the buyer said before it; `phrases` are the team's. Without a model the rules work alone.
 */
export function readTurn(
  texts: readonly string[],
  model: IntentModel | undefined,
  earlier: readonly string[] = [],
  phrases: readonly Phrase[] = [],
): TurnReading {
  const folded = foldTurn(texts);
  if (texts.every((text) => text.trim() === '')) return { intents: [], mood: 'calm', sure: false };
  const rules = evidenceOf(folded, earlier, phrases);
  const learned = model && learnedLogits(folded, model);
  const parents = softmax(
    scoreParents(rules).map(
      (points, at) =>
        (model?.ruleWeights[at] ?? RULES_ONLY.intent) * points +
        (learned?.[at] ?? (PARENTS[at] === 'other' ? OTHER_PRIOR : 0)),
    ),
  );
  const moods = scoreMoods(folded).map(
    (points, at) =>
      (model?.ruleWeights[PARENTS.length + at] ?? RULES_ONLY.mood) * points +
      (learned?.[PARENTS.length + at] ?? MOOD_PRIOR[at] ?? 0),
  );
  const ranked = PARENTS.map((id, at) => ({ id, score: parents[at] ?? 0 })).sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  return {
    intents: ranked
      .slice(0, CANDIDATES)
      .flatMap(({ id, score }) => finer(id, score, rules))
      .sort((a, b) => b.score - a.score)
      .slice(0, CANDIDATES),
    mood: MOODS[moods.indexOf(Math.max(...moods))] ?? 'calm',
    sure:
      best !== undefined &&
      best.id !== 'other' &&
      best.score >= SURE_SCORE &&
      best.score - (next?.score ?? 0) >= SURE_LEAD,
  };
}
