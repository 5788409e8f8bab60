import type { Topic } from '../../records/review-verdict.ts';
import { topic } from '../../records/review-verdict.ts';
import { growTree, type WordTree } from './word-tree.ts';
import { CLAIMS, CONTRASTS } from './words/claims.ts';
import { EXCESSES, LEANS } from './words/excesses.ts';
import { ENGLISH_FAULTS } from './words/faults-english.ts';
import { FUNCTION_FAULTS } from './words/faults-function.ts';
import { GOODS_FAULTS } from './words/faults-goods.ts';
import { HARM_FAULTS } from './words/faults-harm.ts';
import { PEOPLE_FAULTS } from './words/faults-people.ts';
import { WAY_FAULTS } from './words/faults-way.ts';
import { ASIDES, DEGREES, DENIALS, LACKS, PLAINS, TURNS } from './words/grammar.ts';
import { MERITS } from './words/merits.ts';
import { type Meaning, spellings, type Thing, wordsOf } from './words/notation.ts';
import { SUBJECTS } from './words/subjects.ts';

const TOPICS = new Set<string>(topic.options);

function subjectOf(what: Topic | Thing): Meaning {
  const topics = TOPICS.has(what) ? [what as Topic] : [];
  const thing = TOPICS.has(what) ? undefined : (what as Thing);
  return { kind: 'subject', topics, thing, firm: false, weight: 0, graveness: 'none' };
}

function allWords(): Map<string, Meaning> {
  const words = new Map<string, Meaning>();
  for (const [what, list] of SUBJECTS)
    for (const word of list.split(/\s+/))
      for (const spelling of spellings(word)) words.set(spelling, subjectOf(what));
  for (const [word, meaning] of wordsOf('merit', MERITS)) {
    const before = words.get(word);
    if (before?.kind === 'subject') before.wanted = meaning;
    else words.set(word, meaning);
  }
  const kinds = [
    ['excess', EXCESSES],
    ['lean', LEANS],
    ['fault', GOODS_FAULTS],
    ['fault', FUNCTION_FAULTS],
    ['fault', WAY_FAULTS],
    ['fault', PEOPLE_FAULTS],
    ['fault', HARM_FAULTS],
    ['fault', ENGLISH_FAULTS],
    ['claim', CLAIMS],
    ['contrast', CONTRASTS],
    ['denial', DENIALS],
    ['lack', LACKS],
    ['degree', DEGREES],
    ['turn', TURNS],
    ['aside', ASIDES],
    ['plain', PLAINS],
  ] as const;
  for (const [kind, lines] of kinds)
    for (const [word, meaning] of wordsOf(kind, lines)) {
      const before = words.get(word);
      const wanted = before?.kind === 'merit' && (kind === 'excess' || kind === 'lean') ? before : undefined;
      words.set(word, wanted ? { ...meaning, wanted } : meaning);
    }
  return words;
}

let tree: WordTree | undefined;

/** Every word that is known, grown when it is first asked for. */
export function lexicon(): WordTree {
  tree ??= growTree(allWords());
  return tree;
}
