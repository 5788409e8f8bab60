/**
 * Words of the vocabulary about pages themselves, whatever is read on them: orders (`vocabulary.ts`) or reviews
 * (`review-vocabulary.ts`).
 */
import type { WallKind } from '../records/health.ts';
import type { Condition } from './vocabulary.ts';

/** How a page is told and watched, whatever is read on it. */
export interface PageFrame {
  id: string;
  /** Tested against path + query + hash of the top page. */
  url: readonly string[];
  /** In a child frame the address is often unlike the page's: with `frames: 'any'` the anchor alone decides there. */
  frames: 'top' | 'any';
  /** Candidate selectors, one of which must exist before the DOM of the page may be read; none: the page has no DOM source. */
  anchor: readonly string[];
  /** Stable ancestors to observe (the page replaces what is inside). First that exists; until one does, the body is watched. */
  observe: readonly string[];
  /** Signs that the page says "nothing here": a text (regular expression) inside `select`. */
  empty?: { select: string; text: string };
}

/**
 * Where a field comes from in the DOM. Exactly one of `select`, `label`, `column`, `beside`, `given`, or `select` with `column`;
 * hidden `<style>` and `<script>` text is never read.
 * - `select`: candidate selectors inside the row, or inside its `column` if the table has that; the first usable value wins.
 * - `label`: the words before a value, which may stand in the same text or in the next non-empty one.
 * - `column`: words of the table header above the cell; a displaced column is still found.
 * - `beside`: the words of a counter, whose number stands on either side, in the same text or in a neighbouring one.
 * - `given`: what the page itself implies of each of its rows, as on a page that lists only what has to ship.
 */
export interface DomPlace {
  select?: readonly string[];
  label?: readonly string[];
  column?: readonly string[];
  beside?: readonly string[];
  given?: string;
  /**
   * With `select`: all that the first fruitful selector finds, joined by ` / ` (`once`: each text once), or how many it finds
   * (`count`); default: the first usable.
   */
  join?: true | 'once' | 'count';
  /** Read this attribute instead of the text. */
  attr?: string;
  /** `first` / `last`: that non-empty text node; `rest`: all but the first; `spaced`: all, a space between; default: all, as shown. */
  text?: 'all' | 'first' | 'last' | 'rest' | 'spaced';
  /** Regular expression; its first group is the value. */
  match?: string;
}

/** An answer or a page that stands where data should. One of the tests must hold. */
export interface Wall {
  kind: WallKind;
  answer?: {
    status?: readonly number[];
    /** JSON conditions; all must hold. */
    when?: readonly Condition[];
    /** Regular expression on the first 4,000 characters of the answer's text, for error texts and HTML where JSON was expected. */
    text?: string;
    /** `text` counts only where the answer is not JSON. */
    notJson?: true;
  };
  /** Visible elements on the page. */
  dom?: readonly string[];
  /** They count only where their text matches this regular expression. */
  says?: string;
  /** The page's own address (host + path). */
  url?: string;
}
