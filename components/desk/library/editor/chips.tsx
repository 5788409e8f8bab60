import type { ComponentChildren } from 'preact';
import { t } from '../../../../utils/locales/text.ts';
import { IconButton } from '../../../button.tsx';

interface ChipsProps {
  label: string;
  chosen: readonly { id: string; label: string }[];
  disabled: boolean;
  onRemove: (id: string) => void;
  /** How more are added. */
  children: ComponentChildren;
}

/** A few things that belong to a reply, each with a way to take it off. */
export function Chips({ label, chosen, disabled, onRemove, children }: ChipsProps) {
  return (
    <div class="lib-chips">
      {chosen.length > 0 && (
        <ul aria-label={label}>
          {chosen.map((one) => (
            <li key={one.id}>
              {one.label}
              <IconButton
                icon="close"
                label={t('library.chipRemove', [one.label])}
                disabled={disabled}
                onClick={() => onRemove(one.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {!disabled && children}
    </div>
  );
}
