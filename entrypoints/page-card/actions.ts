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

/** Puts off an order's alert until a moment (UTC ms). Gives that moment in words, or undefined when it failed. */
export async function snooze({ alert }: Outlook, until: number, now: number): Promise<string | undefined> {
  if (!alert) return undefined;
  const result = await send('snooze', { key: alert.key, until });
  return result.ok ? formatMoment(until, now) : undefined;
}
