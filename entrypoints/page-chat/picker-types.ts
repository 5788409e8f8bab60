import type { Composer } from '../../utils/composer/composer.ts';
import type { PickerCommand, PickerFocus } from '../../utils/picker/keys.ts';
import type { Trigger } from '../../utils/picker/trigger.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Refusal } from './insertion.ts';
import type { OpenPicker } from './picker-state.ts';

/** A reply that was chosen, filled, on its way into the draft. */
export interface Chosen {
  open: OpenPicker;
  card: ReplyCard;
  messages: readonly string[];
  /** The comparison that these words are part of. */
  trial: ReplyCard['trial'];
}

export interface Picker {
  open(composer: Composer, trigger: Trigger): void;
  /** Uses a reply that was chosen elsewhere. */
  use(composer: Composer, card: ReplyCard, trigger: Trigger): void;
  close(): void;
  /** The picker as it is open now. */
  now(): OpenPicker | undefined;
  /** Looks for what stands behind the trigger by now. */
  type(query: string): void;
  command(command: PickerCommand): void;
  /** What the meaning of a key depends on. */
  focus(): PickerFocus;
  cancelForm(): void;
  draw(): void;
  /** Has what the next opening needs ready: the script that draws it, and the list that it begins with. */
  prepare(): void;
  /** What it begins with may be another list by now. */
  renew(): void;
}

/** What becomes of a choice. */
export interface PickerHooks {
  onChosen(chosen: Chosen): Promise<void>;
  onRefused(code: Refusal, composer: Composer): void;
  /** It was opened or closed. */
  onTurn(): void;
}
