import type { Graveness, Topic } from '../../records/review-verdict.ts';
import type { Clause } from './clauses.ts';
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

/** How far a denial reaches, in UTF-16 units: Chinese, and English with its longer words. */
const REACH = 6;
const LATIN_REACH = 18;
/** How far a degree reaches. */
const NEAR = 2;
/** How far a subject may stand from the fault to be shown with it. */
const SHOWN = 8;
/** What a subject is worth that is spoken of in an earlier clause. */
const CARRIED = 0.8;
const LATIN_END = 0x7a;

const AFTER_EXCESS = new Set([...'了一'].map((sign) => sign.charCodeAt(0)));
const TAIL = new Set([...'了死爆'].map((sign) => sign.charCodeAt(0)));

interface State {
  subject: Found | undefined;
  denial: Found | undefined;
  /** Where the denial's reach is counted from: its end, or the end of the last word that it denied. */
  from: number;
  lack: Found | undefined;
  degree: Found | undefined;
  aside: boolean;
}

/** The topics of a fault by itself and by what is spoken of. */
function topicsOf(fault: Meaning, subject: Meaning | undefined): readonly Topic[] {
  if (fault.firm) return fault.topics;
  const about = subject?.topics[0] ?? subject?.thing;
  const sensed = fault.sense === undefined ? undefined : OF_SENSE[`${about}~${fault.sense}`];
  if (sensed) return [sensed];
  if (fault.sense !== undefined) return fault.topics;
  if (subject?.topics[0]) return [subject.topics[0]];
  if (fault.topics.length > 0) return fault.topics;
  return [(about === undefined ? undefined : OF_THING[about]) ?? 'quality'];
}

const latin = (units: Uint16Array, at: number): boolean => (units[at] ?? 0) <= LATIN_END;

function isDenied(word: Found, { denial, from }: State, units: Uint16Array): boolean {
  if (!denial) return false;
  return word.start - from <= (latin(units, word.start) ? LATIN_REACH : REACH);
}

function isNear(found: Found | undefined, word: Found): boolean {
  return found !== undefined && word.start - found.end <= NEAR;
}

/** Whether a word is a complaint where it stands. */
function isComplaint(word: Found, state: State, units: Uint16Array): boolean {
  const { kind } = word.meaning;
  const denied = isDenied(word, state, units);
  if (kind === 'fault') return !denied && !isNear(state.lack, word);
  if (kind === 'merit') return denied || isNear(state.lack, word);
  if (isNear(state.lack, word)) return true;
  if (denied) return false;
  if (isNear(state.degree, word)) return kind === 'lean' || (state.degree?.meaning.weight ?? 0) > 1;
  const { thing, topics: [about] = [] } = state.subject?.meaning ?? { topics: [] };
  if (thing === 'noise' || about === 'smell') return word.meaning.sense === 'big';
  return AFTER_EXCESS.has(units[word.end] ?? 0);
}

/** Reads the complaints of a clause; `carried` is what an earlier clause of the sentence spoke of. */
export function readClause(
  { words }: Clause,
  units: Uint16Array,
  carried: Found | undefined,
): { complaints: Complaint[]; subject: Found | undefined } {
  const complaints: Complaint[] = [];
  const state: State = {
    subject: undefined,
    denial: undefined,
    from: 0,
    lack: undefined,
    degree: undefined,
    aside: false,
  };
  for (const [at, word] of words.entries()) {
    const { meaning } = word;
    let said = meaning;
    switch (meaning.kind) {
      case 'denial':
        state.denial = word;
        state.from = word.end;
        continue;
      case 'lack':
        state.lack = word;
        continue;
      case 'degree':
        state.degree = word;
        continue;
      case 'turn':
        Object.assign(state, { denial: undefined, lack: undefined, degree: undefined, aside: false });
        continue;
      case 'aside':
        state.aside = true;
        continue;
      case 'plain':
        continue;
      case 'subject':
        if (!meaning.wanted || !state.denial || word.start - state.denial.end > 1) {
          state.subject = word;
          continue;
        }
        said = meaning.wanted;
    }
    if (state.aside || !isComplaint({ ...word, meaning: said }, state, units)) {
      if (state.denial && isDenied(word, state, units)) state.from = word.end;
      continue;
    }
    const next = words[at + 1];
    const after =
      !state.subject && next?.meaning.kind === 'subject' && next.start - word.end <= NEAR ? next : undefined;
    const subject = state.subject ?? after;
    complaints.push(made(word, said, state, subject, carried, units));
    if (said !== meaning) state.subject = word;
  }
  return { complaints, subject: state.subject ?? carried };
}

/** The complaint with the shortest words that show it. */
function made(
  word: Found,
  said: Meaning,
  state: State,
  subject: Found | undefined,
  carried: Found | undefined,
  units: Uint16Array,
): Complaint {
  let { start, end } = word;
  if (said.kind !== 'fault') {
    if (state.denial && isDenied(word, state, units)) start = state.denial.start;
    if (isNear(state.lack, word)) start = Math.min(start, state.lack?.start ?? start);
  }
  if (isNear(state.degree, word)) start = Math.min(start, state.degree?.start ?? start);
  if (subject && subject.start < start && start - subject.end <= SHOWN) start = subject.start;
  if (subject && subject.end > end) end = subject.end;
  while (TAIL.has(units[end] ?? 0)) end += 1;
  const weight = said.weight * (subject || !carried || said.firm ? 1 : CARRIED);
  const topics = topicsOf(said, (subject ?? carried)?.meaning);
  return { start, end, topics, weight, graveness: said.graveness };
}
