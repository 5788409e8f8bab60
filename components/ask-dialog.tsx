import type { ComponentChildren } from 'preact';
import { t } from '../utils/locales/text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import type { IconName } from './icon.tsx';

interface AskDialogProps {
  title: string;
  /** What the main button says. */
  act: string;
  icon?: IconName;
  /** It cannot be undone. */
  isGrave?: boolean;
  disabled?: boolean;
  /** Still at work: the main button cannot be pressed again. */
  busy?: boolean;
  onAct: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A dialog that asks for something: its main button does it, every other way out of it does nothing. */
export function AskDialog({
  title,
  act,
  isGrave = false,
  onAct,
  onClose,
  children,
  ...main
}: AskDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant={isGrave ? 'danger' : 'accent'} onClick={onAct} {...main}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
