import './switch.css';

interface SwitchProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** What it switches. Shown beside it unless `hideLabel`. */
  label: string;
  hideLabel?: boolean;
  disabled?: boolean;
  describedBy?: string;
}

/** On or off, effective at once. */
export function Switch({
  checked,
  onChange,
  label,
  hideLabel = false,
  disabled = false,
  describedBy,
}: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="tx-switch"
      aria-checked={checked}
      aria-label={hideLabel ? label : undefined}
      aria-describedby={describedBy}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    >
      <span class="tx-switch-track" aria-hidden="true" />
      {!hideLabel && <span>{label}</span>}
    </button>
  );
}
