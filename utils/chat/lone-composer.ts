import { fold } from '../reader/clean-text.ts';
import { isShown } from '../reader/visible.ts';

/** What a browser lets people write in, whatever the attribute's spelling (`""`, `true`, `plaintext-only`). */
const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';

const BUTTON =
  'button, [role="button"], [class*="btn" i], [class*="button" i], [class*="send" i], [id*="send" i], [data-qa-id*="send" i]';
const SENDS = /^(?:[发發傳]送|送出|Send)\s*(?:消息|訊息|message)?(?:\s*[(（].*)?$/i;
/** So many fields are compared; so many elements up from each, something to send with is looked for. */
const MOST = 30;
const LEVELS = 6;
const BUTTONS = 20;

/** The first fields of a scope; asked for one by one, as a browser keeps an index of each. */
export const fieldsIn = (root: ParentNode): Element[] =>
  ['textarea', '[contenteditable]'].flatMap((selector) =>
    [...root.querySelectorAll(selector)].slice(0, MOST),
  );

/** Whether somebody can write in a field. */
export const isWritable = (element: Element): boolean =>
  !element.hasAttribute('disabled') &&
  !element.hasAttribute('readonly') &&
  element.getAttribute('contenteditable')?.toLowerCase() !== 'false';

const sends = (around: Element): boolean =>
  [...around.querySelectorAll(BUTTON)]
    .slice(0, BUTTONS)
    .some((button) => SENDS.test(fold((button.textContent ?? '').slice(0, 60))) && isShown(button));

/** Whether something to send with stands nearer to a field than any other field. */
function hasSendBeside(field: Element, fields: readonly Element[]): boolean {
  let around = field.parentElement;
  for (let level = 0; around && level < LEVELS; level += 1) {
    const own = around;
    if (fields.some((other) => other !== field && own.contains(other))) return false;
    if (sends(own)) return true;
    around = own.parentElement;
  }
  return false;
}

/** The one field of a page beside which something can be sent; undefined where there are several, or none. */
export function loneComposer(roots: readonly ParentNode[]): Element | undefined {
  const fields = roots
    .flatMap(fieldsIn)
    .filter(
      (field) =>
        isWritable(field) &&
        field.getAttribute('tabindex') !== '-1' &&
        !field.parentElement?.closest(EDITABLE) &&
        isShown(field),
    );
  const likely = fields.filter((field) => hasSendBeside(field, fields));
  return likely.length === 1 ? likely[0] : undefined;
}
