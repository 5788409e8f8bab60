import type { Composer } from '../../utils/composer/composer.ts';
import { t } from '../../utils/locales/text.ts';
import { contextOf } from '../../utils/picker/context.ts';
import { gapsIn, nextGap } from '../../utils/picker/gaps.ts';
import type { Outcomes } from '../../utils/picker/outcome.ts';
import { outcomesMaker } from '../../utils/picker/outcome-maker.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { DockModel } from './dock-model.ts';
import { type Insertion, isMeant, type Meant } from './insertion.ts';
import type { Offers } from './offers.ts';
import { placeFor } from './picker-state.ts';
import type { Chosen } from './picker-types.ts';
import type { Surroundings } from './surroundings.ts';

/** Why something did not go in, as a key of the texts. */
const REFUSALS: Readonly<Record<string, () => string>> = {
  'no-chat': () => t('picker.refused.no_chat'),
  'other-conversation': () => t('picker.refused.other_conversation'),
  'not-settled': () => t('picker.refused.not_settled'),
  composing: () => t('picker.refused.composing'),
  'too-long': () => t('picker.refused.too_long'),
  'reply-withdrawn': () => t('picker.withdrawn'),
};

/** Why something did not go in, in words. */
export const refusalText = (code: string): string =>
  (REFUSALS[code] ?? (() => t('picker.refused.not_taken')))();

interface Sequence {
  card: ReplyCard;
  messages: readonly string[];
  /** Place of the next message. */
  next: number;
  meant: Meant;
}

export interface FollowUp {
  /** Puts a chosen reply in; gives why not, as a code. */
  put(chosen: Chosen): Promise<string | undefined>;
  /** Puts a text in at the cursor, for one of our own pages. */
  putText(
    composer: Composer,
    text: string,
    meant: Meant,
    reply: string | undefined,
    trial: ReplyCard['trial'],
  ): Promise<string | undefined>;
  /** The next message of a sequence, where one is due in the open conversation: once the draft, which held the one before, was sent. */
  next(draft: string): DockModel['next'];
  putNext(composer: Composer): Promise<string | undefined>;
  dropNext(): void;
  /** What a draft leaves open. */
  gap(text: string): DockModel['gap'];
  /** Selects the next thing that is open behind the cursor; false where nothing is. */
  selectGap(composer: Composer): boolean;
  /** Looks what became of what went in. */
  see(): void;
  understood(conversation: string | undefined): void;
}

/** What comes after a choice: the insertion, what it leaves open, the messages that follow, and what becomes of it. */
export function createFollowUp(around: Surroundings, insertion: Insertion, offers: Offers): FollowUp {
  const { ask, console, editor, now, read, seen, tell } = around;
  let sequence: Sequence | undefined;
  let outcomes: Outcomes | undefined;
  /** From the first insertion on: it comes with what inserts. */
  const inserted = (id: string, text: string, arm: ReplyCard['trial']) => {
    outcomes ??= outcomesMaker()?.(now, (reply, event, intent, trial) => {
      const view = trial && seen();
      const orderIds = view && contextOf(around.console, view).orderIds;
      tell('used', {
        id: reply,
        event,
        ...(intent && { intent }),
        ...(trial && { trial }),
        ...(orderIds && { orderIds }),
      });
    });
    outcomes?.inserted(id, text, offers.intent(), around.read(), arm);
  };

  const selectGap = (composer: Composer) => {
    const text = editor.read(composer);
    const gap = nextGap(text, editor.selection(composer)?.end ?? 0);
    if (gap) editor.select(composer, { start: gap.from, end: gap.to });
    return gap !== undefined;
  };
  /** The first thing that is open in what just went in, which ends at the cursor or at the end of the draft. */
  const selectFirstGap = (composer: Composer, inserted: string) => {
    const [first] = gapsIn(inserted);
    if (!first) return;
    const text = editor.read(composer);
    const from = text.indexOf(inserted.slice(first.from, first.to), Math.max(0, text.lastIndexOf(inserted)));
    if (from >= 0) editor.select(composer, { start: from, end: from + first.to - first.from });
  };

  const begin = (card: ReplyCard, messages: readonly string[], meant: Meant) => {
    sequence = messages.length > 1 ? { card, messages, next: 1, meant } : undefined;
  };
  /** Whether the team has withdrawn a reply since its first message went in. */
  const isWithdrawn = async ({ id, lang, tone }: ReplyCard): Promise<boolean> => {
    const view = read();
    if (!view || !id.startsWith('team:')) return false;
    const filled = await ask('fill', { context: contextOf(console, view), id, lang, tone });
    return !filled.ok && filled.error.code === 'reply-withdrawn';
  };

  return {
    async put({ open, card, messages, trial }) {
      const { composer, meant } = open;
      const [text = ''] = messages;
      const place = placeFor(open, editor.read(composer), offers.manners()?.draft === 'replace');
      const put = await insertion.put(composer, text, place, meant);
      if (!put.ok) return put.error.code;
      inserted(card.id, text, trial);
      begin(card, messages, meant);
      selectFirstGap(composer, text);
      return undefined;
    },
    async putText(composer, text, meant, reply, trial) {
      const put = await insertion.put(composer, text, 'cursor', meant);
      if (!put.ok) return put.error.code;
      if (reply !== undefined) inserted(reply, text, trial);
      selectFirstGap(composer, text);
      return undefined;
    },
    next(draft) {
      const view = seen();
      return sequence && draft.trim() === '' && view && isMeant(view, sequence.meant)
        ? { nth: sequence.next + 1, of: sequence.messages.length }
        : undefined;
    },
    async putNext(composer) {
      const mine = sequence;
      const text = mine?.messages[mine.next];
      if (!mine || text === undefined) return undefined;
      // Before anything is waited for: a second press means the one after it.
      mine.next += 1;
      if (mine.next >= mine.messages.length) sequence = undefined;
      if (await isWithdrawn(mine.card)) {
        sequence = undefined;
        return 'reply-withdrawn';
      }
      const put = await insertion.put(composer, text, 'cursor', mine.meant);
      if (put.ok) {
        selectFirstGap(composer, text);
        return undefined;
      }
      mine.next -= 1;
      sequence = mine;
      return put.error.code;
    },
    dropNext() {
      sequence = undefined;
    },
    gap(text) {
      const gaps = gapsIn(text);
      const [first] = gaps;
      return first && { label: text.slice(first.from + 1, first.to - 1), count: gaps.length };
    },
    selectGap,
    see() {
      const view = seen();
      if (view) outcomes?.see(view);
    },
    understood: (conversation) => outcomes?.understood(conversation, offers.intent()),
  };
}
