import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';

interface FileButtonProps {
  /** What the file is, for screen readers. */
  label: string;
  children: ComponentChildren;
  /** Endings and kinds that the dialog offers; undefined: all. */
  accept?: string;
  /** It is the one thing to do here. */
  isMain?: boolean;
  busy?: boolean;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** A button that lets somebody choose a file. */
export function FileButton({ label, children, accept, isMain = false, onFile, ...rest }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        class="tx-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [one] = event.currentTarget.files ?? [];
          // The same file may be chosen again.
          event.currentTarget.value = '';
          if (one) onFile(one);
        }}
      />
      <Button
        icon="upload"
        variant={isMain ? 'accent' : 'plain'}
        onClick={() => input.current?.click()}
        {...rest}
      >
        {children}
      </Button>
    </>
  );
}
