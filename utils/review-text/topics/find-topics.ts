import type { Graveness, Topic } from '../../records/review-verdict.ts';
import { clausesOf } from './clauses.ts';
import type { Complaint } from './complaint.ts';
import { foldReview } from './fold.ts';
import { lexicon } from './lexicon.ts';
import { type Memory, readClause } from './read-clause.ts';

/** What a review complains about. Offsets are UTF-16 units of the text given. */
export interface FoundTopics {
  /** The strongest first. */
  topics: Topic[];
  graveness: Graveness;
  /** The shortest words that show it, in the order of the text. */
  reasons: { start: number; end: number; topic?: Topic }[];
}

/** How many reasons a verdict holds. */
const REASON_LIMIT = 20;
/** What a further complaint about the same topic adds to the strongest. */
const FURTHER = 0.25;
const ORDER: readonly Graveness[] = ['none', 'minor', 'serious', 'grave'];

function rankTopics(complaints: readonly Complaint[]): Topic[] {
  const sums = new Map<Topic, number>();
  for (const { topics, weight } of complaints)
    for (const topic of topics) {
      const before = sums.get(topic) ?? 0;
      sums.set(topic, Math.max(before, weight) + FURTHER * Math.min(before, weight));
    }
  return [...sums].sort(([, one], [, other]) => other - one).map(([topic]) => topic);
}

/** The strongest reasons that do not overlap. */
function pickReasons(complaints: readonly Complaint[]): FoundTopics['reasons'] {
  const picked: Complaint[] = [];
  for (const one of [...complaints].sort((a, b) => b.weight - a.weight)) {
    if (picked.length >= REASON_LIMIT) break;
    if (!picked.some(({ start, end }) => one.start < end && start < one.end)) picked.push(one);
  }
  return picked
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, topics: [topic] }) => (topic ? { start, end, topic } : { start, end }));
}

/** What a review complains about: by clauses, with denials, asides and what is spoken of. Nothing where it does not complain. */
export function findTopics(text: string): FoundTopics {
  const units = foldReview(text);
  const complaints: Complaint[] = [];
  const memory: Memory = { subject: undefined, claim: undefined };
  for (const clause of clausesOf(units, lexicon())) {
    complaints.push(...readClause(clause, units, memory));
    if (clause.ends) Object.assign(memory, { subject: undefined, claim: undefined });
  }
  const graveness = complaints.reduce<Graveness>(
    (worst, one) => (ORDER.indexOf(one.graveness) > ORDER.indexOf(worst) ? one.graveness : worst),
    'none',
  );
  return { topics: rankTopics(complaints), graveness, reasons: pickReasons(complaints) };
}
