import { browser } from 'wxt/browser';
import { HOUR, SECOND } from '../core/time.ts';

/** The one alarm, behind which the persisted list of jobs stands. */
export const ALARM = 'tiexin';
/** Browsers fire no sooner; unpacked builds would, so we hold ourselves to it. */
const SOONEST = 30 * SECOND;
/** Looked at again after so long: an alarm set under a wrong clock would else sleep until that clock's time. */
const LATEST = HOUR;

/** When the alarm for a job is set to go off: at its time, never in less than 30 s or more than an hour. UTC ms. */
export const alarmTime = (dueAt: number, now: number): number =>
  Math.min(Math.max(dueAt, now + SOONEST), now + LATEST);

/** Sets the alarm for the earliest job, or clears it where there is none. Times in UTC ms. */
export async function setAlarm(dueAt: number | undefined, now: number): Promise<void> {
  if (dueAt === undefined) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: alarmTime(dueAt, now) });
}

/** Calls back when the alarm goes off. To be called synchronously while the worker starts. */
export function onAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) callback();
  });
}
