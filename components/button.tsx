import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';
import './button.css';

interface ButtonProps {
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  /** `accent`: the one thing to do here. `quiet`: no frame. `danger`: cannot be undone. */
  variant?: 'plain' | 'accent' | 'quiet' | 'danger';
  icon?: IconName;
  /** Key that does the same, for screen readers, e.g. `D`. */
  hotkey?: string;
  disabled?: boolean;
  /** Still at work: says so and cannot be pressed again; it keeps the focus. */
  busy?: boolean;
  type?: 'button' | 'submit';
  /** It shows or hides something, which is shown now or not. */
  expanded?: boolean;
  /** Id of the text that explains it. */
  describedBy?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with words. */
export function Button({ children, variant = 'plain', icon, hotkey, busy = false, ...rest }: ButtonProps) {
  return (
    <button
      type={rest.type ?? 'button'}
      class={`tx-button tx-button-${variant}`}
      disabled={rest.disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={hotkey}
      aria-expanded={rest.expanded}
      aria-describedby={rest.describedBy}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      ref={rest.buttonRef ?? null}
    >
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  /** What it does, for everyone: read out, and shown on hover together with the key. */
  label: string;
  onClick: (event: MouseEvent) => void;
  hotkey?: string;
  pressed?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  /** -1 where the list around it offers the same by key. */
  tabIndex?: number;
}

/** A button with only an icon: 24 px, labelled. */
export function IconButton({ icon, label, hotkey, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class="tx-icon-button"
      aria-label={label}
      title={hotkey ? `${label} · ${hotkey}` : label}
      aria-keyshortcuts={hotkey}
      aria-pressed={rest.pressed}
      aria-expanded={rest.expanded}
      disabled={rest.disabled}
      tabIndex={rest.tabIndex}
      onClick={rest.onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
