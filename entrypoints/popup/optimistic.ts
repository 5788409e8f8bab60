import type { Entry } from '../../components/attention/entry.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';

/** A command under way, or done and not yet seen in the store. */
export interface Pending {
  command: AlertCommand;
  /** `changedAt` of the alert when the command was given: a later one means that the store has moved on. */
  changedAt: number;
}

/** Entries as they will be once the commands under way have succeeded. */
export function foresee(entries: readonly Entry[], pending: ReadonlyMap<string, Pending>): Entry[] {
  return entries.flatMap((entry) => {
    const ahead = pending.get(entry.alert.key);
    if (!ahead || entry.alert.changedAt !== ahead.changedAt) return [entry];
    const { command } = ahead;
    if (command.do === 'done' || command.do === 'dismiss') return [];
    const { snoozedUntil: _, ...alert } = entry.alert;
    const next =
      command.do === 'snooze'
        ? ({ ...alert, state: 'snoozed', snoozedUntil: command.until } as const)
        : ({ ...alert, state: 'open' } as const);
    return [{ ...entry, alert: next }];
  });
}

/** What puts alerts back as they were, each command with the keys it is for. */
export function undoOf(entries: readonly Entry[]): { keys: string[]; command: AlertCommand }[] {
  const undo = new Map<string, { keys: string[]; command: AlertCommand }>();
  for (const { alert } of entries) {
    const command: AlertCommand =
      alert.state === 'snoozed' && alert.snoozedUntil !== undefined
        ? { do: 'snooze', until: alert.snoozedUntil }
        : { do: 'reopen' };
    const name = JSON.stringify(command);
    const same = undo.get(name) ?? { keys: [], command };
    same.keys.push(alert.key);
    undo.set(name, same);
  }
  return [...undo.values()];
}
