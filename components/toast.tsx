import type { ComponentChildren } from 'preact';
import { t } from '../utils/locales/text.ts';
import { Button, IconButton } from './button.tsx';
import { Kbd } from './kbd.tsx';
import './toast.css';

interface ToastProps {
  children: ComponentChildren;
  /** `failed`: it did not happen; stays until closed. */
  tone?: 'plain' | 'failed';
  action?: { label: string; hotkey?: string; onClick: () => void };
  onClose: () => void;
}

/** What just happened, with the way back. The caller takes it away after a while. */
export function Toast({ children, tone = 'plain', action, onClose }: ToastProps) {
  return (
    <div class={`tx-toast tx-toast-${tone}`} role={tone === 'failed' ? 'alert' : 'status'}>
      <span>{children}</span>
      {action && (
        <Button variant="quiet" onClick={action.onClick} {...(action.hotkey && { hotkey: action.hotkey })}>
          {action.label}
          {action.hotkey !== undefined && (
            <>
              {' '}
              <Kbd>{action.hotkey}</Kbd>
            </>
          )}
        </Button>
      )}
      <IconButton icon="close" label={t('common.close')} onClick={onClose} />
    </div>
  );
}
