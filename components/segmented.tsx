import { useRef } from 'preact/hooks';
import './segmented.css';

export interface SegmentedOption<V extends string> {
  value: V;
  label: string;
  /** Shown behind the label. */
  count?: string;
}

interface SegmentedProps<V extends string> {
  /** What is chosen here, for screen readers. */
  label: string;
  value: V;
  options: readonly SegmentedOption<V>[];
  onChange: (value: V) => void;
}

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of a few, side by side: a radio group with arrow keys. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  const group = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = options.findIndex((option) => option.value === value);
    const next = options[(at + step + options.length) % options.length];
    if (!next) return;
    onChange(next.value);
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div class="tx-segmented" role="radiogroup" aria-label={label} ref={group} onKeyDown={move}>
      {options.map((option) => (
        // biome-ignore lint/a11y/useSemanticElements: an input cannot carry the count and the look
        <button
          type="button"
          role="radio"
          key={option.value}
          data-value={option.value}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span class="tx-segmented-count">{option.count}</span>}
        </button>
      ))}
    </div>
  );
}
