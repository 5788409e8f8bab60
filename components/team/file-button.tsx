import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../button.tsx';

interface FileButtonProps {
  /** What the file is, for screen readers. */
  label: string;
  children: ComponentChildren;
  busy?: boolean;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that lets somebody choose a file. */
export function FileButton({ label, children, busy = false, disabled = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="tx-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [one] = event.currentTarget.files ?? [];
          if (one) onFile(one);
          event.currentTarget.value = '';
        }}
      />
      <Button icon="upload" busy={busy} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
