import { useEffect, useState } from 'preact/hooks';
import type { Said } from '../../components/desk/model.ts';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { NoRecall, RecallPage } from '../../components/review-board/recall-page.tsx';
import { Skeleton } from '../../components/states.tsx';
import { type Failure, ok } from '../../utils/core/result.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { loadRecall, type Recall } from '../../utils/review-board/load-recall.ts';
import { recallSubject } from '../../utils/review-board/recall.ts';
import { inStore } from '../../utils/store/handle.ts';
import { printPage } from './print-page.ts';
import { saveTable } from './save-table.ts';

interface RecallDeskProps {
  /** The key of an item and a topic. */
  subject: string;
  zoneOf: (console: string) => string;
  /** UTC ms. */
  now: number;
  say: (said: Said) => void;
  onCopy: (text: string) => Promise<boolean>;
}

/** One recall on the store, as it stands when it is opened. */
export function RecallDesk({ subject: key, zoneOf, now, say, onCopy }: RecallDeskProps) {
  const [recall, setRecall] = useState<Recall>();
  const [failure, setFailure] = useState<Failure>();
  const subject = recallSubject(key);
  useEffect(() => {
    const end = new AbortController();
    const wanted = recallSubject(key);
    setRecall(undefined);
    if (wanted)
      void inStore(async (database) => ok(await loadRecall(database, wanted, Date.now()))).then((found) => {
        if (end.signal.aborted) return;
        if (found.ok) setRecall(found.value);
        else setFailure(found.error);
      });
    return () => end.abort();
  }, [key]);
  if (!subject) return <NoRecall />;
  if (failure)
    return (
      <StoreTrouble
        failure={failure}
        what={t('reviewBoard.broken.what')}
        safe={t('reviewBoard.broken.safe')}
      />
    );
  if (!recall) return <Skeleton rows={8} label={t('reviewBoard.loading')} />;
  const copy = async (text: string, count: number) =>
    say(
      (await onCopy(text))
        ? { text: t('reviewBoard.recall.copied', [formatCount(count)]) }
        : { text: t('reviewBoard.recall.copyFailed'), tone: 'failed' },
    );
  return (
    <RecallPage
      recall={recall}
      timeZone={zoneOf(subject.console)}
      now={now}
      onCopy={(text, count) => void copy(text, count)}
      onSave={(name, table) => void saveTable(`${name}-${subject.itemId}`, table)}
      onPrint={() => void printPage()}
    />
  );
}
