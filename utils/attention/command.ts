import { MINUTE } from '../core/time.ts';
import type { Alert, AlertCommand } from '../records/alert.ts';
import { LONGEST_SNOOZE } from './apply.ts';

/**
 * What a person's command makes of an alert; undefined: nothing. What a fact closed is settled, so only what is open or snoozed can
 * be put off, marked as done or dismissed; what a person closed can be opened again. `now` and `until` in UTC ms; a time in the
 * past counts as a minute from now, one too far ahead as the longest there is.
 */
export function carryOut(command: AlertCommand, alert: Alert, now: number): Alert | undefined {
  const { closedBy, snoozedUntil: _, ...rest } = alert;
  const isOpen = alert.state === 'open' || alert.state === 'snoozed';
  if (command.do === 'reopen') {
    if (alert.state === 'open' || closedBy === 'fact') return undefined;
    return { ...rest, state: 'open', changedAt: now };
  }
  if (!isOpen) return undefined;
  if (command.do === 'snooze') {
    const until = Math.min(Math.max(command.until, now + MINUTE), now + LONGEST_SNOOZE);
    return { ...rest, state: 'snoozed', snoozedUntil: until, changedAt: now };
  }
  return { ...rest, state: command.do === 'done' ? 'done' : 'dismissed', closedBy: 'person', changedAt: now };
}
