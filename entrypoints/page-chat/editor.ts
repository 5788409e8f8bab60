import type { Composer } from '../../utils/composer/composer.ts';
import { watchComposition } from '../../utils/composer/composition.ts';
import { followCursor, hasFocus, readDraft, select, selectionIn } from '../../utils/composer/draft.ts';
import { insertDraft } from '../../utils/composer/insert.ts';
import { lengthOf } from '../../utils/composer/length.ts';
import type { Editor } from './surroundings.ts';

/** What can be done with the composers of this page, until the signal ends. */
export function createEditor(signal: AbortSignal): Editor {
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
    insert: insertDraft,
    lengthOf(text, { limit }) {
      if (!limit) return undefined;
      const count = lengthOf(text, limit);
      return { count, most: limit.most, over: count > limit.most };
    },
  };
}
