import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Unit } from '../../utils/timing/tally.ts';
import { leftWords } from '../../utils/timing/words.ts';
import type { State } from '../state-mark.tsx';
import { formatWait } from './words.ts';

/** How long a unit waited for its answer (ms), as it was counted; till `now` where there is none yet. */
export const waitOf = ({ start, reply, wait }: Unit, now: number): number =>
  Math.max(0, wait ?? (reply ?? now) - start);

/** How long it took, or that nobody has answered. */
export const waitText = (unit: Unit, now: number): string =>
  unit.reply === undefined
    ? t('times.unit.open', [formatWait(waitOf(unit, now))])
    : formatWait(waitOf(unit, now));

/** In time, late, or left out and why: as a mark and in words. */
export function verdictOf(unit: Unit): { state: State; text: string } {
  if (unit.left) return { state: 'fine', text: t('times.unit.left', [leftWords(unit.left)]) };
  return unit.inTime
    ? { state: 'fine', text: t('times.unit.inTime') }
    : { state: 'late', text: t(unit.reply === undefined ? 'times.unit.never' : 'times.late') };
}

/** The name that the page shows; it may be masked there. */
export const buyerName = ({ buyer }: Pick<Unit, 'buyer'>): string => buyer || t('times.nameless');

/** `说了 3 句`. */
export const asksText = ({ asks }: Unit): string => t('times.unit.asks', asks, [formatCount(asks)]);

/** Which unit it is: a conversation has many, and a question one for each colleague who answered it. */
export const unitKey = ({ conversation, start, reply, agent = '' }: Unit): string =>
  `${conversation} ${start} ${reply} ${agent}`;

/** The console and shop of a unit, as its key begins. */
export function placeOf({ conversation }: Pick<Unit, 'conversation'>): { console: string; shop: string } {
  const [console = '', shop = ''] = conversation.split('/');
  return { console, shop: decodeURIComponent(shop) };
}
