import type { Clause } from './clauses.ts';
import type { Found } from './word-tree.ts';

/** What stands before a word in its clause and may change it. */
export interface State {
  subject?: Found | undefined;
  denial?: Found | undefined;
  /** Where the denial's reach is counted from: its end, or the end of the last word that it denied. */
  from: number;
  lack?: Found | undefined;
  degree?: Found | undefined;
  aside: boolean;
}

/** How far a denial reaches, in UTF-16 units: Chinese, and English with its longer words. */
const REACH = 6;
const LATIN_REACH = 18;
/** How far a degree reaches, or a lack. */
export const NEAR = 2;
/** How far behind a fault its denial may stand, and how much may follow it: 毛病没出过, 坏的都没有. */
const BEHIND = 3;
const LATIN_END = 0x7a;

const AFTER_EXCESS = new Set([...'了一'].map((sign) => sign.charCodeAt(0)));
/** Denials that say there is none, unlike 不. */
const LACKING = new Set([...'没无未冇'].map((sign) => sign.charCodeAt(0)));
/** Of smells and noise the small ones are no fault: 味道很小. */
const SMALL = new Set([...'小窄短薄浅s'].map((sign) => sign.charCodeAt(0)));
/** What does not go away is still there: 味道没散, 问题没解决. */
const STAYS = new Set([...'散去掉解退改处消给'].map((sign) => sign.charCodeAt(0)));

export function isNear(found: Found | undefined, word: Found): boolean {
  return found !== undefined && word.start - found.end <= NEAR;
}

/** Whether a denial before the word reaches it. */
export function isDenied(word: Found, { denial, from }: State, units: Uint16Array): boolean {
  if (!denial) return false;
  const isLatin = (units[word.start] ?? 0) <= LATIN_END;
  return word.start - from <= (isLatin ? LATIN_REACH : REACH);
}

/** Whether a denial closes the clause behind the word. */
function isDeniedBehind(word: Found, { words, end }: Clause, at: number, units: Uint16Array): boolean {
  for (let next = at + 1; next < words.length; next += 1) {
    const later = words[next];
    if (!later || later.start - word.end > BEHIND) return false;
    if (later.meaning.kind !== 'denial' || !LACKING.has(units[later.start] ?? 0)) continue;
    if (next + 1 < words.length || end - later.end > BEHIND) return false;
    for (let place = later.end; place < end; place += 1) if (STAYS.has(units[place] ?? 0)) return false;
    return true;
  }
  return false;
}

/** Whether a fault, merit or excess is a complaint where it stands. */
export function isComplaint(
  word: Found,
  state: State,
  clause: Clause,
  at: number,
  units: Uint16Array,
): boolean {
  const { kind, sense } = word.meaning;
  const denied = isDenied(word, state, units);
  const lacking = isNear(state.lack, word);
  if (kind === 'fault') return !denied && !lacking && !isDeniedBehind(word, clause, at, units);
  if (kind === 'merit') return denied || lacking;
  if (lacking) return true;
  if (denied) return false;
  const about = state.subject?.meaning;
  const isLess = about?.thing === 'noise' || about?.topics[0] === 'smell';
  if (isLess && sense === 'big' && !SMALL.has(units[word.start] ?? 0)) return true;
  if (isNear(state.degree, word)) return kind === 'lean' || (state.degree?.meaning.weight ?? 0) > 1;
  return AFTER_EXCESS.has(units[word.end] ?? 0);
}
