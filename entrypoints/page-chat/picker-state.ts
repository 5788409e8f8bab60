import type { PickerModel } from '../../components/picker/model.ts';
import type { Composer, Place } from '../../utils/composer/composer.ts';
import type { Trigger } from '../../utils/picker/trigger.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Meant } from './insertion.ts';
import type { Revoiced } from './picker-rows.ts';

/** The picker while it is open, at one composer, for one conversation. */
export interface OpenPicker {
  composer: Composer;
  meant: Meant;
  /** Where it was opened; by the hotkey without a mark. */
  trigger: Trigger;
  /** Only one reply is on its way, which was chosen elsewhere: nothing is to be seen unless something has to be asked. */
  quiet: boolean;
  query: string;
  path: readonly string[];
  phase: PickerModel['phase'];
  cards: readonly ReplyCard[];
  folders: readonly { name: string; count: number }[];
  total: number;
  selected: number;
  /** Counts the searches, so that a late answer is known for one. */
  search: number;
  /** What to choose once the answer to the newest search is there. */
  wanted: number | undefined;
  /** Keys in a row for which nothing was found. */
  emptyKeys: number;
  voices: Map<string, Revoiced>;
  /** What was marked as a favourite, or no longer, since it was opened. */
  favourites: Map<string, boolean>;
  /** All messages of replies that have several, by reply and voice. */
  messages: Map<string, readonly string[]>;
  form: PickerModel['form'] | undefined;
  notice: string | undefined;
  busy: boolean;
}

/** Under which a reply's messages are kept, in its voice. */
export const messagesKey = ({ id, tone }: Pick<ReplyCard, 'id' | 'tone'>): string => `${id} ${tone}`;

/** A picker that was opened just now and has asked nothing yet. */
export const openedAt = (composer: Composer, meant: Meant, trigger: Trigger, quiet: boolean): OpenPicker => ({
  composer,
  meant,
  trigger,
  quiet,
  query: trigger.query,
  path: [],
  phase: 'waiting',
  cards: [],
  folders: [],
  total: 0,
  selected: 0,
  search: 0,
  wanted: undefined,
  emptyKeys: 0,
  voices: new Map(),
  favourites: new Map(),
  messages: new Map(),
  form: undefined,
  notice: undefined,
  busy: false,
});

/** Where a chosen reply goes: in the place of what was typed to find it, as far as that is still there, else at the cursor. */
export function placeFor({ trigger, query }: OpenPicker, draft: string, replace: boolean): Place {
  if (replace) return 'replace';
  const typed = trigger.mark + query;
  if (typed === '' || !draft.startsWith(typed, trigger.from)) return 'cursor';
  return { from: trigger.from, to: trigger.from + typed.length };
}
