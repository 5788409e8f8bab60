import type { Composer } from './composer.ts';
import { readDraft } from './draft.ts';
import { write } from './ways.ts';

/** An insertion, and whether something else than we should undo it. */
interface Step {
  before: string;
  after: string;
  isUndone: boolean;
}

const steps = new WeakMap<HTMLElement, Step[]>();

/** As many insertions as anybody takes back. */
const MOST_STEPS = 20;

const isUndo = (event: KeyboardEvent) =>
  event.isTrusted &&
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey &&
  event.key.toLowerCase() === 'z';

function listen(composer: Composer): Step[] {
  const list: Step[] = [];
  let check: (() => void) | undefined;
  const checkNow = () => {
    check?.();
    check = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    checkNow();
    const last = list.at(-1);
    if (!last || !isUndo(event) || readDraft(composer) !== last.after) return;
    const { before, isUndone } = last;
    list.pop();
    if (!isUndone) {
      event.preventDefault();
      event.stopImmediatePropagation();
      write(composer, before, before);
      return;
    }
    // The browser may have lost the step (a page that sets its field's value anew), or have it in several; Quill makes one step of all
    // that happens within a second. What must stand then is the draft from before; the next key may come before the timer.
    check = () => {
      if (readDraft(composer) !== before) write(composer, before, before);
    };
    setTimeout(checkNow);
  };
  composer.element.addEventListener('keydown', onKey, { capture: true });
  steps.set(composer.element, list);
  return list;
}

/** A step that was kept. */
export interface Kept {
  /** Whether it has not been undone since. */
  stands(): boolean;
  /** The page made this of the draft. */
  now(after: string): void;
  forget(): void;
}

/**
 * Sees to it that Ctrl/Cmd+Z, pressed while the draft is still `after`, brings `before` back, whatever browser and page make of it. To be
 * told as soon as the draft stands: the key may come before the page has settled.
 */
export function keepUndo(composer: Composer, step: Step): Kept {
  const list = steps.get(composer.element) ?? listen(composer);
  list.push(step);
  if (list.length > MOST_STEPS) list.shift();
  return {
    stands: () => list.includes(step),
    now(after) {
      step.after = after;
    },
    forget() {
      const at = list.indexOf(step);
      if (at >= 0) list.splice(at, 1);
    },
  };
}
