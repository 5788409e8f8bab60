import type { Intent } from '../intent/intents.ts';
import type { Tone } from '../records/reply.ts';

/** The four voices, in the order in which a reply offers them: 端庄, 清新, 俏皮, 干练. */
export const VOICES = ['poised', 'fresh', 'playful', 'brisk'] as const satisfies readonly Tone[];

/** One message, or several that are sent one after the other, in the short notation of `notation.ts`. */
export type Words = string | readonly string[];

/** The same facts in each voice: a test asks that every voice uses the same variables and fill-ins. */
export type Voices = Readonly<Record<(typeof VOICES)[number], Words>>;

/**
 * A situation with its words in zh-CN. `code` are the pinyin initials of the title. `wrong` says that something went wrong on our
 * side: each voice then sees the person, says sorry, owns it, says what happens by when, and thanks, in this order.
 */
export interface Situation {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly situations: readonly Intent[];
  /** States of the order and moods that speak for this reply, and words to find it by. */
  readonly tags: readonly string[];
  readonly wrong?: true;
  readonly voices: Voices;
}

/** The situations of one folder. */
export interface Section {
  readonly group: readonly string[];
  readonly situations: readonly Situation[];
}

/** The words of a situation in a further language; the title becomes a word to find it by. */
export interface Translation {
  readonly title: string;
  readonly voices: Voices;
}

/** Translations by the id of the situation. */
export type Translations = Readonly<Record<string, Translation>>;
