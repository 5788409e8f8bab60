import type { Composer } from '../../utils/composer/composer.ts';
import { watchComposition } from '../../utils/composer/composition.ts';
import { followCursor, hasFocus, readDraft, select, selectionIn } from '../../utils/composer/draft.ts';
import { inserter } from '../../utils/composer/inserter.ts';
import { lengthOf } from '../../utils/composer/length.ts';
import { fail } from '../../utils/core/result.ts';
import type { Editor } from './surroundings.ts';

/** What can be done with the composers of this page, until the signal ends; `bringPicker` brings what puts drafts in. */
export function createEditor(bringPicker: () => Promise<boolean>, signal: AbortSignal): Editor {
  const followed = new WeakSet<HTMLElement>();
  return {
    read: readDraft,
    selection: selectionIn,
    select,
    hasFocus,
    follow(composer: Composer) {
      if (followed.has(composer.element)) return;
      followed.add(composer.element);
      followCursor(composer, signal);
      watchComposition(composer.element, signal);
    },
    async insert(composer, text, place, options) {
      // Not awaited where it is there: a draft goes in within the key press.
      if (!inserter()) await bringPicker();
      return (await inserter()?.(composer, text, place, options)) ?? fail('no-answer');
    },
    lengthOf(text, { limit }) {
      if (!limit) return undefined;
      const count = lengthOf(text, limit);
      return { count, most: limit.most, over: count > limit.most };
    },
  };
}
