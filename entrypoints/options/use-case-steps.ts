import { useRef } from 'preact/hooks';
import type { Said } from '../../components/desk/model.ts';
import { t } from '../../utils/locales/text.ts';
import { deliver, send } from '../../utils/platform/send.ts';
import type { CaseCommand, ReviewCase } from '../../utils/records/review-case.ts';
import { saidOf, undoOf } from './case-steps.ts';

/** So many steps can be taken back one after the other. */
const DEEP = 50;

interface Done {
  key: string;
  /** Of the command that is taken back. */
  id: string;
  back: CaseCommand;
  /** Keys of alerts that were put off with it. */
  asleep: readonly string[];
}

/** A step stands once however often it is asked for: a worker that was ended on the way is asked again. */
const ask = (key: string, command: CaseCommand) =>
  deliver('reviewStep', { key, command }, new AbortController().signal);

/** Steps in the work on reviews: sent to the background, shown as it answers, and taken back on demand. */
export function useCaseSteps(
  caseOf: (key: string) => ReviewCase | undefined,
  take: (work: ReviewCase) => void,
  say: (said: Said) => void,
  /** What had this id is taken back. */
  onUndone: (id: string) => void,
) {
  const done = useRef<Done[]>([]);

  /** `putOff`: alerts that sleep until then, UTC ms, once the step stands. */
  async function step(
    key: string,
    command: CaseCommand,
    words = saidOf(command, Date.now()),
    putOff: { alerts: readonly string[]; until: number } = { alerts: [], until: 0 },
  ) {
    const back = undoOf(command, caseOf(key));
    const answer = await ask(key, command);
    if (!answer.ok) {
      const full = answer.error.code === 'store-full';
      return say({ text: t(full ? 'reviewCase.failed.full' : 'reviewCase.failed.step'), tone: 'failed' });
    }
    take(answer.value.case);
    const { alerts: asleep, until } = putOff;
    if (asleep.length > 0) void send('attend', { keys: [...asleep], command: { do: 'snooze', until } });
    if (back) done.current = [...done.current, { key, id: command.id, back, asleep }].slice(-DEEP);
    say({ text: words, ...(back && { undo: () => void undo() }) });
  }

  /** Takes the last step back. */
  async function undo() {
    const last = done.current.pop();
    if (!last) return;
    const answer = await ask(last.key, last.back);
    if (!answer.ok) return say({ text: t('reviewCase.failed.step'), tone: 'failed' });
    take(answer.value.case);
    if (last.asleep.length > 0) void send('attend', { keys: [...last.asleep], command: { do: 'reopen' } });
    onUndone(last.id);
    say({ text: t('reviewCase.said.takenBack') });
  }

  return { step, undo: () => void undo() };
}
