import type { Box } from '../../utils/picker/place.ts';
import type { Tone } from '../../utils/records/reply.ts';

/** Everything that the dock shows, most pressing first; it knows nothing by itself. */
export interface DockModel {
  box: Box;
  /** It has its room above itself. */
  up?: boolean;
  folded: boolean;
  /** Something that was just refused, or went wrong. */
  notice?: string;
  /** What the draft check found: how many of each level, and the first in words. */
  draft?: {
    block: number;
    warn: number;
    hint: number;
    why: string;
    part: string;
    rewrite?: string;
    /** Somebody is about to send it as it is. */
    loud: boolean;
  };
  /** The draft is longer than the console takes. */
  over?: { by: number; most: number };
  /** What a filled reply left open. */
  gap?: { label: string; count: number; loud?: boolean };
  /** The next message of a sequence. */
  next?: { nth: number; of: number };
  /** Reasons of the suggestions, in words. */
  why?: string;
  suggestions: readonly { title: string; text: string; missing: string }[];
  voice: Tone;
  voices: readonly Tone[];
  /** The character that opens the picker, for the hint. */
  trigger: string;
}

export interface DockActions {
  suggest(at: number): void;
  open(): void;
  /** Accepts what the line offers: the rewrite, the next gap, the next message. */
  accept(): void;
  showFinding(): void;
  silence(): void;
  ignore(): void;
  dropNext(): void;
  dismiss(): void;
  voice(tone: Tone): void;
  fold(folded: boolean): void;
}
