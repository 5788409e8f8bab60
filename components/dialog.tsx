import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../utils/locales/text.ts';
import { IconButton } from './button.tsx';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the foot, the main one last. */
  actions?: ComponentChildren;
}

/** Where the focus may go back to: what had it, then what stands around that, then the head of the page. */
function placesFrom(before: Element | null): (HTMLElement | null)[] {
  const places: (HTMLElement | null)[] = [];
  for (let at = before; at && at !== document.body; at = at.parentElement)
    if (at instanceof HTMLElement && (at === before || at.tabIndex >= 0)) places.push(at);
  return [...places, document.querySelector('h1')];
}

/** A modal dialog: keeps the focus inside, closes with Esc, gives the focus back where it was. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const places = placesFrom(document.activeElement);
    dialog.current?.showModal();
    return () => {
      // What had it may be gone by now, or be at rest.
      places.some((place) => {
        place?.focus();
        return place !== null && document.activeElement === place;
      });
    };
  }, []);
  return (
    <dialog
      class="tx-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="tx-dialog-body">
        <header>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={t('common.close')} hotkey="Esc" onClick={onClose} />
        </header>
        <div class="tx-dialog-content">{children}</div>
        {actions && <footer>{actions}</footer>}
      </div>
    </dialog>
  );
}
