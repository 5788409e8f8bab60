import { toneText } from '../../components/picker/words.ts';
import { t } from '../../utils/locales/text.ts';
import { draftParts, stateMark } from './dock-draft.ts';
import type { DockModel } from './dock-model.ts';
import type { Parts } from './dock-parts.ts';

/** More of a reply than this (UTF-16 units) is never seen in one line. */
const SEEN = 80;

/** What comes next after a reply went in, with the key for it. */
const step = ({ part, button, key }: Parts, words: string, name: string) =>
  button('accept', words, { class: 'pick next' }, key(name), part('span', { class: 'text' }, words));

function suggestionParts({ part, button, key }: Parts, { why, suggestions }: DockModel): Node[] {
  if (suggestions.length === 0) return [];
  return [
    ...(why ? [part('span', { class: 'why', title: why }, why)] : []),
    part('span', { class: 'keys' }, key('Alt+')),
    ...suggestions.map(({ title, text, missing }, at) =>
      button(
        'suggest',
        text,
        {
          class: 'pick',
          'data-at': String(at),
          'aria-label': `${title} ${text}`,
          'aria-keyshortcuts': `Alt+${at + 1}`,
        },
        key(String(at + 1)),
        part('span', { class: 'name text' }, title),
        part('span', { class: 'text' }, text.replace(/\s+/g, ' ').slice(0, SEEN)),
        missing && part('span', { class: 'soon' }, part('i', {}), missing),
      ),
    ),
  ];
}

/** What matters most at this moment: what was refused, what the draft wants, what comes next, what is suggested. */
export function mainParts(parts: Parts, model: DockModel, open: boolean): Node[] {
  const { part, button } = parts;
  const { notice, draft, over, gap, next } = model;
  if (notice)
    return [
      part(
        'span',
        { class: 'notice late', title: notice },
        part('i', {}),
        part('span', { class: 'text' }, notice),
      ),
      button('dismiss', t('common.close'), { class: 'quiet' }),
    ];
  if (draft) return draftParts(parts, draft, open);
  if (over) return [stateMark(parts, 'late', t('picker.too_long', [String(over.by), String(over.most)]))];
  if (gap)
    return [
      stateMark(parts, gap.loud ? 'late' : 'soon', t('picker.dock.gaps', gap.count)),
      step(parts, t('picker.dock.gap', [gap.label]), 'Tab'),
    ];
  if (next)
    return [
      step(parts, t('picker.dock.next', [String(next.nth), String(next.of)]), 'Alt+↵'),
      button('drop', t('picker.dock.drop'), { class: 'quiet' }),
    ];
  return suggestionParts(parts, model);
}

/** What stands at the end of the line at all times: the picker, the voice, folding away. */
export const sideParts = ({ part, button, key }: Parts, { trigger, voice, voices }: DockModel): Node[] => [
  button(
    'open',
    t('picker.dock.search'),
    { class: 'quiet', 'aria-label': t('picker.dock.search') },
    key(trigger),
    part('span', { class: 'text' }, t('picker.dock.search')),
  ),
  part(
    'select',
    { 'aria-label': t('picker.dock.voice'), title: t('picker.dock.voice') },
    ...voices.map((tone) => part('option', { value: tone, selected: tone === voice }, toneText(tone))),
  ),
  button('fold', t('picker.dock.fold'), { class: 'quiet', 'aria-label': t('picker.dock.fold') }, '−'),
];
