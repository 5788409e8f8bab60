import { formatMoment } from '../../utils/locales/format.ts';
import type { FilledNotice, Outlook } from '../../utils/platform/contract.ts';
import { send } from '../../utils/platform/send.ts';

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
