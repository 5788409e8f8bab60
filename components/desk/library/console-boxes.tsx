import { t } from '../../../utils/locales/text.ts';
import type { DeskConsole } from '../model.ts';

interface ConsoleBoxesProps {
  consoles: readonly DeskConsole[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** On which consoles a reply is offered; none chosen means on all. Ids of consoles that are not known any more stay. */
export function ConsoleBoxes({ consoles, chosen, onChange }: ConsoleBoxesProps) {
  return (
    <fieldset class="lib-boxes">
      <legend>{t('library.field.consoles')}</legend>
      {consoles.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          {name}
        </label>
      ))}
      <p class="tx-field-hint">{t('library.consolesHint')}</p>
    </fieldset>
  );
}
