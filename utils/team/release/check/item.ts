import type { DraftFinding } from '../../../platform/reply-contract.ts';

/**
 * What the library check says. `block` holds a release back, `warn` asks the lead to look.
 *
 * About replies: `invalid` a field is out of bounds · `broken-character` half of a sign that takes two units · `no-title` · `no-words` ·
 * `empty-wording` · `forbidden` the draft check finds something (a gap that nobody filled in, too) · `expired` when the release starts ·
 * `bad-template` · `empty-variable` nothing between the brackets · `unknown-variable` · `no-language` most replies have words in it ·
 * `same-code` · `same-text` · `code-prefix` a code begins another one · `code-sound` typing the code also spells another reply ·
 * `image-large` · `withdrawn` it was withdrawn before.
 * About the rest: `same-id` · `trial-reply` its reply is not there · `trial-twice` two at a time over one reply · `trial-time` ends before it
 * begins · `trial-same` both wordings are one · `reading-empty` · `no-day` a pre-sale ships on a day that no calendar has · `release-large`.
 */
export type CheckCode =
  | 'invalid'
  | 'broken-character'
  | 'no-title'
  | 'no-words'
  | 'empty-wording'
  | 'forbidden'
  | 'expired'
  | 'bad-template'
  | 'empty-variable'
  | 'unknown-variable'
  | 'no-language'
  | 'same-code'
  | 'same-text'
  | 'code-prefix'
  | 'code-sound'
  | 'image-large'
  | 'withdrawn'
  | 'same-id'
  | 'trial-reply'
  | 'trial-twice'
  | 'trial-time'
  | 'trial-same'
  | 'reading-empty'
  | 'no-day'
  | 'release-large';

export interface CheckItem {
  level: 'block' | 'warn';
  code: CheckCode;
  /** The id of the reply that it is about, and its title. */
  reply?: string;
  title?: string;
  /** The id of the trial, reading or intent that it is about. */
  other?: string;
  /** The place in `variants`, and of the message: 0 is `body`. Of a trial: the place in `b`. */
  variant?: number;
  message?: number;
  /** The field, the variable, the language, the code, or the title of the other reply. */
  detail?: string;
  finding?: DraftFinding;
}
