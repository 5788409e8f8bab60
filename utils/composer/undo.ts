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
  const restore = ({ before }: Step) => {
    list.pop();
    write(composer, before, before);
  };
  const onKey = (event: KeyboardEvent) => {
    const last = list.at(-1);
    if (!last || !isUndo(event) || readDraft(composer) !== last.after) return;
    if (!last.isUndone) {
      event.preventDefault();
      event.stopImmediatePropagation();
      restore(last);
      return;
    }
    // A page that sets its field's value anew takes the browser's own steps away: what nobody undid is undone by us.
    setTimeout(() => {
      if (readDraft(composer) === last.after) restore(last);
      else list.pop();
    });
  };
  composer.element.addEventListener('keydown', onKey, { capture: true });
  steps.set(composer.element, list);
  return list;
}

/** Makes Ctrl/Cmd+Z, pressed while the draft is still `after`, bring `before` back, where browser and page do not. */
export function keepUndo(composer: Composer, step: Step): void {
  const list = steps.get(composer.element) ?? listen(composer);
  list.push(step);
  if (list.length > MOST_STEPS) list.shift();
}
