import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { useInside } from './use-inside.ts';

interface PageDialogProps {
  /** What screen readers call it. */
  name: string;
  class: string;
  /** Where it stands in the window, in CSS px; further up where there is no room below. Undefined: where its class puts it. */
  place?: { left: number; top: number };
  /** What stands at its head, before the way out. */
  head: ComponentChildren;
  onClose(): void;
  children: ComponentChildren;
}

/** What unfolds over a page: it takes the focus, keeps its keys from the page, and closes with Esc. */
export function PageDialog({ name, place, head, onClose, children, ...rest }: PageDialogProps) {
  const box = useRef<HTMLDivElement>(null);
  useInside(box, place?.top);
  // At once: a key that comes before it would be the page's.
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      class={rest.class}
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      style={place && { left: `${place.left}px` }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="row">
        {head}
        <button type="button" class="close" aria-label={t('page.card.close')} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </div>
  );
}
