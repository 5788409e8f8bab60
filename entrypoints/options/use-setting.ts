import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Said } from '../../components/desk/model.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { StoredSetting } from '../../utils/platform/stored.ts';

/** Keeps a value, and where there are words says what was done and offers the way back. */
export type Change<T> = (next: T, words?: string) => void;

/**
 * A setting that follows its stored value. A change is shown at once and taken back if it could not be stored; afterwards everything
 * is judged anew, unless alerts have nothing to do with it. Undo brings back the value from before.
 */
export function useSetting<T>(
  setting: StoredSetting<T>,
  say: (said: Said) => void,
  { judged: isJudged = true }: { judged?: boolean } = {},
): [T | undefined, Change<T>] {
  const [value, setValue] = useState<T>();
  const current = useRef<T | undefined>(undefined);
  const take = useCallback((next: T) => {
    current.current = next;
    setValue(next);
  }, []);

  useEffect(() => {
    const end = new AbortController();
    setting.get().then((stored) => {
      if (!end.signal.aborted) take(stored);
    });
    setting.watch(take, end.signal);
    return () => end.abort();
  }, [setting, take]);

  const change = useCallback<Change<T>>(
    async (next, words) => {
      const before = current.current;
      take(next);
      try {
        await setting.set(next);
      } catch (error) {
        console.error('tiexin', setting.key, error);
        if (before !== undefined) take(before);
        return say({ text: t('desk.notSaved'), tone: 'failed' });
      }
      if (words !== undefined)
        say({
          text: words,
          ...(before !== undefined &&
            words !== t('desk.undone') && { undo: () => change(before, t('desk.undone')) }),
        });
      if (!isJudged) return;
      const judged = await send('reconsider', {});
      if (!judged.ok) say({ text: t('desk.notJudged'), tone: 'failed' });
    },
    [setting, say, take, isJudged],
  );
  return [value, change];
}
