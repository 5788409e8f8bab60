import type { Done } from '../../components/review-page/doing.ts';
import { deliver, send } from '../../utils/platform/send.ts';
import type { CaseCommand, CaseState } from '../../utils/records/review-case.ts';

/** A command without the id that makes it one click. */
type Asked = CaseCommand extends infer C ? (C extends { id: string } ? Omit<C, 'id'> : never) : never;

/** What a person may do with one review from its card. A command that was asked for twice, because the worker died, stands once. */
export function actionsOn(key: string, onChange: () => void) {
  const { signal } = new AbortController();
  const said = (result: { ok: true } | { ok: false; error: { code: string } }): Done => {
    if (!result.ok) return { ok: false, code: result.error.code };
    onChange();
    return { ok: true };
  };

  async function command(asked: Asked, isUndone = true): Promise<Done> {
    const id = crypto.randomUUID();
    const done = said(await deliver('reviewStep', { key, command: { ...asked, id } as CaseCommand }, signal));
    return done.ok && isUndone
      ? { ok: true, undo: () => command({ do: 'take-back', which: id }, false) }
      : done;
  }

  const teach = async (is: 'not-negative' | 'missed' | undefined): Promise<Done> => {
    const done = said(await deliver('reviewTeach', { key, ...(is && { is }) }, signal));
    return done.ok && is ? { ok: true, undo: () => teach(undefined) } : done;
  };

  return {
    step: (to: CaseState) => command({ do: 'move', to }),
    note: (text: string) => command({ do: 'note', text }),
    plan: (what: string, at: number) => command({ do: 'next', what, at }, false),
    planDone: () => command({ do: 'next-done' }, false),
    teach,
    open: async (): Promise<Done> => {
      const result = await send('reviewOpen', { key });
      return result.ok ? { ok: true } : { ok: false, code: result.error.code };
    },
  };
}
