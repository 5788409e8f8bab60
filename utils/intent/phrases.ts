import { foldTurn } from './fold-text.ts';
import { INTENTS, type Intent } from './intents.ts';

/** A phrase that speaks for an intent, in the form that turns are read in. */
export interface Phrase {
  intent: Intent;
  folded: string;
}

/** What a phrase counts: like a strong rule of our own (`utils/intent/rules/`). */
export const PHRASE_WEIGHT = 4;

const isIntent = (id: string): id is Intent => (INTENTS as readonly string[]).includes(id);
const isLatin = (character: string | undefined): boolean =>
  character !== undefined && /[a-z0-9]/.test(character);

/** Phrases ready to be looked for. One for an intent that this version does not know is left out, and so is one that says nothing. */
export const compilePhrases = (
  said: readonly { intent: string; phrases: readonly string[] }[],
): readonly Phrase[] =>
  said.flatMap(({ intent, phrases }) => {
    if (!isIntent(intent)) return [];
    return phrases.flatMap((phrase) => {
      const folded = foldTurn([phrase]);
      return /[\p{L}\p{N}]/u.test(folded) ? [{ intent, folded }] : [];
    });
  });

/** Whether a phrase stands in a folded turn; a Latin one not inside a longer word. */
function stands(phrase: string, turn: string): boolean {
  for (let at = turn.indexOf(phrase); at >= 0; at = turn.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const isCut =
      (isLatin(phrase[0]) && isLatin(turn[at - 1])) || (isLatin(phrase.at(-1)) && isLatin(turn[end]));
    if (!isCut) return true;
  }
  return false;
}

/** The intents that phrases speak for in a folded turn, each once. */
export const intentsSaid = (folded: string, phrases: readonly Phrase[]): Set<Intent> =>
  new Set(phrases.flatMap((phrase) => (stands(phrase.folded, folded) ? [phrase.intent] : [])));
