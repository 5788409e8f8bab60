import type { Clause } from './clauses.ts';
import { type Complaint, complaintOf } from './complaint.ts';
import { isComplaint, isDenied, NEAR, type State } from './scope.ts';
import type { Found } from './word-tree.ts';

/** What a sentence remembers from clause to clause: what it spoke of, and what the shop had claimed. */
export interface Memory {
  subject: Found | undefined;
  claim: Found | undefined;
}

/** The subject that follows a fault at once: 很差的质量. */
function subjectAfter(word: Found, next: Found | undefined): Found | undefined {
  return next?.meaning.kind === 'subject' && next.start - word.end <= NEAR ? next : undefined;
}

/** Of two subjects of a clause the one that it is about: the later, but 颜色 in 颜色跟图片不一样 and 快递员 in 快递员态度差. */
function narrower(before: Found | undefined, word: Found): Found {
  const [about] = word.meaning.topics;
  const [earlier] = before?.meaning.topics ?? [];
  const isOfIt =
    (about === 'mismatch' && earlier !== undefined) ||
    (about === 'attitude' && (earlier === 'courier' || earlier === 'after-sale'));
  return before && isOfIt ? before : word;
}

/** How a plain denial ends, unlike 不太 and 不会. */
const PLAINLY = new Set([...'不没有'].map((sign) => sign.charCodeAt(0)));

/** Whether a word that is wanted is denied at once. */
function isWanted({ start, meaning }: Found, { denial }: State, units: Uint16Array): boolean {
  if (!meaning.wanted || !denial) return false;
  if (meaning.kind === 'subject') return start - denial.end <= 1;
  return start === denial.end && PLAINLY.has(units[start - 1] ?? 0);
}

/** Reads the complaints of a clause, and puts into `memory` what the next one may speak of. */
export function readClause(clause: Clause, units: Uint16Array, memory: Memory): Complaint[] {
  const complaints: Complaint[] = [];
  const state: State = { from: 0, aside: false };
  const { words } = clause;
  for (const [at, word] of words.entries()) {
    const { kind, wanted } = word.meaning;
    switch (kind) {
      case 'denial':
        state.denial = word;
        state.from = word.end;
        continue;
      case 'lack':
      case 'degree':
        state[kind] = word;
        continue;
      case 'turn':
        Object.assign(state, { denial: undefined, lack: undefined, degree: undefined, aside: false });
        continue;
      case 'aside':
        state.aside = true;
        continue;
      case 'plain':
        continue;
      case 'claim':
        memory.claim = word;
        continue;
      case 'contrast':
        if (memory.claim && !state.aside) complaints.push({ ...complaintOf(memory.claim, {}, units) });
        memory.claim = undefined;
        Object.assign(state, { denial: undefined, aside: false });
        continue;
      case 'subject':
        if (isWanted(word, state, units)) break;
        state.subject = narrower(state.subject, word);
        continue;
    }
    const said = isWanted(word, state, units) && wanted ? { ...word, meaning: wanted } : word;
    if (!state.aside && isComplaint(said, state, clause, at, units)) {
      const subject = state.subject ?? subjectAfter(word, words[at + 1]);
      complaints.push(
        complaintOf(said, { ...state, subject, carried: memory.subject, limit: clause.end }, units),
      );
    }
    if (isDenied(word, state, units)) state.from = word.end;
  }
  memory.subject = state.subject ?? memory.subject;
  return complaints;
}
