import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReleasePlan } from '../../utils/team/drafts/plan.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Warning } from '../warning.tsx';
import type { Published, WorkAround, WorkDoes } from './model.ts';
import { Outcome } from './outcome.tsx';
import { failureWords } from './words.ts';

interface PublishDialogProps {
  title: string;
  /** What the main button says. */
  act: string;
  danger?: boolean;
  disabled?: boolean;
  around: WorkAround;
  does: Pick<WorkDoes, 'onPublish' | 'onRetry'>;
  /** What is to be released, or the making of it; a failure is told. Undefined: something is still to be filled in. */
  plan: () => ReleasePlan | undefined | Promise<ReleasePlan | Failure | undefined>;
  onClose: () => void;
  children: ComponentChildren;
}

/** Something that is released at once: it says what will happen, does it, and tells what became of it. */
export function PublishDialog(props: PublishDialogProps) {
  const { title, act, danger = false, disabled = false, around, does, plan, onClose, children } = props;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [published, setPublished] = useState<Published>();
  const [missing, setMissing] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  // What is still to be filled in, or went wrong, may lie outside of what is scrolled to.
  useEffect(() => {
    if (missing > 0) top.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [missing]);
  useEffect(() => {
    if (failure || published) top.current?.scrollIntoView({ block: 'start' });
  }, [failure, published]);
  const isDone = published !== undefined && !published.overtaken;
  const run = async () => {
    const planned = plan();
    if (!planned) return setMissing(missing + 1);
    setBusy(true);
    setFailure(undefined);
    try {
      const made = await planned;
      if (!made) return setMissing(missing + 1);
      if ('code' in made) return setFailure(made);
      const done = await does.onPublish(made);
      if (done.ok) setPublished(done.value);
      else setFailure(done.error);
    } finally {
      setBusy(false);
    }
  };
  const retry = async () => {
    if (!published) return;
    setBusy(true);
    const done = await does.onRetry(published.release);
    setBusy(false);
    if (done.ok) setPublished(done.value);
    else setFailure(done.error);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{isDone ? t('common.close') : t('common.cancel')}</Button>
          {!isDone && (
            <Button
              variant={danger ? 'danger' : 'accent'}
              busy={busy}
              disabled={disabled}
              onClick={() => void run()}
            >
              {published?.overtaken ? t('teamWork.release.again') : act}
            </Button>
          )}
        </>
      }
    >
      <div class="desk-form" ref={top}>
        {failure && <Warning>{failureWords(failure, around)}</Warning>}
        {published && (
          <Outcome published={published} around={around} busy={busy} onRetry={() => void retry()} />
        )}
        {!isDone && children}
      </div>
    </Dialog>
  );
}
