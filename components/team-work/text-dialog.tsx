import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Skeleton } from '../states.tsx';
import { Warning } from '../warning.tsx';
import type { ReleaseLine, WorkAround, WorkDoes } from './model.ts';
import { failureWords } from './words.ts';

interface TextDialogProps {
  line: ReleaseLine;
  around: WorkAround;
  does: WorkDoes;
  onClose: () => void;
}

/** A release as text for a group chat: in parts, each to be copied and sent as one message. */
export function TextDialog({ line, around, does, onClose }: TextDialogProps) {
  const [parts, setParts] = useState<readonly string[]>();
  const [failure, setFailure] = useState<Failure>();
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  const { textOf } = does;
  useEffect(() => {
    let current = true;
    void textOf(line.key).then((made) => {
      if (!current) return;
      if (made.ok) setParts(made.value);
      else setFailure(made.error);
    });
    return () => {
      current = false;
    };
  }, [line, textOf]);
  return (
    <Dialog
      title={t('teamWork.text.title', [String(line.number)])}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div class="desk-stack">
        {failure && <Warning>{failureWords(failure, around)}</Warning>}
        {!failure && !parts && <Skeleton rows={3} height={30} label={t('common.loading')} />}
        {parts && (
          <>
            <p>{t('teamWork.text.how', parts.length, [String(parts.length)])}</p>
            <ol class="tw-parts">
              {parts.map((part, at) => (
                <li key={part.slice(0, 60)}>
                  <code>{part.slice(0, 48)}…</code>
                  <Button
                    icon={copied.has(at) ? 'check' : 'copy'}
                    onClick={() =>
                      void does.onCopy(part).then((done) => done && setCopied(new Set([...copied, at])))
                    }
                  >
                    {copied.has(at)
                      ? t('teamWork.text.copied', [String(at + 1)])
                      : t('teamWork.text.copy', [String(at + 1)])}
                  </Button>
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Dialog>
  );
}
