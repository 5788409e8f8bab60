import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { FileButton } from '../file-button.tsx';

interface BringProps {
  busy: boolean;
  onText: (text: string) => void;
  onFile: (file: File) => void;
  children: ComponentChildren;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** A page on which a release may be dropped or pasted anywhere; what is typed into a field stays the field's. */
export function BringAnywhere({ busy, onText, onFile, children }: BringProps) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const onPaste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const [one] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!one && text.trim() === '') return;
      event.preventDefault();
      if (one) onFile(one);
      else onText(text);
    };
    const onDrag = (event: DragEvent) => {
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [one] = event.dataTransfer?.files ?? [];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      if (one) onFile(one);
      else if (text.trim() !== '') onText(text);
    };
    document.addEventListener('paste', onPaste, { signal });
    document.addEventListener('dragover', onDrag, { signal });
    document.addEventListener('dragleave', onDrag, { signal });
    document.addEventListener('drop', onDrop, { signal });
    return () => end.abort();
  }, [onText, onFile]);
  return (
    <>
      {children}
      <div class="team-bring" data-over={over || undefined}>
        <p>{t('team.bring.hint')}</p>
        <FileButton label={t('team.bring.file')} busy={busy} onFile={onFile}>
          {t('team.bring.file')}
        </FileButton>
      </div>
    </>
  );
}
