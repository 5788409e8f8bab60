/** `HH:MM` of a minute of the day, for inputs and texts; the midnight at the end is `24:00`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The same as an `<input type="time">` can show it: midnight is always `00:00` there. */
export const inputOf = (minute: number): string => clockOf(minute % 1440);

/** The minute of the day of `HH:MM`; nothing while it is not whole. */
export function minuteOf(clock: string): number | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d)/u.exec(clock) ?? [];
  return hour === undefined || minute === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
