import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../components/attention/entry.ts';
import type { ToastState } from '../../components/attention/view-props.ts';
import type { Result } from '../../utils/core/result.ts';
import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import { foresee, type Pending, undoOf } from './optimistic.ts';
import type { Change } from './settle-cases.ts';

/** The contract takes so many alerts in one message. */
const AT_ONCE = 2000;
/** What takes longer than this says so, ms. */
const SLOW = 300;
/** How long a message stays, ms. Undo by key goes on working. */
const TOAST = 8000;

/** Whether the alert ends with a step in its case: the bad review when it is resolved, the overdue step when it was taken. */
const endsInCase = ({ alert }: Entry): boolean => alert.kind === 'review' || alert.kind === 'review-step';

type Undo = Change[];

async function sendAll({ keys, command, steps }: Change): Promise<Result<unknown>> {
  if (steps) {
    for (const step of steps) {
      const answer = await send('reviewStep', step);
      if (!answer.ok) return answer;
    }
    return { ok: true, value: undefined };
  }
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const answer = await send('attend', { keys: keys.slice(at, at + AT_ONCE), command });
    if (!answer.ok) return answer;
  }
  return { ok: true, value: undefined };
}

function saidOf(on: readonly Entry[], command: AlertCommand): string {
  const count = on.length;
  if (command.do === 'done' && on.every(({ alert }) => alert.kind === 'review'))
    return t('reviewCase.said.move', [t('review.state.resolved')]);
  const told = formatCount(count);
  if (command.do === 'snooze')
    return t('popup.said.snooze', count, [told, formatMoment(command.until, Date.now())]);
  return t(`popup.said.${command.do}`, count, [told]);
}

/** Words for what went wrong: what happened and what to do. */
export const failureText = (code: string): string =>
  t(
    code === 'no-answer'
      ? 'popup.failed.noAnswer'
      : code === 'store-full'
        ? 'popup.failed.full'
        : 'popup.failed.other',
  );

/** Commands on alerts: shown at once, taken back with a message when they fail, undone on demand. */
export function useCommands(stored: readonly Entry[], reload: () => void) {
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const [undo, setUndo] = useState<Undo>();
  const [toast, setToast] = useState<ToastState>();
  const [working, setWorking] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const entries = useMemo(() => foresee(stored, pending), [stored, pending]);

  const say = (text: string, failed = false) => {
    clearTimeout(timer.current);
    setToast({ text, failed });
    if (!failed) timer.current = setTimeout(() => setToast(undefined), TOAST);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  async function perform(changes: Undo, on: ReadonlyMap<string, number>): Promise<Result<unknown>> {
    setPending((now) => {
      const next = new Map(now);
      for (const { keys, command } of changes)
        for (const key of keys) next.set(key, { command, changedAt: on.get(key) ?? 0 });
      return next;
    });
    const slow = setTimeout(() => setWorking(true), SLOW);
    const answers = await Promise.all(changes.map(sendAll));
    clearTimeout(slow);
    setWorking(false);
    const bad = answers.find((answer) => !answer.ok);
    if (bad)
      setPending(
        (now) => new Map([...now].filter(([key]) => !changes.some(({ keys }) => keys.includes(key)))),
      );
    reload();
    return bad ?? { ok: true, value: undefined };
  }

  async function attend(on: readonly Entry[], command: AlertCommand) {
    const cases = command.do === 'done' ? on.filter(endsInCase) : [];
    const others = on.filter((entry) => !cases.includes(entry));
    // Most openings settle no case.
    const settled = cases.length > 0 ? (await import('./settle-cases.ts')).settleCases(cases) : undefined;
    const keys = others.map(({ alert }) => alert.key);
    setUndo([...undoOf(others), ...(settled ? [settled.back] : [])]);
    say(saidOf(on, command));
    const answer = await perform(
      [...(keys.length > 0 ? [{ keys, command }] : []), ...(settled ? [settled.change] : [])],
      new Map(on.map(({ alert }) => [alert.key, alert.changedAt])),
    );
    if (answer.ok) return;
    setUndo(undefined);
    say(failureText(answer.error.code), true);
  }

  async function takeBack() {
    if (!undo) return;
    const keys = new Set(undo.flatMap((one) => one.keys));
    setUndo(undefined);
    const known = new Map(stored.map(({ alert }) => [alert.key, alert.changedAt]));
    setPending((now) => new Map([...now].filter(([key]) => !keys.has(key))));
    const answer = await perform(undo, known);
    if (answer.ok) say(t('popup.said.undone', keys.size, [formatCount(keys.size)]));
    else say(failureText(answer.error.code), true);
  }

  return {
    entries,
    toast,
    working,
    canUndo: undo !== undefined,
    attend,
    takeBack,
    say,
    closeToast: () => setToast(undefined),
  };
}
