const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Writes an instant (UTC ms) on China's clock after a pattern of YYYY YY MM DD HH mm ss. */
export function chinaTime(instant: number, pattern: string): string {
  const found = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return pattern
    .replace('YYYY', found.year ?? '')
    .replace('YY', (found.year ?? '').slice(2))
    .replace('MM', found.month ?? '')
    .replace('DD', found.day ?? '')
    .replace('HH', found.hour ?? '')
    .replace('mm', found.minute ?? '')
    .replace('ss', found.second ?? '');
}
