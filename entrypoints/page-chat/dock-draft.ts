import { t } from '../../utils/locales/text.ts';
import type { DockModel } from './dock-model.ts';
import type { Parts } from './dock-parts.ts';

const LEVELS = ['block', 'warn', 'hint'] as const;
const STATES = { block: 'late', warn: 'soon', hint: 'fine' } as const;

/** A count with its state: colour, shape and words. */
export const stateMark = ({ part }: Parts, state: 'late' | 'soon' | 'fine', words: string): HTMLElement =>
  part('b', { class: state }, part('i', {}), words);

/**
 * What the check found in the draft: in one line the count of each level, the first finding, what may stand there instead; opened, the reason
 * and the better words in full.
 */
export function draftParts(parts: Parts, draft: NonNullable<DockModel['draft']>, open: boolean): Node[] {
  const { part, button, key } = parts;
  const { part: where, why, rewrite } = draft;
  const accept = (words: string) =>
    button('accept', words, { class: 'pick' }, key('Alt+↵'), part('span', { class: 'text' }, words));
  const silence = button('silence', t('picker.dock.silence'), { class: 'quiet' });
  const line = [
    ...LEVELS.flatMap((level) =>
      draft[level] === 0 ? [] : stateMark(parts, STATES[level], t(`picker.dock.${level}`, draft[level])),
    ),
    button(
      'finding',
      `${where} ${why}`,
      { class: 'why', 'aria-expanded': String(open) },
      part('em', {}, where),
      !open && ` ${why}`,
    ),
    ...(rewrite === undefined || open ? [] : [accept(t('picker.dock.rewrite', [rewrite]))]),
    button('ignore', t('picker.dock.ignore'), { class: 'quiet' }),
  ];
  if (!open) return line;
  return [
    ...line,
    part(
      'div',
      { class: 'more' },
      part('p', {}, why),
      ...(rewrite === undefined ? [] : [accept(t('picker.dock.rewrite', [rewrite]))]),
      silence,
    ),
  ];
}
