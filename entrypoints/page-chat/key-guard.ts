import { hearKeys } from '../../utils/page/first-keys.ts';

/** What becomes of a key: `take` is ours and does nothing else; `hide` does what it does, but the page does not hear of it. */
export type KeyVerdict = 'take' | 'hide' | undefined;

/** What an input method keeps for itself. */
const PROCESS = 229;
/** Some input methods end the composing just before the key that ended it is told (ms). */
const JUST_ENDED = 20;

/**
 * Judges each key of a person before the page hears it. Of a key that was taken the page hears nothing at all: neither its release nor
 * its repetition, however long it is held, since some pages send at those. What an input method is at is never touched.
 */
export function guardKeys(
  view: Window,
  judge: (event: KeyboardEvent) => KeyVerdict,
  signal: AbortSignal,
): void {
  /** Keys that are down, and what became of their press: it becomes of their release as well, wherever the focus is by then. */
  const held = new Map<string, 'take' | 'hide'>();
  let composedUntil = Number.NEGATIVE_INFINITY;
  view.addEventListener(
    'compositionend',
    ({ timeStamp }) => {
      composedUntil = timeStamp + JUST_ENDED;
    },
    { capture: true, signal },
  );
  view.addEventListener('blur', () => held.clear(), { signal });

  const isInputMethods = (event: KeyboardEvent) =>
    event.isComposing || event.keyCode === PROCESS || event.timeStamp < composedUntil;

  const verdictOn = (event: KeyboardEvent): KeyVerdict => {
    const before = held.get(event.code);
    if (event.type !== 'keydown') return before;
    if (isInputMethods(event)) return undefined;
    const verdict = judge(event);
    return event.repeat && before === 'take' ? 'take' : verdict;
  };

  const hear = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const verdict = verdictOn(event);
    if (event.type === 'keyup' || !verdict) held.delete(event.code);
    else if (event.type === 'keydown') held.set(event.code, verdict);
    if (!verdict) return;
    event.stopImmediatePropagation();
    if (verdict === 'take') event.preventDefault();
  };
  hearKeys(view, hear, signal);
}
