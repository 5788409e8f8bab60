import type { Intent } from '../intents.ts';

/**
 * What in a folded turn (`fold-text.ts`) speaks for an intent, and how much: 1 is a hint, 2 leans, 3 says so, 4 and more beats what else is
 * there. The pattern is a regular expression; `<name>` in it stands for the words of that name in `words.ts`.
 */
export type IntentRule = readonly [intent: Intent, weight: number, pattern: string];
