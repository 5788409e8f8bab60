import type { Composer } from '../../utils/composer/composer.ts';
import { triggerAt } from '../../utils/picker/trigger.ts';
import type { Editor } from './surroundings.ts';

export interface HeldEnter {
  /** Something that was chosen did not go in: the draft still is what was typed to find it. */
  note(composer: Composer): void;
  /** Whether this Enter is to be held back: once, and only while that stands there unchanged. */
  takes(composer: Composer): boolean;
}

/** After a refusal an Enter that is meant for us once more would send the buyer what was typed to find a reply. */
export function createHeldEnter(
  editor: Pick<Editor, 'read' | 'selection'>,
  triggers: () => readonly string[],
): HeldEnter {
  let held: { element: HTMLElement; draft: string } | undefined;
  return {
    note(composer) {
      const draft = editor.read(composer);
      const cursor = editor.selection(composer)?.end ?? draft.length;
      held = triggerAt(draft, cursor, triggers()) && { element: composer.element, draft };
    },
    takes(composer) {
      const mine = held;
      held = undefined;
      return mine?.element === composer.element && mine.draft === editor.read(composer);
    },
  };
}
