import { t } from '../../utils/locales/text.ts';
import { KeyHelp, type KeyLine } from '../key-help.tsx';

/** Every key, for the key card. */
const keyLines = (cared: boolean): KeyLine[] => [
  { keys: ['↓', 'J'], does: t('keys.next') },
  { keys: ['↑', 'K'], does: t('keys.previous') },
  { keys: ['Enter'], does: t('keys.open') },
  { keys: ['S'], does: t('keys.snooze') },
  { keys: ['D'], does: t('keys.done') },
  { keys: ['X'], does: t('keys.dismiss') },
  { keys: ['N'], does: t('keys.notice') },
  { keys: ['C'], does: t('keys.copyNumber') },
  { keys: ['I'], does: t('keys.details') },
  { keys: ['M'], does: t('keys.menu') },
  { keys: ['Shift ↓', 'Shift ↑'], does: t('keys.extend') },
  { keys: ['Space'], does: t('keys.toggle') },
  { keys: ['Ctrl A'], does: t('keys.all') },
  { keys: ['Z'], does: t('keys.undo') },
  { keys: ['←', '→'], does: t('keys.fold') },
  { keys: ['/'], does: t('keys.search') },
  { keys: ['R'], does: t('keys.replies') },
  { keys: ['W'], does: t('myTime.title') },
  ...(cared ? [{ keys: ['T'], does: t('care.key') }] : []),
  { keys: ['Esc'], does: t('keys.leave') },
  { keys: ['?'], does: t('keys.help') },
];

/** What the keys of the attention list do; `cared`: the team shares who works on what. */
export const KeyCard = ({ cared, onClose }: { cared: boolean; onClose: () => void }) => (
  <KeyHelp lines={keyLines(cared)} onClose={onClose} />
);
