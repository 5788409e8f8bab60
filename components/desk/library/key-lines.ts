import { t } from '../../../utils/locales/text.ts';
import type { KeyLine } from '../../key-help.tsx';

/** Every key of the library, for the card that shows them. */
export const keyLines = (): KeyLine[] => [
  { keys: ['↓', '↑', 'PgDn', 'PgUp'], does: t('library.keys.move') },
  { keys: ['Enter'], does: t('library.keys.open') },
  { keys: ['Space'], does: t('keys.toggle') },
  { keys: ['Shift+↓'], does: t('keys.extend') },
  { keys: ['Ctrl+A'], does: t('keys.all') },
  { keys: ['N'], does: t('library.new') },
  { keys: ['Ctrl+S'], does: t('library.keys.save') },
  { keys: ['Ctrl+Z'], does: t('keys.undo') },
  { keys: ['M'], does: t('library.act.move') },
  { keys: ['T'], does: t('library.act.tags') },
  { keys: ['D'], does: t('library.act.duplicate') },
  { keys: ['A'], does: t('library.act.approve') },
  { keys: ['E'], does: t('library.act.export') },
  { keys: ['F'], does: t('finder.favourite') },
  { keys: ['Del'], does: t('library.act.delete') },
  { keys: ['F2'], does: t('library.folder.act.rename') },
  { keys: ['/'], does: t('keys.search') },
  { keys: ['Esc'], does: t('keys.leave') },
  { keys: ['?'], does: t('keys.help') },
];
