import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';

/** What became of something that a person did: taken, with a way back where there is one; or the code of the failure. */
export type Done = { ok: true; undo?: () => Promise<Done> } | { ok: false; code: string };

export interface Doing {
  /** What to say of the last thing that was done. */
  said: string | undefined;
  undo: (() => void) | undefined;
  busy: boolean;
  /** Does one thing at a time; what is clicked meanwhile is not done. */
  run(act: () => Promise<Done>, words: string): Promise<boolean>;
}

/** Keeps what was done last, and how to take it back. */
export function useDoing(): Doing {
  const [state, setState] = useState<{ said?: string; undo?: () => Promise<Done> }>({});
  const [busy, setBusy] = useState(false);
  const run: Doing['run'] = async (act, words) => {
    if (busy) return false;
    setBusy(true);
    const done = await act();
    setBusy(false);
    if (done.ok) setState({ said: words, ...(done.undo && { undo: done.undo }) });
    else setState({ said: t(done.code === 'no-answer' ? 'reviewPage.card.gone' : 'reviewPage.card.failed') });
    return done.ok;
  };
  const { said, undo } = state;
  return { said, busy, run, undo: undo && (() => void run(undo, t('reviewPage.card.undone'))) };
}
