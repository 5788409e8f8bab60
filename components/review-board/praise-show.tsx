import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { PraiseLine } from '../../utils/review-board/praise.ts';
import { Button } from '../button.tsx';

/** How long a line stays, ms: long enough to be read twice from the other end of an office. */
const STAY = 12_000;

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const STOP: ReadonlySet<string> = new Set(['Escape', 'f', 'F']);

const prefersCalm = (): boolean => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** Lines over the whole screen, one after the other. Who wants less motion gets one that stands until a key is pressed. */
export function PraiseShow({ lines, onClose }: { lines: readonly PraiseLine[]; onClose: () => void }) {
  const [at, setAt] = useState(0);
  const [runs, setRuns] = useState(() => !prefersCalm());
  const frame = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const step = (by: number) => setAt((now) => (now + by + lines.length) % lines.length);
  useEffect(() => {
    const dialog = frame.current;
    const before = document.activeElement as HTMLElement | null;
    dialog?.showModal?.();
    dialog?.focus();
    // Where the browser refuses, the dialog fills the window all the same.
    void dialog?.requestFullscreen?.().catch(() => {});
    const follow = () => document.fullscreenElement === null && close.current();
    document.addEventListener('fullscreenchange', follow);
    return () => {
      document.removeEventListener('fullscreenchange', follow);
      if (document.fullscreenElement) void document.exitFullscreen();
      before?.focus?.();
    };
  }, []);
  useEffect(() => {
    if (!runs || lines.length < 2) return undefined;
    const timer = setInterval(() => setAt((now) => (now + 1) % lines.length), STAY);
    return () => clearInterval(timer);
  }, [runs, lines.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEP[event.key];
    const isPause = event.key === ' ' && !(event.target instanceof HTMLButtonElement);
    if (by !== undefined) step(by);
    else if (isPause) setRuns(!runs);
    else if (STOP.has(event.key)) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const line = lines[at % lines.length];
  return (
    <dialog
      class="praise-show"
      ref={frame}
      tabIndex={-1}
      aria-label={t('reviewBoard.wall.title')}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="praise-shown" aria-live={runs ? 'off' : 'polite'} key={line?.key}>
        <blockquote>{line?.text}</blockquote>
        <p>{line?.itemTitle}</p>
      </div>
      <footer>
        <span>
          {t('reviewBoard.wall.place', [formatCount((at % lines.length) + 1), formatCount(lines.length)])} ·{' '}
          {t('reviewBoard.wall.keys')}
        </span>
        <Button variant="quiet" onClick={() => setRuns(!runs)}>
          {runs ? t('reviewBoard.wall.pause') : t('reviewBoard.wall.play')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('reviewBoard.wall.stop')}
        </Button>
      </footer>
    </dialog>
  );
}
