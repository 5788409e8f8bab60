import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';

/** What became of something that a person did: taken, with a way back where there is one; or the code of the failure. */
export type Done = { ok: true; undo?: () => Promise<Done> } | { ok: false; code: string };

export interface Doing {
  /** What to say of the last thing that was done. */
  said: string | undefined;
  undo: (() => void) | undefined;
  /** Does one thing after the other, so that no click is lost; a second click on what is being done or waits counts for nothing. */
  run(act: () => Promise<Done>, words: string): Promise<boolean>;
}

/** Keeps what was done last, and how to take it back. */
export function useDoing(): Doing {
  const [state, setState] = useState<{ said?: string; undo?: () => Promise<Done> }>({});
  const waiting = useRef(new Set<string>()).current;
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const run: Doing['run'] = async (act, words) => {
    if (waiting.has(words)) return false;
    const doing = waiting.size > 0 ? last.current.then(act) : act();
    waiting.add(words);
    last.current = doing;
    const done = await doing;
    waiting.delete(words);
    if (done.ok) setState({ said: words, ...(done.undo && { undo: done.undo }) });
    else setState({ said: t(done.code === 'no-answer' ? 'reviewPage.card.gone' : 'reviewPage.card.failed') });
    return done.ok;
  };
  const { said, undo } = state;
  return { said, run, undo: undo && (() => void run(undo, t('reviewPage.card.undone'))) };
}
