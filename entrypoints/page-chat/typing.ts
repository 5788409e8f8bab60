import type { Composer } from '../../utils/composer/composer.ts';
import { isFresh, QUERY_LIMIT, type Trigger, triggerAt } from '../../utils/picker/trigger.ts';
import type { Composers } from './composers.ts';
import type { Offers } from './offers.ts';
import type { OpenPicker } from './picker-state.ts';
import type { Picker } from './picker-types.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';

/** What opens the picker until the settings are known. */
export const TRIGGERS = ['/', '、', '／'];

export interface TypingHooks {
  /** The draft is another one; not while an input method is at work. */
  onDraft(composer: Composer, text: string): void;
  /** Whether what the composer tells is our own doing. */
  isOurs(): boolean;
}

/** The cursor as a place where the picker is opened without a mark: what is typed from there on is what is looked for. */
export function cursorTrigger(composer: Composer, { editor }: Pick<Surroundings, 'editor'>): Trigger {
  const from = editor.selection(composer)?.start ?? editor.read(composer).length;
  return { from, mark: '', query: '' };
}

/** What was typed behind the place where the picker was opened; undefined where the cursor has left it. */
function queryBehind(
  { trigger }: OpenPicker,
  text: string,
  cursor: number,
  triggers: readonly string[],
): string | undefined {
  if (trigger.mark !== '') {
    const found = triggerAt(text, cursor, triggers);
    return found?.from === trigger.from && found.mark === trigger.mark ? found.query : undefined;
  }
  const query = text.slice(trigger.from, cursor);
  const isGone = cursor < trigger.from || query.includes('\n') || query.length > QUERY_LIMIT;
  return isGone ? undefined : query;
}

/** Follows what is typed into the page's composers: opens the picker at a trigger, tells it the query, closes it when the cursor leaves. */
export function followTyping(
  around: Surroundings,
  composers: Composers,
  picker: Picker,
  offers: Offers,
  stage: Stage,
  hooks: TypingHooks,
): void {
  const { document, editor, signal } = around;
  const triggers = () => offers.manners()?.triggers ?? TRIGGERS;
  let composing = false;

  const cursorOf = (composer: Composer) => {
    const selection = editor.selection(composer);
    return selection && selection.start === selection.end ? selection.end : undefined;
  };

  const keepUp = (open: OpenPicker, composer: Composer, text: string, types: boolean) => {
    const cursor = cursorOf(composer);
    const isElsewhere = composer.element !== open.composer.element || cursor === undefined;
    const query = isElsewhere ? undefined : queryBehind(open, text, cursor, triggers());
    if (query === undefined) picker.close();
    else if (types) picker.type(query);
  };

  const onTyped = (composer: Composer, inserted: string) => {
    const text = editor.read(composer);
    const open = picker.now();
    if (open) keepUp(open, composer, text, true);
    else if (inserted !== '') {
      const cursor = cursorOf(composer);
      const trigger = cursor === undefined ? undefined : triggerAt(text, cursor, triggers());
      if (trigger && cursor !== undefined && isFresh(trigger, cursor, inserted))
        picker.open(composer, trigger);
    }
    hooks.onDraft(composer, text);
  };

  const listen = <K extends keyof DocumentEventMap>(name: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(name, hear, { capture: true, passive: true, signal });

  listen('input', (event) => {
    if (hooks.isOurs()) return;
    const composer = composers.of(event);
    const { data, inputType = '', isComposing } = event as InputEvent;
    if (!composer || isComposing) return;
    const isTyped = event.isTrusted && /^insert(?:Text|CompositionText|FromComposition)$/.test(inputType);
    onTyped(composer, isTyped ? (data ?? '') : '');
  });
  listen('compositionstart', () => {
    composing = true;
  });
  listen('compositionend', (event) => {
    composing = false;
    const composer = composers.of(event);
    if (composer && !hooks.isOurs()) onTyped(composer, event.isTrusted ? event.data : '');
  });
  document.addEventListener(
    'selectionchange',
    () => {
      const open = picker.now();
      if (!open || open.form || open.busy || composing || hooks.isOurs()) return;
      if (editor.hasFocus(open.composer)) keepUp(open, open.composer, editor.read(open.composer), false);
    },
    { signal },
  );
  const leave = (event: Event) => {
    const open = picker.now();
    if (!open || open.busy || stage.holds(event)) return;
    if (!event.composedPath().includes(open.composer.element)) picker.close();
  };
  listen('focusin', leave);
  listen('pointerdown', leave);
}
