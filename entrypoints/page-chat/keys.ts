import type { Composer } from '../../utils/composer/composer.ts';
import { t } from '../../utils/locales/text.ts';
import { isHotkey } from '../../utils/picker/hotkey.ts';
import { pickerCommand } from '../../utils/picker/keys.ts';
import type { Checking } from './checking.ts';
import type { Composers } from './composers.ts';
import type { DockDesk } from './dock-desk.ts';
import type { FollowUp } from './follow-up.ts';
import type { HeldEnter } from './held-enter.ts';
import type { Insertion } from './insertion.ts';
import type { KeyVerdict } from './key-guard.ts';
import type { Offers } from './offers.ts';
import type { Picker } from './picker-types.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { cursorTrigger } from './typing.ts';

interface Parts {
  around: Surroundings;
  composers: Composers;
  offers: Offers;
  picker: Picker;
  stage: Stage;
  desk: DockDesk;
  checking: Checking;
  followUp: FollowUp;
  heldEnter: HeldEnter;
  insertion: Insertion;
}

const isPlain = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !altKey && !ctrlKey && !metaKey && !shiftKey;
const onlyAlt = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey && !ctrlKey && !metaKey && !shiftKey;

/** Says of each key on the page whether it is ours. Whatever is not, the page gets: nothing of it is ever held back. */
export function judgeKeys(parts: Parts): (event: KeyboardEvent) => KeyVerdict {
  const { around, composers, offers, picker, stage, desk, checking, followUp, heldEnter, insertion } = parts;
  const isMac = /^Mac/.test(around.view.navigator.platform);
  const take = (done: boolean): KeyVerdict => (done ? 'take' : undefined);

  /** In the picker's form or the dock, which have the focus: the page hears nothing of it. */
  const inOurs = (event: KeyboardEvent): KeyVerdict => {
    if (event.key === 'Escape') {
      if (picker.now()) picker.cancelForm();
      else desk.leave();
      return 'take';
    }
    const isInDock = !picker.now() && (event.composedPath()[0] as Element).localName !== 'select';
    if (isInDock && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      desk.move(event.key === 'ArrowRight' ? 1 : -1);
      return 'take';
    }
    if (isInDock && event.key === 'ArrowUp') {
      desk.leave();
      return 'take';
    }
    return 'hide';
  };

  const inPicker = (event: KeyboardEvent): KeyVerdict => {
    const command = pickerCommand(event, picker.focus());
    if (command) picker.command(command);
    return take(command !== undefined);
  };

  const atComposer = (event: KeyboardEvent, composer: Composer): KeyVerdict => {
    const { code, key } = event;
    const [, digit] = /^(?:Digit|Numpad)([1-3])$/.exec(code) ?? [];
    if (digit && onlyAlt(event)) return take(desk.suggest(Number(digit) - 1));
    if (key === 'Enter' && onlyAlt(event)) return take(desk.accept());
    // What is just going in would be sent while the page may still put it back, and then stand there once more.
    if (key === 'Enter' && insertion.isBusy()) return 'take';
    if (key === 'Enter' && !event.altKey && !event.shiftKey && heldEnter.takes(composer)) {
      desk.notice(t('picker.refused.still_there'));
      desk.draw();
      stage.say(t('picker.refused.still_there'));
      return 'take';
    }
    if (key === 'Enter' && checking.warn()) stage.say(t('picker.dock.about_to_send'));
    if (!isPlain(event)) return undefined;
    if (key === 'Tab') return take(followUp.selectGap(composer));
    if (key === 'ArrowDown' && around.editor.read(composer) === '') return take(desk.focus());
    return undefined;
  };

  return (event) => {
    if (!around.alive()) return undefined;
    if (stage.holds(event)) return inOurs(event);
    const composer = composers.of(event);
    if (isHotkey(event, offers.manners()?.hotkey ?? '', isMac)) {
      const place = composer ?? composers.current();
      if (picker.now()) picker.close();
      else if (place) {
        if (!composer) place.element.focus({ preventScroll: true });
        picker.open(place, cursorTrigger(place, around));
      }
      return take(place !== undefined);
    }
    if (!composer) return undefined;
    const open = picker.now();
    if (open?.composer.element === composer.element) return inPicker(event);
    return atComposer(event, composer);
  };
}
