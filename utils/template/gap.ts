import { Drop } from 'liquidjs';

/**
 * Stands in a template for a value that nobody knows: false in a condition, ignored by filters, and `〔label〕` where it is written out, so
 * that it cannot be overlooked.
 */
export class Gap extends Drop {
  // Private, since a template could name fields: what lies below a gap (`order.items.title` below `order`) is put on it as a property.
  readonly #label: string;
  readonly #asked: boolean;

  /** `ask`: a person is asked for it when the reply goes in. */
  constructor(label: string, kind: 'missing' | 'ask') {
    super();
    this.#label = label;
    this.#asked = kind === 'ask';
  }

  static labelOf(gap: Gap): string {
    return gap.#label;
  }

  static isMissing(gap: Gap): boolean {
    return !gap.#asked;
  }

  override valueOf(): undefined {
    return undefined;
  }
}

/** How a gap looks in a text. */
export const gapText = (label: string): string => `〔${label}〕`;

/** Where a text still has gaps, in UTF-16 units. */
export const gapsIn = (text: string): { start: number; end: number; label: string }[] =>
  [...text.matchAll(/〔([^〔〕\n]{1,80})〕/gu)].map(({ 0: whole, 1: label = '', index }) => ({
    start: index,
    end: index + whole.length,
    label,
  }));
