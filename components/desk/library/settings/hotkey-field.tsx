import { useState } from 'preact/hooks';
import { hotkeyOf, hotkeyTrouble } from '../../../../utils/library/hotkey-capture.ts';
import { t } from '../../../../utils/locales/text.ts';
import { Field } from '../../../field.tsx';

interface HotkeyFieldProps {
  hotkey: string;
  onHotkey: (hotkey: string) => void;
}

/** A hotkey, set by pressing it. One that will not do is told and not taken. */
export function HotkeyField({ hotkey, onHotkey }: HotkeyFieldProps) {
  const [refused, setRefused] = useState<string>();
  const wrong = refused ?? hotkey;
  const trouble = hotkeyTrouble(wrong);
  return (
    <Field
      label={t('library.settings.hotkey')}
      hint={t('library.settings.hotkeyHint')}
      error={trouble && t(`library.settings.hotkeyTrouble.${trouble}`, [wrong])}
    >
      {(control) => (
        <input
          class="tx-input"
          {...control}
          readOnly
          value={hotkey === '' ? t('library.settings.hotkeyNone') : hotkey}
          onBlur={() => setRefused(undefined)}
          onKeyDown={(event) => {
            // Whoever only passes through must get on.
            if (event.key === 'Tab') return;
            const isBare = !event.ctrlKey && !event.altKey && !event.metaKey;
            const pressed = event.key === 'Backspace' && isBare ? '' : hotkeyOf(event);
            if (pressed === undefined) return;
            event.preventDefault();
            event.stopPropagation();
            if (hotkeyTrouble(pressed)) return setRefused(pressed);
            setRefused(undefined);
            if (pressed !== hotkey) onHotkey(pressed);
          }}
        />
      )}
    </Field>
  );
}
