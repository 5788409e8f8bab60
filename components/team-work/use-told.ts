import { useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/result.ts';
import type { WorkAround } from './model.ts';
import { failureWords } from './words.ts';

/** Tells what became of something: words where it went well, the failure in place where it did not. */
export function useTold(around: Pick<WorkAround, 'failureWords'>, say: (words: string) => void) {
  const [failure, setFailure] = useState<string>();
  const told = async (
    doing: Promise<{ ok: true } | { ok: false; error: Failure }>,
    words?: string,
  ): Promise<boolean> => {
    const done = await doing;
    setFailure(done.ok ? undefined : failureWords(done.error, around));
    if (done.ok && words !== undefined) say(words);
    return done.ok;
  };
  return { told, failure, clear: () => setFailure(undefined) };
}

/** Tells what became of something; answers whether it went well. */
export type Told = ReturnType<typeof useTold>['told'];
