import { useCallback, useEffect, useState } from 'preact/hooks';
import { ReviewAlerts, type Taught } from '../../components/desk/alerts/review-alerts.tsx';
import type { DeskConsole, Said } from '../../components/desk/model.ts';
import { ok } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { send } from '../../utils/platform/send.ts';
import type { ReviewLesson } from '../../utils/records/review-verdict.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { reviewSetting } from '../../utils/reviews/stored-settings.ts';
import { inStore } from '../../utils/store/handle.ts';
import { useSetting } from './use-setting.ts';

interface ReviewAlertsDeskProps {
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  say: (said: Said) => void;
}

/** Lessons counted by shop, the most taught first. */
export function countTaught(lessons: readonly Pick<ReviewLesson, 'console' | 'shop' | 'is'>[]): Taught[] {
  const shops = new Map<string, Taught>();
  for (const { console, shop, is } of lessons) {
    const key = `${console}/${shop}`;
    const one = shops.get(key) ?? { console, shop, notNegative: 0, missed: 0 };
    if (is === 'missed') one.missed += 1;
    else one.notNegative += 1;
    shops.set(key, one);
  }
  const count = ({ notNegative, missed }: Taught) => notNegative + missed;
  return [...shops.values()].sort((one, other) => count(other) - count(one));
}

/** How reviews become alerts, on the settings and the store. */
export function ReviewAlertsDesk({ consoles, shops, say }: ReviewAlertsDeskProps) {
  const [settings, change] = useSetting(reviewSetting, say);
  const [taught, setTaught] = useState<readonly Taught[]>([]);
  const load = useCallback(async () => {
    const found = await inStore(async (database) => ok(await database.getAll('reviewLessons')));
    if (found.ok) setTaught(countTaught(found.value));
  }, []);
  useEffect(() => {
    const end = new AbortController();
    void load();
    onChange(() => void load(), end.signal);
    return () => end.abort();
  }, [load]);
  if (!settings) return null;
  return (
    <ReviewAlerts
      settings={settings}
      onChange={change}
      taught={taught}
      consoles={consoles}
      shops={shops}
      onForget={({ console, shop }) =>
        void send('reviewForget', { console, shop }).then((done) => {
          if (done.ok) say({ text: t('reviewCase.settings.forgotten') });
          else say({ text: t('reviewCase.failed.step'), tone: 'failed' });
          void load();
        })
      }
    />
  );
}
