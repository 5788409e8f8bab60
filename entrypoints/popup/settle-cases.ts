import type { Entry } from '../../components/attention/entry.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import type { CaseCommand } from '../../utils/records/review-case.ts';

/** One step in the work on a review. */
export interface CaseStep {
  /** Of the review. */
  key: string;
  command: CaseCommand;
}

/** A command on alerts; with `steps` it is done by steps in the cases that they are about, and the alerts follow. */
export interface Change {
  keys: string[];
  command: AlertCommand;
  steps?: readonly CaseStep[];
}

const clickId = (): string => crypto.randomUUID();

function settle({ alert, work }: Entry): { steps: CaseStep[]; back: CaseStep[] } {
  const { key } = alert.subject;
  const id = clickId();
  if (alert.kind === 'review')
    return {
      steps: [{ key, command: { do: 'move', id, to: 'resolved' } }],
      back: [{ key, command: { do: 'take-back', id: clickId(), which: id } }],
    };
  const next = work?.next;
  return {
    steps: [{ key, command: { do: 'next-done', id } }],
    back: next ? [{ key, command: { do: 'next', id: clickId(), ...next } }] : [],
  };
}

/** What marks these entries as done, so that list and cases agree, and what takes it back. */
export function settleCases(entries: readonly Entry[]): { change: Change; back: Change } {
  const keys = entries.map(({ alert }) => alert.key);
  const plans = entries.map(settle);
  return {
    change: { keys, command: { do: 'done' }, steps: plans.flatMap(({ steps }) => steps) },
    back: { keys, command: { do: 'reopen' }, steps: plans.flatMap(({ back }) => back) },
  };
}
