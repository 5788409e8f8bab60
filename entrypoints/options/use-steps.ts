import { useRef, useState } from 'preact/hooks';
import type { Said } from '../../components/desk/model.ts';
import { type Failure, ok, type Result } from '../../utils/core/result.ts';
import { backStep, type LibraryStep } from '../../utils/library/steps.ts';
import { t } from '../../utils/locales/text.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeLibrary, type LibraryChange } from '../../utils/store/replies.ts';

/** So many steps can be taken back. */
const KEPT = 50;

function failureWords({ code, detail = '' }: Failure): string {
  if (code === 'reply-changed') return t('library.failed.changed', [detail]);
  return t(code === 'store-full' ? 'library.failed.full' : 'library.failed.save');
}

interface Taking {
  /** Shows what is stored now. */
  take: (change: LibraryChange) => void;
  /** Has others read it. */
  tell: (change: LibraryChange) => Promise<void>;
}

/** Takes steps one after the other, each all or nothing, says what was done, and takes the latest ones back. */
export function useSteps({ take, tell }: Taking, say: (said: Said) => void) {
  const backs = useRef<LibraryStep[]>([]);
  const [depth, setDepth] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const write = async ({ change, unless }: LibraryStep): Promise<Result<LibraryStep>> => {
    const done = await inStore((database) => changeLibrary(database, change, unless));
    if (!done.ok) return done;
    take(change);
    await tell(change);
    return ok(backStep(change, done.value));
  };
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = queue.current.then(act, act);
    queue.current = next;
    return next;
  };

  const undo = () =>
    inTurn(async () => {
      const back = backs.current.pop();
      setDepth(backs.current.length);
      if (!back) return say({ text: t('library.nothingUndone') });
      const done = await write(back);
      return say(
        done.ok ? { text: t('library.undone') } : { text: failureWords(done.error), tone: 'failed' },
      );
    });

  const step = (wanted: LibraryStep, words: string): Promise<Result<void>> =>
    inTurn(async () => {
      const done = await write(wanted);
      if (!done.ok) {
        say({ text: failureWords(done.error), tone: 'failed' });
        return done;
      }
      backs.current = [...backs.current, done.value].slice(-KEPT);
      setDepth(backs.current.length);
      say({ text: words, undo: () => void undo() });
      return ok(undefined);
    });

  return { step, undo: () => void undo(), canUndo: depth > 0 };
}
