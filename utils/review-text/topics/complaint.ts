import type { Graveness, Topic } from '../../records/review-verdict.ts';
import { isDenied, isNear, type State } from './scope.ts';
import { OF_SENSE, OF_THING } from './senses.ts';
import type { Found } from './word-tree.ts';
import type { Meaning } from './words/notation.ts';

/** A complaint found in a clause: its words, what it is about and how bad it is. */
export interface Complaint {
  start: number;
  end: number;
  topics: readonly Topic[];
  weight: number;
  graveness: Graveness;
}

/** What a fault stands with: what is before it, what an earlier clause spoke of, and where its clause ends. */
type Company = Partial<State> & { carried?: Found | undefined; limit?: number };

/** How far a subject may stand from the fault to be shown with it, in UTF-16 units. */
const SHOWN = 5;
/** How much is shown of what follows an opening (一碰就…). */
const OPEN = 6;
/** What a fault is worth whose subject was spoken of in an earlier clause. */
const CARRIED = 0.8;

const TAIL = new Set([...'了死爆'].map((sign) => sign.charCodeAt(0)));

/** The topics of a fault by itself and by what is spoken of. */
function topicsOf(fault: Meaning, subject: Meaning | undefined): readonly Topic[] {
  const about = subject?.topics[0] ?? subject?.thing;
  if (fault.firm) {
    const instead = OF_SENSE[`${about}~${fault.topics[0]}`];
    if (instead) return [instead];
    const isWrong = fault.topics[0] === 'mismatch' || fault.topics[0] === 'missing';
    return isWrong && (about === 'colour' || about === 'size') ? [about, ...fault.topics] : fault.topics;
  }
  const sensed = fault.sense === undefined ? undefined : OF_SENSE[`${about}~${fault.sense}`];
  if (sensed) return [sensed];
  if (fault.sense !== undefined) return fault.topics;
  if (subject?.topics[0]) return [subject.topics[0]];
  if (fault.topics.length > 0) return fault.topics;
  return [(about === undefined ? undefined : OF_THING[about]) ?? 'quality'];
}

/** The complaint that a word makes, with the shortest words that show it. */
export function complaintOf(word: Found, company: Company, units: Uint16Array): Complaint {
  const { meaning } = word;
  const { subject, denial, lack, degree, carried, from = 0, limit = word.end } = company;
  let { start, end } = word;
  if (meaning.kind !== 'fault') {
    if (denial && isDenied(word, { denial, from, aside: false }, units)) start = denial.start;
    if (lack && isNear(lack, word)) start = Math.min(start, lack.start);
  }
  if (degree && isNear(degree, word)) start = Math.min(start, degree.start);
  if (subject && subject.start < start && start - subject.end <= SHOWN) start = subject.start;
  if (subject && subject.end > end) end = subject.end;
  if (meaning.sense === 'open' && limit - end <= OPEN) end = Math.max(end, limit);
  while (TAIL.has(units[end] ?? 0)) end += 1;
  const topics = topicsOf(meaning, (subject ?? carried)?.meaning);
  return {
    start,
    end,
    topics,
    weight: meaning.weight * (subject || !carried || meaning.firm ? 1 : CARRIED),
    // A torn box is no torn thing.
    graveness: topics[0] === 'packaging' && meaning.graveness === 'serious' ? 'minor' : meaning.graveness,
  };
}
