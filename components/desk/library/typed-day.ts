/** The day (`2026-09-12`) that a moment is in, here. */
export function dayHere(instant: number | undefined): string {
  if (instant === undefined) return '';
  const at = new Date(instant);
  // Four digits of a year also while it is typed, when it is one of the first thousand: the browser would empty the field.
  const parts = [String(at.getFullYear()).padStart(4, '0'), at.getMonth() + 1, at.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The last second of a day that was typed; undefined for none. */
export function endOfTypedDay(day: string): number | undefined {
  const end = Date.parse(`${day}T23:59:59`);
  return Number.isNaN(end) ? undefined : end;
}
