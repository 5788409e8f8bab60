import type { Lang } from '../reader/vocabulary.ts';

/**
 * How the order or parcel stands, as far as it decides which text fits. `fit.ts` names the moments of a record, best first.
 */
export type Moment =
  | 'due'
  | 'late'
  | 'late-again'
  | 'to-ship'
  | 'part-shipped'
  | 'not-picked-up'
  | 'transit'
  | 'delivery'
  | 'lost'
  | 'returned'
  | 'on-the-way'
  | 'signed'
  | 'not-received';

/** A text in its parts, in the order in which they are said: see, sorry, own, what by when, thanks. */
export interface News {
  title: string;
  see: string;
  what: string;
  thanks: string;
}
export interface Apology extends News {
  sorry: string;
  own: string;
}

/** One situation and its words. Where something went wrong, every language must say sorry and own it. */
export type Situation = {
  id: string;
  /** Where the text fits, closest first. */
  moments: readonly Moment[];
} & (
  | { wrong: true; texts: Readonly<Record<Lang, Apology>> }
  | { wrong: false; texts: Readonly<Record<Lang, News>> }
);

const PARTS = ['see', 'sorry', 'own', 'what', 'thanks'] as const;

/** The whole text with its `{variables}`. Chinese sentences follow each other directly, English ones after a space. */
export function bodyOf(words: News | Apology, lang: Lang): string {
  const parts: Partial<Apology> = words;
  return PARTS.flatMap((part) => parts[part] ?? []).join(lang === 'en' ? ' ' : '');
}
