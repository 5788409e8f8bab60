import { t } from '../../../utils/locales/text.ts';
import type { KeyLine } from '../../key-help.tsx';

/** Every key of the page, for the key card. */
export const keyLines = (): KeyLine[] => [
  { keys: ['↓', '↑'], does: t('reviewCase.keys.list') },
  { keys: ['Enter'], does: t('reviewCase.keys.open') },
  { keys: ['J', '→'], does: t('reviewCase.keys.forward') },
  { keys: ['K', '←'], does: t('reviewCase.keys.back') },
  { keys: ['1', '…', '7'], does: t('reviewCase.keys.move') },
  { keys: ['N'], does: t('reviewCase.keys.note') },
  { keys: ['T'], does: t('reviewCase.keys.next') },
  { keys: ['S'], does: t('reviewCase.keys.snooze') },
  { keys: ['O'], does: t('reviewCase.keys.own') },
  { keys: ['C'], does: t('keys.copyNumber') },
  { keys: ['P'], does: t('reviewCase.print') },
  { keys: ['Z'], does: t('keys.undo') },
  { keys: ['G'], does: t('reviewCase.patrol.title') },
  { keys: ['/'], does: t('keys.search') },
  { keys: ['Esc'], does: t('reviewCase.keys.leave') },
  { keys: ['?'], does: t('keys.help') },
];
