import type { PickerRow, PlacelessModel } from '../../components/picker/model.ts';
import { t } from '../../utils/locales/text.ts';
import { messagesKey, type OpenPicker } from './picker-state.ts';
import type { Surroundings } from './surroundings.ts';

/** What is drawn of an open picker. */
export function modelOf(
  state: OpenPicker,
  rows: readonly PickerRow[],
  { editor, view }: Pick<Surroundings, 'editor' | 'view'>,
): PlacelessModel {
  const row = rows[state.selected];
  const card = row?.kind === 'reply' ? row.card : undefined;
  const messages = card && state.messages.get(messagesKey(card));
  const length = card && editor.lengthOf(card.preview, state.composer);
  return {
    composer: state.composer.element.getBoundingClientRect(),
    room: { width: view.innerWidth, height: view.innerHeight },
    phase: state.phase,
    query: state.query,
    path: state.path,
    rows,
    total: state.total,
    selected: rows.length === 0 ? -1 : state.selected,
    ...(messages && { messages }),
    ...(length && { length }),
    ...(state.form && { form: state.form }),
    ...(state.notice && { notice: state.notice }),
    busy: state.busy,
  };
}

/** The selected line for who hears it: title, the beginning of the text, place in the list. */
export function spokenLine(state: OpenPicker, rows: readonly PickerRow[]): string {
  const row = rows[state.selected];
  if (!row) return t('picker.not_found', [state.query]);
  const [what, more] =
    row.kind === 'folder'
      ? [row.name, t('picker.replies', row.count)]
      : [row.card.title, row.card.preview.slice(0, 60)];
  return t('picker.position', [what, more, String(state.selected + 1), String(rows.length)]);
}
