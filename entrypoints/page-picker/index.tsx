import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import button from '../../components/button.css?inline';
import kbd from '../../components/kbd.css?inline';
import columns from '../../components/picker/columns.css?inline';
import fillForm from '../../components/picker/fill-form.css?inline';
import { type DrawPicker, drawPicker, PICKER } from '../../components/picker/model.ts';
import picker from '../../components/picker/picker.css?inline';
import { Picker } from '../../components/picker/picker.tsx';
import { insertDraft } from '../../utils/composer/insert.ts';
import { INSERT } from '../../utils/composer/inserter.ts';
import { createOutcomes } from '../../utils/picker/outcome.ts';
import { OUTCOMES } from '../../utils/picker/outcome-maker.ts';
import { placePicker } from '../../utils/picker/place.ts';

const STYLED = 'data-tiexin-picker';

/** Puts the picker's looks beside the layer, once. */
function dress(layer: HTMLElement): void {
  if (layer.hasAttribute(STYLED)) return;
  layer.setAttribute(STYLED, '');
  const style = layer.ownerDocument.createElement('style');
  style.textContent = [button, kbd, picker, columns, fillForm].join('\n');
  layer.before(style);
}

const draw: DrawPicker = (layer, model, actions) => {
  dress(layer);
  const placed = model && { ...model, place: placePicker(model.composer, model.room) };
  render(placed ? <Picker model={placed} actions={actions} /> : null, layer);
};

/**
 * The picker of a chat page, what puts drafts in and follows them up. Brought when somebody comes to a composer, so that it stands at the first key; brought again it leaves the
 * first one in place, since another copy of Preact would not know what stands in the layer.
 */
export default defineUnlistedScript(() => {
  if (!drawPicker())
    Object.assign(globalThis, { [PICKER]: draw, [INSERT]: insertDraft, [OUTCOMES]: createOutcomes });
});
