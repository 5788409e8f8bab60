import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Said } from '../../components/desk/model.ts';
import { PraisePage } from '../../components/review-board/praise-page.tsx';
import { Skeleton } from '../../components/states.tsx';
import { ok } from '../../utils/core/result.ts';
import { CHINA, dayOf } from '../../utils/core/zone.ts';
import { t } from '../../utils/locales/text.ts';
import { lastDays } from '../../utils/review-board/period.ts';
import { type PraiseLine, praiseKeys, praiseLines } from '../../utils/review-board/praise.ts';
import { wallSetting } from '../../utils/review-board/stored-settings.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getByKeys } from '../../utils/store/pages.ts';
import { printPage } from './print-page.ts';
import { useBoard } from './use-board.ts';
import { useSetting } from './use-setting.ts';

const NOT_JUDGED = { judged: false };

interface PraiseDeskProps {
  /** How far back good reviews are looked for. */
  days: number;
  zoneOf: (console: string) => string;
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
}

/** The wall of praise on the store and its setting. */
export function PraiseDesk({ days, zoneOf, now, say }: PraiseDeskProps) {
  const today = dayOf(now, CHINA);
  const period = useMemo(() => lastDays(days, today), [days, today]);
  const { selection } = useBoard(period, '', '', zoneOf);
  const [settings, change] = useSetting(wallSetting, say, NOT_JUDGED);
  const [found, setFound] = useState<{ lines: PraiseLine[]; looked: number }>();
  useEffect(() => {
    if (!selection) return undefined;
    const end = new AbortController();
    const keys = praiseKeys(selection);
    void inStore(async (database) => ok(await getByKeys(database, 'reviews', keys))).then((reviews) => {
      if (end.signal.aborted) return;
      const good = reviews.ok ? [...reviews.value.values()] : [];
      setFound({ lines: praiseLines(good), looked: good.length });
    });
    return () => end.abort();
  }, [selection]);
  if (!settings) return <Skeleton rows={6} label={t('reviewBoard.loading')} />;
  return (
    <PraisePage
      lines={found?.lines}
      looked={found?.looked ?? 0}
      settings={settings}
      now={now}
      onSettings={change}
      onPrint={() => void printPage()}
    />
  );
}
