import { browser } from '@wxt-dev/browser';
import { reasonTexts } from '../../components/attention/why.ts';
import { DAY, HOUR } from '../../utils/core/time.ts';
import { healthReport } from '../../utils/health/report.ts';
import { formatMoment } from '../../utils/locales/format.ts';
import { send } from '../../utils/platform/send.ts';
import type { OverlayActions } from './overlay/overlay.ts';
import type { SessionState } from './session.ts';

interface Surroundings {
  state(): SessionState | undefined;
  refresh(): void;
  alive(): boolean;
  timeZone: string;
  now(): number;
}

/** Puts text on the clipboard; where the page's policy forbids the modern way, through a selection. */
async function copy(text: string): Promise<boolean> {
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

/** The start of tomorrow's work in the agent's own zone (UTC ms). */
function tomorrowMorning(now: number): number {
  const date = new Date(now + DAY);
  date.setHours(8, 0, 0, 0);
  return date.getTime();
}

/** What the overlay can do: ask for texts, put off one alert, copy. Nothing of it touches the page or its servers. */
export function overlayActions({ state, refresh, alive, timeZone, now }: Surroundings): OverlayActions {
  return {
    alive,
    copy,
    loadCard: async () => (await send('unfold', {})).ok,
    why: (outlook) => reasonTexts(outlook.why, now(), timeZone),
    async fetchNotices({ key }) {
      const result = await send('notices', { record: 'order', key });
      return result.ok ? result.value.notices : [];
    },
    async snooze(outlook, until) {
      if (!outlook.alert) return undefined;
      const moment = until === 'hour' ? now() + HOUR : tomorrowMorning(now());
      const result = await send('snooze', { key: outlook.alert.key, until: moment });
      if (!result.ok) return undefined;
      refresh();
      return formatMoment(moment, now());
    },
    copyReport() {
      const health = state()?.health;
      const { version } = browser.runtime.getManifest();
      return copy(healthReport(health ? [health] : [], version, navigator.userAgent));
    },
  };
}
