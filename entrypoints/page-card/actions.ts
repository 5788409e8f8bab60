import { DAY, HOUR } from '../../utils/core/time.ts';
import { formatMoment } from '../../utils/locales/format.ts';
import type { FilledNotice, Outlook } from '../../utils/platform/contract.ts';
import { send } from '../../utils/platform/send.ts';

/** Puts text on the clipboard; where the page's policy forbids the modern way, through a selection. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.style.cssText = 'position:fixed;opacity:0;top:0;left:0;';
    document.documentElement.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    return done;
  }
}

/** The ready texts for an order, best first; none when the background can't be reached. */
export async function fetchNotices({ key }: Outlook): Promise<readonly FilledNotice[]> {
  const result = await send('notices', { record: 'order', key });
  return result.ok ? result.value.notices : [];
}

/** The start of tomorrow's work in the agent's own zone (UTC ms). */
function tomorrowMorning(now: number): number {
  const date = new Date(now + DAY);
  date.setHours(8, 0, 0, 0);
  return date.getTime();
}

/** Puts off an order's alert. Gives the moment in words until which it is quiet, or undefined when that failed. */
export async function snooze(
  { alert }: Outlook,
  until: 'hour' | 'tomorrow',
  now: number,
): Promise<string | undefined> {
  if (!alert) return undefined;
  const moment = until === 'hour' ? now + HOUR : tomorrowMorning(now);
  const result = await send('snooze', { key: alert.key, until: moment });
  return result.ok ? formatMoment(moment, now) : undefined;
}
